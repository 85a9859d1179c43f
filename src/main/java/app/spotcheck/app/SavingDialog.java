package app.spotcheck.app;

import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import javafx.util.Duration;

/// Says how far the saving of a picture is, and stops it when a person wishes; does not appear
/// where it is done soon.
final class SavingDialog {
  private static final Duration SOON = Duration.millis(500);
  private static final double STEP = 0.01;

  private final Dialog<Void> dialog = new Dialog<>();
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final PauseTransition waiting = new PauseTransition(SOON);
  private double told;

  SavingDialog(Window owner, Path file) {
    dialog.initOwner(owner);
    dialog.initModality(Modality.NONE);
    dialog.setTitle("Saving picture");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Progress of saving");
    Label name = new Label(String.valueOf(file.getFileName()));
    VBox content = new VBox(10, name, bar);
    content.getStyleClass().add("saving");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
    Theme.style(dialog.getDialogPane().getScene());
    waiting.setOnFinished(event -> dialog.show());
  }

  /// Appears in a moment, unless it is ended before.
  ///
  /// @param stop called when the person closes it before the end
  void begin(Runnable stop) {
    dialog.setOnHidden(event -> stop.run());
    waiting.play();
  }

  /// Shows how far the writing is; called on the thread that writes.
  ///
  /// @param part from 0 to 1
  void tell(double part) {
    if (part - told >= STEP) {
      told = part;
      Platform.runLater(() -> bar.setProgress(part));
    }
  }

  /// Disappears.
  void end() {
    waiting.stop();
    dialog.setOnHidden(null);
    dialog.hide();
  }
}
