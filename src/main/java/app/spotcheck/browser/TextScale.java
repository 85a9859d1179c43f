package app.spotcheck.browser;

import javafx.scene.control.Labeled;
import javafx.scene.text.Font;

/// How much larger text is than usual, for parts that are as high as their text.
final class TextScale {
  private static final double USUAL_SIZE = 14;

  private TextScale() {}

  /// The scale of a control that shows text of the usual kind; 1 where it is as large as usual.
  static double of(Labeled control) {
    return of(control.getFont());
  }

  static double of(Font font) {
    return font.getSize() / USUAL_SIZE;
  }
}
