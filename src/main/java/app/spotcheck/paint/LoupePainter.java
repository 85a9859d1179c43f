package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import java.util.Arrays;

/// Paints the picture's pixels around a position so large that each can be told from the next, and
/// marks the one at the position.
public final class LoupePainter {
  private static final int GRID = 0x30000000;
  private static final int DARK = 0xff000000;
  private static final int LIGHT = 0xffffffff;

  private LoupePainter() {}

  /// Fills a square frame; blocks where the picture is on disk.
  ///
  /// @param frame the part of the plane that the picture covers, in image pixels
  /// @param reach how many pixels there are on each side of the middle one
  /// @param target square, at least as many device pixels wide as pixels are shown
  /// @return the pixel at the position as its file has it, premultiplied `0xAARRGGBB`, transparent
  ///   outside the picture
  public static int paint(
      PicturePyramid picture,
      Box frame,
      Point inImage,
      PictureAdjustment adjustment,
      int reach,
      Frame target) {
    int side = 2 * reach + 1;
    int x = pixel(inImage.x() - frame.left(), frame.width(), picture.size().width());
    int y = pixel(inImage.y() - frame.top(), frame.height(), picture.size().height());
    int[] pixels = picture.square(x, y, reach);
    int middle = pixels[reach * side + reach];
    if (!adjustment.isNeutral()) {
      PixelCurve curve = new PixelCurve(adjustment);
      Arrays.setAll(pixels, i -> curve.changed(pixels[i]));
    }
    enlarge(pixels, side, target);
    mark(edge(reach, side, target), edge(reach + 1, side, target), target);
    return middle;
  }

  private static int pixel(double position, double length, int count) {
    return (int) Math.floor(position * count / length);
  }

  /// The first device pixel of one of the picture's.
  private static int edge(int pixel, int side, Frame target) {
    return pixel * target.width() / side;
  }

  private static void enlarge(int[] pixels, int side, Frame target) {
    int width = target.width();
    boolean hasGrid = width >= 6 * side;
    for (int row = 0; row < side; row++) {
      int bottom = edge(row + 1, side, target);
      for (int column = 0; column < side; column++) {
        int left = edge(column, side, target);
        int right = edge(column + 1, side, target);
        for (int y = edge(row, side, target); y < bottom; y++) {
          target.blend(y * width + left, y * width + right, pixels[row * side + column]);
          if (hasGrid) {
            target.blend(y * width + right - 1, GRID);
          }
        }
        if (hasGrid) {
          target.blend((bottom - 1) * width + left, (bottom - 1) * width + right, GRID);
        }
      }
    }
  }

  /// A dark frame within a light one, to be seen on any picture.
  private static void mark(int from, int end, Frame target) {
    outline(from - 2, end + 1, DARK, target);
    outline(from - 1, end, LIGHT, target);
  }

  private static void outline(int from, int last, int color, Frame target) {
    int width = target.width();
    for (int i = Math.max(0, from); i <= Math.min(width - 1, last); i++) {
      target.blend(Math.max(0, from) * width + i, color);
      target.blend(Math.min(width - 1, last) * width + i, color);
      target.blend(i * width + Math.max(0, from), color);
      target.blend(i * width + Math.min(width - 1, last), color);
    }
  }
}
