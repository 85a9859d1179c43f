package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Reads an image as if it had another size, each pixel being the nearest one of the original.
public final class ScaledRows implements PixelRows {
  private final PixelRows original;
  private final int[] originalRow;
  private final int[] originalX;
  private final int originalHeight;
  private final int height;
  private int currentY = -1;

  public ScaledRows(BufferedImage image, Size size) {
    original = PixelRows.of(image);
    originalRow = new int[image.getWidth()];
    originalHeight = image.getHeight();
    height = size.height();
    originalX = new int[size.width()];
    Arrays.setAll(originalX, x -> nearest(x, size.width(), image.getWidth()));
  }

  @Override
  public void read(int y, int[] into, int offset) {
    int wanted = nearest(y, height, originalHeight);
    if (wanted != currentY) {
      original.read(wanted, originalRow, 0);
      currentY = wanted;
    }
    for (int x = 0; x < originalX.length; x++) {
      into[offset + x] = originalRow[originalX[x]];
    }
  }

  /// The original pixel that the middle of a scaled pixel falls into.
  private static int nearest(int position, int length, int originalLength) {
    return (int) ((2L * position + 1) * originalLength / (2L * length));
  }
}
