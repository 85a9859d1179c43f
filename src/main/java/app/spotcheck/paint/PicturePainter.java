package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.image.Picture;

/// Paints the picture into the box of the scene's frame: pixel by pixel from 100 % on, smoothly
/// below.
final class PicturePainter {
  private PicturePainter() {}

  static void paint(Frame target, Viewport viewport, Box frame, PicturePyramid pyramid) {
    double scaleX = viewport.scale() * frame.width() / pyramid.size().width();
    double scaleY = viewport.scale() * frame.height() / pyramid.size().height();
    Picture level = pyramid.levelFor(Math.max(scaleX, scaleY));
    Axis columns =
        new Axis(
            target.width(),
            viewport.scale(),
            viewport.offsetX(),
            frame.left(),
            frame.width(),
            level.width());
    Axis rows =
        new Axis(
            target.height(),
            viewport.scale(),
            viewport.offsetY(),
            frame.top(),
            frame.height(),
            level.height());
    boolean smooth = scaleX < 1 || scaleY < 1;
    for (int y = rows.first(); y < rows.end(); y++) {
      if (smooth) {
        smoothRow(target, y, level, columns, rows);
      } else {
        nearestRow(target, y, level, columns, rows);
      }
    }
  }

  private static void nearestRow(Frame target, int y, Picture level, Axis columns, Axis rows) {
    int[] source = level.argb();
    int row = rows.nearest(y) * level.width();
    int at = y * target.width();
    for (int x = columns.first(); x < columns.end(); x++) {
      target.blend(at + x, source[row + columns.nearest(x)]);
    }
  }

  private static void smoothRow(Frame target, int y, Picture level, Axis columns, Axis rows) {
    int[] source = level.argb();
    int upper = rows.lower(y) * level.width();
    int lower = rows.upper(y) * level.width();
    int down = rows.weight(y);
    int at = y * target.width();
    for (int x = columns.first(); x < columns.end(); x++) {
      int left = columns.lower(x);
      int right = columns.upper(x);
      int across = columns.weight(x);
      int top = mixed(source[upper + left], source[upper + right], across);
      int bottom = mixed(source[lower + left], source[lower + right], across);
      target.blend(at + x, mixed(top, bottom, down));
    }
  }

  /// A mix of two premultiplied pixels; a weight of 256 is all of the second.
  private static int mixed(int a, int b, int weight) {
    int keep = 256 - weight;
    int redBlue = (((a & 0xff00ff) * keep + (b & 0xff00ff) * weight) >>> 8) & 0xff00ff;
    int alphaGreen = (a >>> 8 & 0xff00ff) * keep + (b >>> 8 & 0xff00ff) * weight & 0xff00ff00;
    return redBlue | alphaGreen;
  }

  /// Where in the picture each device pixel along one side of the target reads.
  private static final class Axis {
    private final int first;
    private final int end;
    private final double[] positions;
    private final int count;

    /// @param length of the target's side in device pixels
    /// @param count of the picture's pixels along this side
    Axis(
        int length, double scale, double offset, double frameStart, double frameLength, int count) {
      this.first = firstFrom(frameStart * scale + offset, length);
      this.end = firstFrom((frameStart + frameLength) * scale + offset, length);
      this.positions = new double[length];
      this.count = count;
      for (int i = first; i < end; i++) {
        positions[i] = ((i + 0.5 - offset) / scale - frameStart) * count / frameLength;
      }
    }

    /// The first device pixel whose middle is not before a position.
    private static int firstFrom(double position, int length) {
      return (int) Math.clamp(Math.ceil(position - 0.5), 0, length);
    }

    /// The first device pixel that shows the picture.
    int first() {
      return first;
    }

    int end() {
      return end;
    }

    int nearest(int pixel) {
      return Math.clamp((int) Math.floor(positions[pixel]), 0, count - 1);
    }

    int lower(int pixel) {
      return Math.clamp((int) Math.floor(positions[pixel] - 0.5), 0, count - 1);
    }

    int upper(int pixel) {
      return Math.clamp((int) Math.floor(positions[pixel] + 0.5), 0, count - 1);
    }

    /// How much the upper of the two pixels counts, of 256.
    int weight(int pixel) {
      double position = positions[pixel] - 0.5;
      return (int) ((position - Math.floor(position)) * 256);
    }
  }
}
