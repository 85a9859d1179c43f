package app.spotcheck.paint;

import org.jspecify.annotations.Nullable;

/// Draws straight lines of constant width with smooth borders: a line that is rather level column
/// by column, one that is rather steep row by row.
final class LinePainter implements Strokes {
  /// How deep the notch at the outside of a corner may be that is not filled, in device pixels.
  private static final double NOTCH = 0.33;

  private static final double OVERLAP = 0.5;

  /// The parts of a pixel that are told apart.
  private static final int WHOLE = 256;

  /// Positions across a line are counted in parts of a pixel: so many bits of them.
  private static final int FRACTION = 32;

  private static final double ONE = 1L << FRACTION;

  private final int[] argb;
  private final double width;
  private final double gentle;
  private final double opacity;

  /// Where lines are gathered that one can see through; none where they are opaque.
  private final @Nullable Coverage coverage;

  private final Way level;
  private final Way steep;

  /// @param width in device pixels
  /// @param opacity from 0 to 1
  LinePainter(Band band, double width, double opacity) {
    Frame frame = band.frame();
    this.argb = frame.argb();
    this.width = width;
    this.gentle = gentle(width);
    this.opacity = opacity;
    this.coverage = opacity < 1 ? new Coverage(band) : null;
    this.level = new Way(1, 0, frame.width(), frame.width(), band.top(), band.bottom());
    this.steep = new Way(frame.width(), band.top(), band.bottom(), 1, 0, frame.width());
  }

  /// The square of the cosine of a turn that needs no filling.
  private static double gentle(double width) {
    double tangentOfHalf = 2 * NOTCH / width;
    double squared = tangentOfHalf * tangentOfHalf;
    double cosine = Math.max(0, (1 - squared) / (1 + squared));
    return cosine * cosine;
  }

  /// One of the two ways to walk along a line: by columns or by rows.
  ///
  /// @param stride from a pixel to the next one along
  /// @param first the first column or row that may be drawn in
  /// @param end the one after the last
  /// @param strideAcross from a pixel to the next one across
  private record Way(
      int stride, int first, int end, int strideAcross, int firstAcross, int endAcross) {}

  /// Ends and sharp corners reach half the width further, so that corners are filled; where lines
  /// hardly turn they only overlap a little.
  @Override
  public void draw(double[] xs, double[] ys, int count, boolean closed, int color) {
    int lines = closed && count > 2 ? count : count - 1;
    double beforeX = 0;
    double beforeY = 0;
    double squaredBefore = 0;
    for (int i = 0; i < lines; i++) {
      int next = i + 1 == count ? 0 : i + 1;
      double dx = xs[next] - xs[i];
      double dy = ys[next] - ys[i];
      double squared = dx * dx + dy * dy;
      double turn = dx * beforeX + dy * beforeY;
      boolean bends = turn > 0 && turn * turn > gentle * squared * squaredBefore;
      double back = bends ? OVERLAP : width / 2;
      double on = next == count - 1 && !closed ? width / 2 : 0;
      draw(xs[i], ys[i], xs[next], ys[next], back, on, color);
      beforeX = dx;
      beforeY = dy;
      squaredBefore = squared;
    }
    if (count == 1) {
      draw(xs[0], ys[0], xs[0], ys[0], width / 2, width / 2, color);
    }
    if (coverage != null) {
      coverage.blend(color, opacity);
    }
  }

  /// @param back how much further the line reaches at its start
  /// @param on how much further it reaches at its end
  private void draw(
      double fromX, double fromY, double toX, double toY, double back, double on, int color) {
    if (Math.abs(toX - fromX) < Math.abs(toY - fromY)) {
      if (fromY < toY) {
        draw(steep, fromY, fromX, toY, toX, back, on, color);
      } else {
        draw(steep, toY, toX, fromY, fromX, on, back, color);
      }
    } else if (fromX <= toX) {
      draw(level, fromX, fromY, toX, toY, back, on, color);
    } else {
      draw(level, toX, toY, fromX, fromY, on, back, color);
    }
  }

  /// Draws a line that goes forward along its way and less across.
  private void draw(
      Way way,
      double from,
      double fromAcross,
      double to,
      double toAcross,
      double back,
      double on,
      int color) {
    double slope = to == from ? 0 : (toAcross - fromAcross) / (to - from);
    double stretch = Math.sqrt(1 + slope * slope);
    double half = width / 2 * stretch;
    double start = from - back / stretch;
    double stop = to + on / stretch;
    double begin = Math.max(start, way.first);
    double end = Math.min(stop, way.end);
    double reach = half + width;
    if (Math.min(fromAcross, toAcross) < way.firstAcross + reach
        || Math.max(fromAcross, toAcross) > way.endAcross - reach) {
      double enters = from + (way.firstAcross - half - 1 - fromAcross) / slope;
      double leaves = from + (way.endAcross + half + 1 - fromAcross) / slope;
      begin = slope == 0 ? begin : Math.max(begin, Math.min(enters, leaves));
      end = slope == 0 ? end : Math.min(end, Math.max(enters, leaves));
    }
    if (begin < end) {
      // counted from the line's own start, so that all bands draw the same
      int origin = (int) Math.floor(start);
      long step = (long) (slope * ONE);
      long lowest = (long) ((fromAcross + (origin + 0.5 - from) * slope - half) * ONE);
      int first = (int) Math.floor(begin);
      walk(
          way,
          first,
          (int) Math.ceil(end),
          (int) (stop * WHOLE),
          (int) (start * WHOLE),
          lowest + (first - origin) * step,
          step,
          (int) (2 * half * WHOLE),
          color);
    }
  }

  /// Covers pixels along a line, those at its borders and ends in part. As many pixels across are
  /// gone through everywhere, since a count that varies costs more than a pixel.
  ///
  /// @param edge where the line begins across, and how much that changes from place to place
  /// @param start where the line begins along, in parts of a pixel, as `stop` and `thickness`
  private void walk(
      Way way,
      int first,
      int end,
      int stop,
      int start,
      long edge,
      long step,
      int thickness,
      int color) {
    int count = thickness / WHOLE + 2;
    long lowest = edge;
    for (int along = first; along < end; along++, lowest += step) {
      int weight = Math.min((along + 1) * WHOLE, stop) - Math.max(along * WHOLE, start);
      int from = (int) (lowest >> (FRACTION - 8));
      int pixel = Math.max(from >> 8, way.firstAcross);
      int last = Math.min((from >> 8) + count, way.endAcross);
      int at = along * way.stride + pixel * way.strideAcross;
      for (; pixel < last; pixel++, at += way.strideAcross) {
        int part = Math.min((pixel + 1) * WHOLE, from + thickness) - Math.max(pixel * WHOLE, from);
        int covered = (Math.max(part, 0) * weight) >> 8;
        if (coverage == null) {
          argb[at] = Frame.mixed(argb[at], color, covered);
        } else {
          coverage.cover(at, covered);
        }
      }
    }
  }
}
