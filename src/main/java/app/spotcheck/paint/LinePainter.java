package app.spotcheck.paint;

import org.jspecify.annotations.Nullable;

/// Draws straight lines of constant width with smooth borders: a line that is rather level column
/// by column, one that is rather steep row by row.
final class LinePainter {
  /// The cosine of a turn that needs no filling.
  private static final double GENTLE = 0.8;

  private static final double OVERLAP = 0.5;

  /// The parts of a pixel that are told apart.
  private static final int WHOLE = 256;

  private final Band band;
  private final double width;
  private final double opacity;

  /// Where lines are gathered that one can see through; none where they are opaque.
  private final @Nullable Coverage coverage;

  /// @param width in device pixels
  /// @param opacity from 0 to 1
  LinePainter(Band band, double width, double opacity) {
    this.band = band;
    this.width = width;
    this.opacity = opacity;
    this.coverage = opacity < 1 ? new Coverage(band) : null;
  }

  /// Draws the lines from vertex to vertex. Ends and sharp corners reach half the width further, so
  /// that corners are filled; where lines hardly turn they only overlap a little.
  ///
  /// @param count of the vertices
  /// @param closed whether there is a line from the last one to the first
  /// @param argb opaque
  void draw(double[] xs, double[] ys, int count, boolean closed, int argb) {
    int lines = closed && count > 2 ? count : count - 1;
    double beforeX = 0;
    double beforeY = 0;
    for (int i = 0; i < lines; i++) {
      int next = i + 1 == count ? 0 : i + 1;
      double dx = xs[next] - xs[i];
      double dy = ys[next] - ys[i];
      double length = Math.sqrt(dx * dx + dy * dy);
      double alongX = length == 0 ? 1 : dx / length;
      double alongY = length == 0 ? 0 : dy / length;
      double turn = alongX * beforeX + alongY * beforeY;
      double back = turn > GENTLE ? OVERLAP : width / 2;
      double on = next == count - 1 && !closed ? width / 2 : 0;
      draw(
          xs[i] - alongX * back,
          ys[i] - alongY * back,
          xs[next] + alongX * on,
          ys[next] + alongY * on,
          argb);
      beforeX = alongX;
      beforeY = alongY;
    }
    if (count == 1) {
      draw(xs[0] - width / 2, ys[0], xs[0] + width / 2, ys[0], argb);
    }
    if (coverage != null) {
      coverage.blend(argb, opacity);
    }
  }

  private void draw(double fromX, double fromY, double toX, double toY, int argb) {
    if (Math.max(fromY, toY) < band.top() - width
        || Math.min(fromY, toY) > band.bottom() + width
        || Math.max(fromX, toX) < -width
        || Math.min(fromX, toX) > band.frame().width() + width) {
      return;
    }
    if (Math.abs(toX - fromX) >= Math.abs(toY - fromY)) {
      drawLevel(fromX, fromY, toX, toY, argb);
    } else {
      drawSteep(fromX, fromY, toX, toY, argb);
    }
  }

  private void drawLevel(double fromX, double fromY, double toX, double toY, int argb) {
    if (fromX > toX) {
      drawLevel(toX, toY, fromX, fromY, argb);
      return;
    }
    double slope = (toY - fromY) / (toX - fromX);
    double half = width / 2 * Math.sqrt(1 + slope * slope);
    double left = Math.max(0, fromX);
    double right = Math.min(band.frame().width(), toX);
    if (slope != 0) {
      double enters = fromX + (band.top() - half - 1 - fromY) / slope;
      double leaves = fromX + (band.bottom() + half + 1 - fromY) / slope;
      left = Math.max(left, Math.min(enters, leaves));
      right = Math.min(right, Math.max(enters, leaves));
    }
    int rowStride = band.frame().width();
    for (int x = (int) Math.floor(left); x < right; x++) {
      double part = Math.min(x + 1, toX) - Math.max(x, fromX);
      double middle = fromY + (x + 0.5 - fromX) * slope;
      across(x, rowStride, band.top(), band.bottom(), middle - half, middle + half, part, argb);
    }
  }

  private void drawSteep(double fromX, double fromY, double toX, double toY, int argb) {
    if (fromY > toY) {
      drawSteep(toX, toY, fromX, fromY, argb);
      return;
    }
    double slope = (toX - fromX) / (toY - fromY);
    double half = width / 2 * Math.sqrt(1 + slope * slope);
    double top = Math.max(band.top(), fromY);
    double bottom = Math.min(band.bottom(), toY);
    for (int y = (int) Math.floor(top); y < bottom; y++) {
      double part = Math.min(y + 1, toY) - Math.max(y, fromY);
      double middle = fromX + (y + 0.5 - fromY) * slope;
      across(
          y * band.frame().width(),
          1,
          0,
          band.frame().width(),
          middle - half,
          middle + half,
          part,
          argb);
    }
  }

  /// Covers the pixels between two positions along a row or a column, those at the ends in part.
  ///
  /// @param base where the first pixel of the row or column is
  /// @param stride from a pixel to the next
  /// @param first the first pixel that may be covered
  /// @param end the one after the last
  /// @param part how much is covered of pixels that lie between, from 0 to 1
  private void across(
      int base, int stride, int first, int end, double from, double to, double part, int argb) {
    int start = (int) (Math.clamp(from, first, end) * WHOLE);
    int stop = (int) (Math.clamp(to, first, end) * WHOLE);
    int weight = (int) (part * WHOLE + 0.5);
    int pixel = start / WHOLE;
    int last = stop / WHOLE;
    if (pixel == last) {
      if (pixel < end) {
        cover(base + pixel * stride, argb, (stop - start) * weight / WHOLE);
      }
      return;
    }
    cover(base + pixel * stride, argb, (WHOLE - start % WHOLE) * weight / WHOLE);
    for (pixel++; pixel < last; pixel++) {
      cover(base + pixel * stride, argb, weight);
    }
    if (last < end) {
      cover(base + last * stride, argb, stop % WHOLE * weight / WHOLE);
    }
  }

  private void cover(int at, int argb, int part) {
    if (coverage == null) {
      band.frame().cover(at, argb, part);
    } else {
      coverage.cover(at, part);
    }
  }
}
