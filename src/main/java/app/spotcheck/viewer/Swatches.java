package app.spotcheck.viewer;

import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// Makes the small squares that show a colour, and the texts that name one.
final class Swatches {
  private Swatches() {}

  /// A square of 12 view pixels.
  static Rectangle of(int rgb) {
    Rectangle swatch = new Rectangle(12, 12, color(rgb));
    swatch.setArcWidth(4);
    swatch.setArcHeight(4);
    return swatch;
  }

  static Color color(int rgb) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /// A colour as `#rrggbb`.
  static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
