package app.spotcheck.paint;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.image.Picture;
import java.util.ArrayList;
import java.util.List;

/// A picture with its reduced versions, each half as wide and high as the one before, made when
/// they are first needed, so that a zoomed-out view reads few pixels and does not flicker.
public final class PicturePyramid {
  private final List<Picture> levels = new ArrayList<>();
  private final Size size;

  public PicturePyramid(Picture picture) {
    levels.add(picture);
    size = picture.size();
  }

  /// The size of the whole picture.
  public Size size() {
    return size;
  }

  /// The smallest level that still has a pixel for each device pixel.
  ///
  /// @param scale device pixels for each pixel of the whole picture
  synchronized Picture levelFor(double scale) {
    int wanted = 0;
    while (scale * (2 << wanted) <= 1 && (levels.getFirst().width() >> wanted) > 1) {
      wanted++;
    }
    while (levels.size() <= wanted) {
      levels.add(halved(levels.getLast()));
    }
    return levels.get(wanted);
  }

  private static Picture halved(Picture from) {
    int width = Math.max(1, from.width() / 2);
    int height = Math.max(1, from.height() / 2);
    int[] source = from.argb();
    int[] pixels = new int[width * height];
    int right = from.width() > 1 ? 1 : 0;
    int below = from.height() > 1 ? from.width() : 0;
    for (int y = 0; y < height; y++) {
      int at = 2 * y * from.width();
      for (int x = 0; x < width; x++, at += 2) {
        pixels[y * width + x] =
            mean(source[at], source[at + right], source[at + below], source[at + right + below]);
      }
    }
    return new Picture(new Size(width, height), pixels);
  }

  /// The mean of four premultiplied pixels, two channels at a time.
  private static int mean(int a, int b, int c, int d) {
    int redBlue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff) + 0x020002;
    int alphaGreen =
        (a >>> 8 & 0xff00ff)
            + (b >>> 8 & 0xff00ff)
            + (c >>> 8 & 0xff00ff)
            + (d >>> 8 & 0xff00ff)
            + 0x020002;
    return (redBlue >>> 2 & 0xff00ff) | ((alphaGreen >>> 2 & 0xff00ff) << 8);
  }
}
