package app.spotcheck.viewer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Which helps to look at a picture are on show over the canvas.
public final class ViewAids {
  private final BooleanProperty minimap = new SimpleBooleanProperty(true);
  private final BooleanProperty loupe = new SimpleBooleanProperty();
  private final BooleanProperty crosshair = new SimpleBooleanProperty();

  /// Whether a picture that is zoomed in has a small overview.
  public BooleanProperty minimapProperty() {
    return minimap;
  }

  /// Whether the pixels around the cursor are shown enlarged.
  public BooleanProperty loupeProperty() {
    return loupe;
  }

  /// Whether lines through the cursor cross the whole view.
  public BooleanProperty crosshairProperty() {
    return crosshair;
  }
}
