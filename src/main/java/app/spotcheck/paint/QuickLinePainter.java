package app.spotcheck.paint;

/// Draws straight lines without smoothing, in a small part of the time that smooth ones take: for
/// frames that are seen for a moment.
final class QuickLinePainter implements Strokes {
  /// Positions across a line are counted in parts of a pixel: so many bits of them.
  private static final int FRACTION = 16;

  private static final double ONE = 1 << FRACTION;

  private final Band band;
  private final int width;
  private final int weight;

  /// @param width in device pixels
  /// @param opacity from 0 to 1
  QuickLinePainter(Band band, double width, double opacity) {
    this.band = band;
    this.weight = (int) Math.round(opacity * 256);
    this.width = (int) Math.max(1, Math.round(width));
  }

  @Override
  public void draw(double[] xs, double[] ys, int count, boolean closed, int color) {
    for (int i = closed || count == 1 ? 0 : 1; i < count; i++) {
      int before = i == 0 ? count - 1 : i - 1;
      draw(xs[before], ys[before], xs[i], ys[i], color);
    }
  }

  private void draw(double fromX, double fromY, double toX, double toY, int color) {
    int right = band.frame().width() - 1;
    double above = band.top() - width;
    double below = band.bottom() + width;
    if (Math.max(fromY, toY) < above
        || Math.min(fromY, toY) > below
        || Math.max(fromX, toX) < -width
        || Math.min(fromX, toX) > right + width) {
      return;
    }
    double dx = toX - fromX;
    double dy = toY - fromY;
    // the part of the line that may be seen
    double start =
        Math.max(entry(fromX, dx, -width, right + width), entry(fromY, dy, above, below));
    double end = Math.min(exit(fromX, dx, -width, right + width), exit(fromY, dy, above, below));
    if (start < end || (dx == 0 && dy == 0)) {
      double part = Math.max(0, end - start);
      walk(fromX + start * dx, fromY + start * dy, part * dx, part * dy, color);
    }
  }

  /// Where on a line, from 0 to 1, it comes between two limits.
  private static double entry(double from, double way, double low, double high) {
    return way == 0 ? 0 : Math.max(0, ((way > 0 ? low : high) - from) / way);
  }

  private static double exit(double from, double way, double low, double high) {
    return way == 0 ? 1 : Math.min(1, ((way > 0 ? high : low) - from) / way);
  }

  private void walk(double fromX, double fromY, double dx, double dy, int color) {
    int steps = (int) Math.max(Math.abs(dx), Math.abs(dy)) + 1;
    boolean steep = Math.abs(dx) < Math.abs(dy);
    double back = (width - 1) / 2.0;
    int x = (int) ((steep ? fromX - back : fromX) * ONE);
    int y = (int) ((steep ? fromY : fromY - back) * ONE);
    int stepX = (int) (dx / steps * ONE);
    int stepY = (int) (dy / steps * ONE);
    for (int i = 0; i < steps; i++, x += stepX, y += stepY) {
      if (steep) {
        level(x >> FRACTION, y >> FRACTION, color);
      } else {
        upright(x >> FRACTION, y >> FRACTION, color);
      }
    }
  }

  private void level(int x, int y, int color) {
    Frame frame = band.frame();
    if (y >= band.top() && y < band.bottom()) {
      int end = Math.min(x + width, frame.width());
      for (int column = Math.max(x, 0); column < end; column++) {
        frame.cover(y * frame.width() + column, color, weight);
      }
    }
  }

  private void upright(int x, int y, int color) {
    Frame frame = band.frame();
    if (x >= 0 && x < frame.width()) {
      int end = Math.min(y + width, band.bottom());
      for (int row = Math.max(y, band.top()); row < end; row++) {
        frame.cover(row * frame.width() + x, color, weight);
      }
    }
  }
}
