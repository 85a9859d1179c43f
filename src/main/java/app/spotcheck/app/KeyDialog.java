package app.spotcheck.app;

import app.spotcheck.media.http.ApiKey;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks for the API key. The key stays in memory until the program ends.
final class KeyDialog extends Dialog<Void> {
  private final PasswordField field = new PasswordField();
  private final Label fault = new Label();

  KeyDialog(Window owner, String server, Consumer<ApiKey> onKey) {
    initOwner(owner);
    setTitle("API key");
    setHeaderText("Masks lie on " + server + " behind your API key.");
    field.setId("api-key");
    field.setPromptText("API key");
    field.setAccessibleText("API key");
    fault.setId("api-key-fault");
    fault.getStyleClass().add("danger-text");
    fault.setWrapText(true);
    Label kept =
        new Label("It is sent to this server only, and kept in memory until Spotcheck is closed.");
    kept.setWrapText(true);
    kept.getStyleClass().addAll("text-small", "text-muted");
    VBox content = new VBox(8, field, fault, kept);
    content.setPrefWidth(440);
    getDialogPane().setContent(content);
    getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
    Theme.style(getDialogPane().getScene());
    getDialogPane()
        .lookupButton(ButtonType.OK)
        .addEventFilter(ActionEvent.ACTION, event -> accept(event, onKey));
    setOnShown(event -> field.requestFocus());
  }

  private void accept(ActionEvent event, Consumer<ApiKey> onKey) {
    try {
      onKey.accept(ApiKey.parse(field.getText()));
    } catch (IllegalArgumentException e) {
      fault.setText(e.getMessage());
      event.consume();
    }
  }
}
