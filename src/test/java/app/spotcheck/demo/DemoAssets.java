package app.spotcheck.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Writes the files under `assets/`. The same JDK writes the same bytes each time.
public final class DemoAssets {
  private static final String IMAGES = "images";
  private static final float JPEG_QUALITY = 0.86f;

  private DemoAssets() {}

  /// Takes the folder to write to, `assets` if it is absent.
  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    ImageIO.setUseCache(false);
    Path assets = Path.of(arguments.length > 0 ? arguments[0] : "assets");
    Path demo = assets.resolve("demo");
    clear(demo);
    write(DemoExport.draw(true), demo);
    IconFiles.write(assets.resolve("icon"));
  }

  /// Writes an export with its pictures and masks.
  static void write(DemoExport export, Path demo) throws IOException {
    Files.createDirectories(demo);
    Files.writeString(demo.resolve("export.ndjson"), export.text());
    for (Map.Entry<String, BufferedImage> picture : export.pictures().entrySet()) {
      write(demo.resolve(IMAGES).resolve(picture.getKey()), picture.getValue());
    }
    for (Map.Entry<String, Supplier<BufferedImage>> mask : export.masks().entrySet()) {
      write(maskFile(demo, mask.getKey()), mask.getValue().get());
    }
  }

  /// The file of the mask whose URL has this path, which starts with a slash.
  static Path maskFile(Path demo, String urlPath) {
    return demo.resolve("masks" + urlPath + ".png");
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void write(Path file, BufferedImage image) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    if (file.toString().endsWith(".png")) {
      ImageIO.write(image, "png", file.toFile());
      return;
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam quality = writer.getDefaultWriteParam();
    quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    quality.setCompressionQuality(JPEG_QUALITY);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), quality);
    } finally {
      writer.dispose();
    }
  }
}
