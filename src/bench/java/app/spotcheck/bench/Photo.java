package app.spotcheck.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// A picture of 2560 x 1707 whose JPEG has about 1.2 MB, as a photograph's has.
final class Photo {
  private static final int NOISE = 26;

  private Photo() {}

  static BufferedImage image() {
    int width = StreetScene.SIZE.width();
    int height = StreetScene.SIZE.height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(5);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double wave = Math.sin(x / 37.0) * Math.cos(y / 53.0) + Math.sin((x + 2 * y) / 211.0);
        int grey = (int) (110 + 50 * wave) + random.nextInt(NOISE);
        row[x] = grey << 16 | (grey + 20) << 8 | (255 - grey);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }

  static byte[] jpeg() throws IOException {
    return encoded(image(), "jpg");
  }

  static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /// Thirteen boxes as an export has them.
  static String objects() {
    StringBuilder objects = new StringBuilder();
    for (int i = 0; i < 13; i++) {
      objects
          .append(i == 0 ? "" : ",")
          .append(
              """
              {"feature_id":"f%d","name":"class %d","annotation_kind":"ImageBoundingBox",\
              "bounding_box":{"left":%d,"top":%d,"width":300,"height":200}}\
              """
                  .formatted(i, i % 4, 150 * i, 100 * i));
    }
    return objects.toString();
  }
}
