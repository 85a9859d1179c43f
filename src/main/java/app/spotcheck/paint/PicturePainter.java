package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.image.Window;
import app.spotcheck.paint.PicturePyramid.Part;
import org.jspecify.annotations.Nullable;

/// Paints the picture into the box of the scene's frame: pixel by pixel from 100 % on, smoothly
/// below.
final class PicturePainter {
  /// How many device rows are painted from one reading, which bounds what is in memory.
  private static final int STRIP_ROWS = 256;

  private PicturePainter() {}

  static void paint(
      Band band,
      Viewport viewport,
      Box frame,
      PicturePyramid pyramid,
      PictureAdjustment adjustment) {
    PixelCurve curve = adjustment.isNeutral() ? null : new PixelCurve(adjustment);
    Frame target = band.frame();
    double scaleX = viewport.scale() * frame.width() / pyramid.size().width();
    double scaleY = viewport.scale() * frame.height() / pyramid.size().height();
    int level = pyramid.levelFor(Math.max(scaleX, scaleY));
    Size size = pyramid.sizeOf(level);
    Axis columns =
        new Axis(
            target.width(),
            viewport.scale(),
            viewport.offsetX(),
            frame.left(),
            frame.width(),
            size.width());
    Axis rows =
        new Axis(
            target.height(),
            viewport.scale(),
            viewport.offsetY(),
            frame.top(),
            frame.height(),
            size.height());
    boolean smooth = scaleX < 1 || scaleY < 1;
    if (columns.first() >= columns.end()) {
      return;
    }
    int end = Math.min(rows.end(), band.bottom());
    for (int top = Math.max(rows.first(), band.top()); top < end; top += STRIP_ROWS) {
      int bottom = Math.min(end, top + STRIP_ROWS);
      Part part = pyramid.part(level, window(columns, rows, top, bottom));
      for (int y = top; y < bottom; y++) {
        if (smooth) {
          smoothRow(target, y, part, columns, rows, curve);
        } else {
          nearestRow(target, y, part, columns, rows, curve);
        }
      }
    }
  }

  /// The pixels of the level that the device pixels of a strip read.
  private static Window window(Axis columns, Axis rows, int top, int bottom) {
    int left = columns.lower(columns.first());
    int upper = rows.lower(top);
    return new Window(
        left,
        upper,
        columns.upper(columns.end() - 1) + 1 - left,
        rows.upper(bottom - 1) + 1 - upper);
  }

  private static void nearestRow(
      Frame target, int y, Part part, Axis columns, Axis rows, @Nullable PixelCurve curve) {
    int[] source = part.argb();
    int row = part.row(rows.nearest(y));
    int at = y * target.width();
    for (int x = columns.first(); x < columns.end(); x++) {
      int pixel = source[row + columns.nearest(x)];
      target.blend(at + x, curve == null ? pixel : curve.changed(pixel));
    }
  }

  private static void smoothRow(
      Frame target, int y, Part part, Axis columns, Axis rows, @Nullable PixelCurve curve) {
    int[] source = part.argb();
    int upper = part.row(rows.lower(y));
    int lower = part.row(rows.upper(y));
    int down = rows.weight(y);
    int at = y * target.width();
    for (int x = columns.first(); x < columns.end(); x++) {
      int left = columns.lower(x);
      int right = columns.upper(x);
      int across = columns.weight(x);
      int top = Frame.mixed(source[upper + left], source[upper + right], across);
      int bottom = Frame.mixed(source[lower + left], source[lower + right], across);
      int pixel = Frame.mixed(top, bottom, down);
      target.blend(at + x, curve == null ? pixel : curve.changed(pixel));
    }
  }

  /// Where in the picture each device pixel along one side of the target reads.
  private static final class Axis {
    private final int first;
    private final int end;
    private final int[] nearest;
    private final int[] lower;
    private final int[] upper;
    private final int[] weight;

    /// @param length of the target's side in device pixels
    /// @param count of the picture's pixels along this side
    Axis(
        int length, double scale, double offset, double frameStart, double frameLength, int count) {
      this.first = firstFrom(frameStart * scale + offset, length);
      this.end = firstFrom((frameStart + frameLength) * scale + offset, length);
      this.nearest = new int[length];
      this.lower = new int[length];
      this.upper = new int[length];
      this.weight = new int[length];
      for (int i = first; i < end; i++) {
        double position = ((i + 0.5 - offset) / scale - frameStart) * count / frameLength;
        double below = Math.floor(position - 0.5);
        nearest[i] = Math.clamp((int) Math.floor(position), 0, count - 1);
        lower[i] = Math.clamp((int) below, 0, count - 1);
        upper[i] = Math.clamp((int) below + 1, 0, count - 1);
        weight[i] = (int) ((position - 0.5 - below) * 256);
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
      return nearest[pixel];
    }

    int lower(int pixel) {
      return lower[pixel];
    }

    int upper(int pixel) {
      return upper[pixel];
    }

    /// How much the upper of the two pixels counts, of 256.
    int weight(int pixel) {
      return weight[pixel];
    }
  }
}
