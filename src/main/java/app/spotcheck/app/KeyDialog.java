package app.spotcheck.app;

import app.spotcheck.media.http.ApiKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks for the API key, and whether the system's keyring shall keep it.
final class KeyDialog extends Dialog<Void> {
  private final PasswordField field = new PasswordField();
  private final CheckBox remember = new CheckBox("Remember in the system's keyring");
  private final Label kept = new Label("Looking for the system's keyring…");
  private final Label fault = new Label();

  /// What a person entered.
  record Entry(ApiKey key, String text, boolean remember) {
    @Override
    public String toString() {
      return "Entry(hidden)";
    }
  }

  /// @param canRemember whether there is a keyring, which takes a while to find out
  KeyDialog(
      Window owner,
      String server,
      CompletableFuture<Boolean> canRemember,
      Consumer<Entry> onEntry) {
    initOwner(owner);
    setTitle("API key");
    setHeaderText("Masks lie on " + server + " behind your API key.");
    field.setId("api-key");
    field.setPromptText("API key");
    field.setAccessibleText("API key");
    fault.setId("api-key-fault");
    fault.getStyleClass().add("danger-text");
    fault.setWrapText(true);
    Label sent = new Label("It is sent to this server only.");
    remember.setId("remember-key");
    remember.setDisable(true);
    kept.setId("remember-note");
    for (Label note : List.of(sent, kept)) {
      note.setWrapText(true);
      note.getStyleClass().addAll("text-small", "text-muted");
    }
    VBox content = new VBox(8, field, fault, sent, remember, kept);
    content.setPrefWidth(440);
    getDialogPane().setContent(content);
    getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
    Theme.style(getDialogPane().getScene());
    getDialogPane()
        .lookupButton(ButtonType.OK)
        .addEventFilter(ActionEvent.ACTION, event -> accept(event, onEntry));
    setOnShown(event -> field.requestFocus());
    var _ =
        canRemember.whenComplete(
            (there, failed) -> Platform.runLater(() -> showKeyring(failed == null && there)));
  }

  private void showKeyring(boolean there) {
    remember.setDisable(!there);
    kept.setMinHeight(Region.USE_PREF_SIZE);
    kept.setText(
        there
            ? "Not remembered, it is kept in memory until Spotcheck is closed."
            : "This system has no keyring that can be used; the key is kept in memory until"
                + " Spotcheck is closed.");
    if (isShowing()) {
      getDialogPane().getScene().getWindow().sizeToScene(); // the text may take one line more
    }
  }

  private void accept(ActionEvent event, Consumer<Entry> onEntry) {
    try {
      String text = field.getText();
      boolean keep = remember.isSelected() && !remember.isDisabled();
      onEntry.accept(new Entry(ApiKey.parse(text), text, keep));
    } catch (IllegalArgumentException e) {
      fault.setText(e.getMessage());
      event.consume();
    }
  }
}
