package app.spotcheck.app;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Modality;
import javafx.stage.Window;

/// The dialogs that only tell something.
final class InfoDialogs {
  private InfoDialogs() {}

  static void showKeys(Window owner, List<Action> actions) {
    GridPane grid = new GridPane();
    grid.setHgap(24);
    grid.setVgap(5);
    grid.setPadding(new Insets(4, 12, 4, 12));
    int line = 0;
    for (Action action : actions) {
      String keys =
          action.keys().stream().map(Actions::shown).distinct().collect(Collectors.joining(", "));
      if (!keys.isEmpty()) {
        grid.addRow(line++, new Label(action.name()), new Label(keys));
      }
    }
    grid.addRow(line++, new Label("Zoom at the cursor"), new Label("Mouse wheel"));
    grid.addRow(line++, new Label("Move the picture"), new Label("Drag"));
    grid.addRow(line, new Label("Select; again for what lies below"), new Label("Click"));
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setPrefSize(440, 480);
    var _ = show(owner, "Keys", scroll);
  }

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
