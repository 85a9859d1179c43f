package app.spotcheck.bench;

import app.spotcheck.geometry.Size;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/// The picture that lies beside generated exports, so that a launch has one to show.
final class BenchPicture {
  static final Size SIZE = new Size(1920, 1280);

  private BenchPicture() {}

  static void write(Path file) throws IOException {
    write(file, 4);
  }

  /// @param number tells it from other pictures
  static void write(Path file, int number) throws IOException {
    Random random = new Random(number);
    BufferedImage image =
        new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(
        new GradientPaint(0, 0, new Color(0x8fb4d8), 0, SIZE.height(), new Color(0x4a4f45)));
    pen.fillRect(0, 0, SIZE.width(), SIZE.height());
    for (int i = 0; i < 400; i++) {
      pen.setColor(new Color(random.nextInt(0x1000000)));
      int x = random.nextInt(SIZE.width());
      int y = random.nextInt(SIZE.height());
      pen.fillRect(x, y, 10 + random.nextInt(120), 10 + random.nextInt(90));
    }
    pen.dispose();
    if (!ImageIO.write(image, "jpeg", file.toFile())) {
      throw new IOException("no writer for JPEG");
    }
  }
}
