package app.spotcheck.app;

import app.spotcheck.session.ShownOptions;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Keys that change what is shown as long as they are held down: Shift leaves the picture alone,
/// the full stop names all objects.
final class HeldKeys {
  private static final Set<KeyCode> FULL_STOPS = EnumSet.of(KeyCode.PERIOD, KeyCode.DECIMAL);

  private final Scene scene;
  private final ShownOptions options;

  HeldKeys(Scene scene, Stage stage, ShownOptions options) {
    this.scene = scene;
    this.options = options;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    // what is released while another window has the focus is not told to this one
    stage.focusedProperty().addListener((property, before, now) -> releaseAll());
  }

  private void pressed(KeyEvent event) {
    boolean typing = scene.getFocusOwner() instanceof TextInputControl;
    boolean chord = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    if (typing || chord) {
      releaseAll();
    } else if (event.getCode() == KeyCode.SHIFT) {
      options.pictureOnlyProperty().set(true);
    } else if (FULL_STOPS.contains(event.getCode())) {
      options.allCaptionsProperty().set(true);
    }
  }

  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.SHIFT) {
      options.pictureOnlyProperty().set(false);
    } else if (FULL_STOPS.contains(event.getCode())) {
      options.allCaptionsProperty().set(false);
    }
  }

  private void releaseAll() {
    options.pictureOnlyProperty().set(false);
    options.allCaptionsProperty().set(false);
  }
}
