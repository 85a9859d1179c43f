package app.spotcheck.app;

import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Modality;
import javafx.stage.Window;

/// The dialogs that only tell something.
final class InfoDialogs {
  private InfoDialogs() {}

  /// Shows something beside the window, which goes on to work.
  static Dialog<Void> show(Window owner, String title, Node content) {
    Dialog<Void> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.initModality(Modality.NONE);
    dialog.setTitle(title);
    dialog.setResizable(true);
    dialog.getDialogPane().getStyleClass().add("info-dialog");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    Theme.style(dialog.getDialogPane().getScene());
    dialog.show();
    return dialog;
  }
}
