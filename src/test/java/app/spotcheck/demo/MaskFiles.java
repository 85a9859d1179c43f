package app.spotcheck.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The mask pictures that an export refers to, by the path of their URL.
final class MaskFiles {
  private final Map<String, Supplier<BufferedImage>> files;
  private final int width;
  private final int height;

  private MaskFiles(Map<String, Supplier<BufferedImage>> files, int width, int height) {
    this.files = files;
    this.width = width;
    this.height = height;
  }

  static MaskFiles empty() {
    return new MaskFiles(new TreeMap<>(), 0, 0);
  }

  /// The same collection, for masks of a row of this size.
  MaskFiles sized(int rowWidth, int rowHeight) {
    return new MaskFiles(files, rowWidth, rowHeight);
  }

  /// Draws each picture only when it is asked for.
  Map<String, Supplier<BufferedImage>> files() {
    return files;
  }

  /// The whole object, whatever is in front of it.
  void addInstance(String path, Feature feature, MaskStyle style) {
    int type =
        style == MaskStyle.TRANSPARENT ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_BYTE_GRAY;
    files.put(path, () -> painted(type, List.of(feature), true));
  }

  /// All objects, each in its colour; one that is covered is cut off there.
  void addComposite(String path, List<Feature> bottomFirst) {
    files.put(path, () -> painted(BufferedImage.TYPE_INT_RGB, bottomFirst, false));
  }

  private BufferedImage painted(int type, List<Feature> bottomFirst, boolean white) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    for (Feature feature : bottomFirst) {
      if (feature.mark() instanceof Mark.Mask(Area area, int rgb)) {
        graphics.setColor(white ? Color.WHITE : new Color(rgb));
        graphics.fill(area);
      }
    }
    graphics.dispose();
    return image;
  }
}
