package app.spotcheck.paint;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.image.PixelSource;
import app.spotcheck.media.image.TiledPicture;
import app.spotcheck.media.image.Window;

/// A picture with its reduced versions, each half as wide and high as the one before, so that a
/// zoomed-out view reads few pixels and does not flicker. Those of a picture in memory are made
/// when they are first needed.
public final class PicturePyramid {
  private final PixelSource picture;
  private volatile boolean closed;

  public PicturePyramid(PixelSource picture) {
    this.picture = picture;
  }

  /// Pixels of a level, of which those within a window are there.
  ///
  /// @param argb premultiplied
  /// @param stride from a row to the next
  /// @param left the level's column that the array starts with
  /// @param top the level's row that the array starts with
  // an array on purpose: a component that is never compared
  @SuppressWarnings("ArrayRecordComponent")
  record Part(int[] argb, int stride, int left, int top) {
    /// Where a row of the level would begin if it were there from its first column on.
    int row(int y) {
      return (y - top) * stride - left;
    }
  }

  /// The size of the whole picture.
  public Size size() {
    return picture.size();
  }

  /// Gives back what the picture takes on disk; nothing can be painted of it afterwards.
  public void close() {
    closed = true;
    picture.close();
  }

  /// Whether its pixels are given back, so that what is painted of it lacks them.
  public boolean isGone() {
    return closed && picture instanceof TiledPicture;
  }

  /// The smallest level that still has a pixel for each device pixel; 0 is the whole picture.
  ///
  /// @param scale device pixels for each pixel of the whole picture
  int levelFor(double scale) {
    int most = picture instanceof TiledPicture tiled ? tiled.levels() - 1 : Integer.MAX_VALUE;
    int wanted = 0;
    while (wanted < most && scale * (2 << wanted) <= 1 && (size().width() >> wanted) > 1) {
      wanted++;
    }
    return wanted;
  }

  Size sizeOf(int level) {
    return switch (picture) {
      case Picture whole -> level(whole, level).size();
      case TiledPicture tiled -> tiled.sizeOf(level);
    };
  }

  /// At least the pixels of a window; reads them where they are not in memory.
  Part part(int level, Window window) {
    return switch (picture) {
      case Picture whole -> {
        Picture pixels = level(whole, level);
        yield new Part(pixels.argb(), pixels.width(), 0, 0);
      }
      case TiledPicture tiled ->
          new Part(tiled.read(level, window), window.width(), window.left(), window.top());
    };
  }

  /// The pixels of a square of the whole picture, row by row; outside the picture they are
  /// transparent. Blocks where they are on disk.
  ///
  /// @param reach how many pixels the square has on each side of its middle one
  /// @return premultiplied
  int[] square(int middleX, int middleY, int reach) {
    int side = 2 * reach + 1;
    int[] square = new int[side * side];
    int left = Math.max(0, middleX - reach);
    int top = Math.max(0, middleY - reach);
    int right = Math.min(size().width(), middleX + reach + 1);
    int bottom = Math.min(size().height(), middleY + reach + 1);
    if (left < right && top < bottom) {
      Part part = part(0, new Window(left, top, right - left, bottom - top));
      for (int y = top; y < bottom; y++) {
        int to = (y - middleY + reach) * side + left - middleX + reach;
        System.arraycopy(part.argb(), part.row(y) + left, square, to, right - left);
      }
    }
    return square;
  }

  private static Picture level(Picture whole, int level) {
    Picture found = whole;
    for (int i = 0; i < level; i++) {
      found = found.half();
    }
    return found;
  }
}
