package app.spotcheck.app;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// Small exports and pictures for the tests of the window and of the command line.
final class Exports {
  static final int GREY = 0xff808080;
  static final int RED = 0xff0000;
  static final int BLUE = 0x0000ff;

  private Exports() {}

  static Path write(Path folder, String name, String... lines) {
    try {
      return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A row of 100 x 80 with one label `label-1`, whose picture is `picture`.
  static String row(String id, String picture, String... objects) {
    return row(id, picture, "", objects);
  }

  /// @param more what else stands in the label, ending with a comma
  static String row(String id, String picture, String more, String[] objects) {
    return """
    {"data_row":{"id":"%s","global_key":"%s-global","external_id":"%s.png","row_data":"%s"},\
    "media_attributes":{"width":100,"height":80,"mime_type":"image/png"},\
    "projects":{"p1":{"name":"Project","labels":[{"id":"label-1",%s"annotations":{"objects":[%s],\
    "classifications":[],"relationships":[]}}]}}}\
    """
        .formatted(id, id, id, picture, more, String.join(",", objects));
  }

  static String box(String id, String name, int left, int top, int width, int height) {
    return """
    {"feature_id":"%s","name":"%s","annotation_kind":"ImageBoundingBox","classifications":[],\
    "bounding_box":{"left":%d,"top":%d,"width":%d,"height":%d}}\
    """
        .formatted(id, name, left, top, width, height);
  }

  static String square(String id, String name, int left, int top, int side) {
    int right = left + side;
    int bottom = top + side;
    return """
    {"feature_id":"%s","name":"%s","annotation_kind":"ImagePolygon","classifications":[],\
    "polygon":[{"x":%d,"y":%d},{"x":%d,"y":%d},{"x":%d,"y":%d},{"x":%d,"y":%d}]}\
    """
        .formatted(id, name, left, top, right, top, right, bottom, left, bottom);
  }

  static String unknown(String id, String name) {
    return """
    {"feature_id":"%s","name":"%s","annotation_kind":"ImageCuboid","classifications":[],\
    "cuboid":{"x":1}}\
    """
        .formatted(id, name);
  }

  static String mask(String id, String name, String composite, int rgb) {
    return """
    {"feature_id":"%s","name":"%s","annotation_kind":"ImageSegmentationMask",\
    "classifications":[],"composite_mask":{"url":"%s","color_rgb":[%d,%d,%d]}}\
    """
        .formatted(id, name, composite, rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /// An object whose answers nest to a depth.
  static String nested(String id, int depth) {
    StringBuilder text = new StringBuilder();
    text.append("{\"feature_id\":\"").append(id).append("\",\"name\":\"Deep\",");
    text.append("\"annotation_kind\":\"ImagePoint\",\"point\":{\"x\":9,\"y\":9},");
    text.append("\"classifications\":[");
    for (int level = 1; level <= depth; level++) {
      text.append("{\"name\":\"Question ").append(level).append("\",\"radio_answer\":");
      text.append("{\"name\":\"Answer ").append(level).append("\",\"classifications\":[");
    }
    return text.append("]}}".repeat(depth)).append("]}").toString();
  }

  static byte[] greyPicture() {
    return picture(100, 80, 0xff000000 | GREY, List.of());
  }

  /// A composite mask of 100 x 80: red from 10,10 to 40,40 and blue from 50,10 to 90,60.
  static byte[] composite() {
    return picture(
        100,
        80,
        0xff000000,
        List.of(new int[] {10, 10, 30, 30, RED}, new int[] {50, 10, 40, 50, BLUE}));
  }

  /// A composite mask of 100 x 80 with one red area.
  static byte[] redMask(int left, int top, int width, int height) {
    return picture(100, 80, 0xff000000, List.of(new int[] {left, top, width, height, RED}));
  }

  private static byte[] picture(int width, int height, int background, List<int[]> boxes) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(background));
    graphics.fillRect(0, 0, width, height);
    for (int[] box : boxes) {
      graphics.setColor(new Color(box[4]));
      graphics.fillRect(box[0], box[1], box[2], box[3]);
    }
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// Puts the grey picture beside an export.
  static void writePicture(Path folder, String name) {
    try {
      Files.write(folder.resolve(name), greyPicture());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
