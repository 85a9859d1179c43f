package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import java.util.Arrays;

/// How stored pixels have to be turned and mirrored to be seen upright, as EXIF numbers it.
public enum Orientation {
  UPRIGHT(1, false, false, false),
  MIRRORED(2, true, false, false),
  UPSIDE_DOWN(3, true, true, false),
  FLIPPED(4, false, true, false),
  TRANSPOSED(5, false, false, true),
  TURNED_RIGHT(6, false, true, true),
  TRANSVERSED(7, true, true, true),
  TURNED_LEFT(8, true, false, true);

  /// Pixels are turned in squares of this side, so that both sides stay in the processor's cache.
  private static final int SQUARE = 32;

  private final int exif;
  private final boolean fromRight;
  private final boolean fromBottom;
  private final boolean swapsSides;

  /// @param exif the number that EXIF gives it
  /// @param fromRight whether reading along a stored row starts at its right end
  /// @param fromBottom whether reading along a stored column starts at its lower end
  /// @param swapsSides whether an upright row is a stored column
  Orientation(int exif, boolean fromRight, boolean fromBottom, boolean swapsSides) {
    this.exif = exif;
    this.fromRight = fromRight;
    this.fromBottom = fromBottom;
    this.swapsSides = swapsSides;
  }

  /// The orientation of an EXIF number; upright for one that there is not.
  public static Orientation of(int exif) {
    return Arrays.stream(values()).filter(o -> o.exif == exif).findFirst().orElse(UPRIGHT);
  }

  /// The number that EXIF gives it, from 1 to 8.
  public int exif() {
    return exif;
  }

  /// The size that a stored picture has upright; and the other way round.
  public Size turned(Size size) {
    int width = swapsSides ? size.height() : size.width();
    int height = swapsSides ? size.width() : size.height();
    return new Size(width, height);
  }

  /// The rectangle of stored pixels that an upright one shows.
  ///
  /// @param stored the size of the whole picture as it is stored
  Window storedWindow(Window upright, Size stored) {
    int width = swapsSides ? upright.height() : upright.width();
    int height = swapsSides ? upright.width() : upright.height();
    int acrossX = swapsSides ? upright.top() : upright.left();
    int acrossY = swapsSides ? upright.left() : upright.top();
    int left = fromRight ? stored.width() - acrossX - width : acrossX;
    int top = fromBottom ? stored.height() - acrossY - height : acrossY;
    return new Window(left, top, width, height);
  }

  /// The upright pixels of stored ones.
  int[] turned(int[] stored, Size size) {
    if (this == UPRIGHT) {
      return stored;
    }
    Size upright = turned(size);
    int[] turned = new int[stored.length];
    int alongX = (fromRight ? -1 : 1);
    int alongY = (fromBottom ? -1 : 1) * size.width();
    int start =
        (fromRight ? size.width() - 1 : 0) + (fromBottom ? size.height() - 1 : 0) * size.width();
    int stepX = swapsSides ? alongY : alongX;
    int stepY = swapsSides ? alongX : alongY;
    for (int top = 0; top < upright.height(); top += SQUARE) {
      int bottom = Math.min(upright.height(), top + SQUARE);
      for (int left = 0; left < upright.width(); left += SQUARE) {
        int right = Math.min(upright.width(), left + SQUARE);
        for (int y = top; y < bottom; y++) {
          int from = start + y * stepY + left * stepX;
          int to = y * upright.width();
          for (int x = left; x < right; x++, from += stepX) {
            turned[to + x] = stored[from];
          }
        }
      }
    }
    return turned;
  }
}
