package app.spotcheck.compare;

/// Measures the area that two even-odd areas share, exactly, whatever crosses what.
///
/// The plane is cut into strips at the height of every vertex and of every crossing of two edges.
/// Within a strip the borders are straight and in one order, so that the length which both areas
/// share half way down, times the strip's height, is their area there.
final class SharedArea {
  /// Where edges cross more often between two vertices, so many even strips are close enough, and
  /// the time stays bounded for scribbles.
  private static final int MOST_STRIPS = 64;

  private SharedArea() {}

  /// The shared area in square pixels; with itself, an outline shares its own area.
  static double of(Outline first, Outline second) {
    if (!first.bounds().intersects(second.bounds())) {
      return 0;
    }
    double top = Math.max(first.bounds().top(), second.bounds().top());
    double bottom = Math.min(first.bounds().bottom(), second.bounds().bottom());
    ActiveEdges edges = new ActiveEdges(first, second, top, bottom);
    double area = 0;
    double y = top;
    while (y < bottom) {
      Interruption.check();
      edges.moveTo(y);
      double next = edges.nextVertex(bottom);
      area += between(edges, y, next);
      y = next;
    }
    return area;
  }

  /// The area between two heights that have no vertex between them.
  private static double between(ActiveEdges edges, double from, double to) {
    double[] crossings = edges.crossings(from, to);
    boolean areTooMany = crossings.length >= MOST_STRIPS;
    int strips = areTooMany ? MOST_STRIPS : crossings.length + 1;
    double area = 0;
    double start = from;
    for (int i = 1; i <= strips; i++) {
      double even = from + (to - from) * i / strips;
      double end = i == strips ? to : areTooMany ? even : crossings[i - 1];
      area += (end - start) * edges.sharedLength(start + (end - start) / 2);
      start = end;
    }
    return area;
  }
}
