package app.spotcheck.app;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/// All keys by menu, with a box to find one. An action gets another key by a click on its keys or
/// by Enter, and the key pressed next.
final class KeysPane extends VBox {
  private static final String HINT = "A click on its keys, or Enter, gives an action another key.";

  private static final double WIDTH_IN_TEXT = 38;
  private static final double HEIGHT_IN_TEXT = 40;

  /// What of the screen's height it takes at most, so that the dialog around it fits as well.
  private static final double MOST_OF_SCREEN = 0.6;

  private final ActionTable table;
  private final TextField search = new TextField();
  private final ListView<KeyLine> list = new ListView<>();
  private final Label prompt = new Label(HINT);
  private final Button change = new Button("Change key");
  private final Button add = new Button("Add key");
  private final Button reset = new Button("Reset");
  private final Button resetAll = new Button("Reset all");
  private final Button takeOver = new Button("Take over");
  private final Button cancel = new Button("Cancel");
  private @Nullable Wish wish;

  /// The action that waits for a key, and the key that is another's.
  ///
  /// @param instead whether the action loses the keys that it has
  private record Wish(
      Action action, boolean instead, @Nullable KeyCombination key, @Nullable KeyEvent pressed) {}

  KeysPane(ActionTable table) {
    super(8);
    this.table = table;
    getStyleClass().add("keys-pane");
    setId("keys");
    search.setId("keys-search");
    search.setPromptText("Find an action or a key");
    search.setAccessibleText("Find an action or a key");
    search.textProperty().addListener((property, before, now) -> showLines());
    list.setId("keys-list");
    list.setAccessibleText("Actions and their keys");
    list.setPlaceholder(new Label("No action and no key has this"));
    list.setCellFactory(view -> new KeyLineCell(table, action -> ask(action, true)));
    list.getSelectionModel().selectedItemProperty().addListener((p, before, now) -> showButtons());
    // lists use up Escape, which closes the dialog everywhere else
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            fireEvent(event.copyFor(this, this));
          }
        });
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        event.consume();
        selected().ifPresent(action -> ask(action, true));
      }
    });
    prompt.setId("keys-prompt");
    prompt.setWrapText(true);
    prompt.setMinHeight(USE_PREF_SIZE);
    change.setId("keys-change");
    change.setOnAction(event -> selected().ifPresent(action -> ask(action, true)));
    add.setId("keys-add");
    add.setOnAction(event -> selected().ifPresent(action -> ask(action, false)));
    reset.setId("keys-reset");
    reset.setOnAction(event -> selected().ifPresent(this::reset));
    resetAll.setId("keys-reset-all");
    resetAll.setOnAction(event -> resetAll());
    takeOver.setId("keys-take-over");
    takeOver.setOnAction(event -> takeOver());
    cancel.setId("keys-cancel");
    cancel.setOnAction(event -> end("Nothing was changed."));
    FlowPane buttons = new FlowPane(8, 8, change, add, reset, resetAll, takeOver, cancel);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(search, list, prompt, buttons);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    showLines();
    showButtons();
  }

  @Override
  protected double computePrefWidth(double height) {
    return search.getFont().getSize() * WIDTH_IN_TEXT;
  }

  @Override
  protected double computePrefHeight(double width) {
    double screen = Screen.getPrimary().getVisualBounds().getHeight();
    return Math.min(search.getFont().getSize() * HEIGHT_IN_TEXT, screen * MOST_OF_SCREEN);
  }

  /// Puts the cursor into the box that finds actions.
  void takeFocus() {
    search.requestFocus();
  }

  private Optional<Action> selected() {
    return list.getSelectionModel().getSelectedItem() instanceof KeyLine.ActionLine(Action action)
        ? Optional.of(action)
        : Optional.empty();
  }

  private void showLines() {
    KeyLine before = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(KeyLine.all(table, search.getText()));
    if (before != null) {
      list.getSelectionModel().select(before);
    }
  }

  private void showButtons() {
    boolean waits = wish != null;
    boolean conflicts = wish != null && wish.key() != null;
    boolean none = selected().isEmpty();
    for (Button button : new Button[] {change, add}) {
      shown(button, !waits);
      button.setDisable(none);
    }
    shown(reset, !waits);
    reset.setDisable(selected().filter(table::isChanged).isEmpty());
    shown(resetAll, !waits);
    resetAll.setDisable(table.actions().stream().noneMatch(table::isChanged));
    shown(takeOver, conflicts);
    shown(cancel, waits);
  }

  private static void shown(Button button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }

  /// Waits for the key that an action is to have.
  private void ask(Action action, boolean instead) {
    wish = new Wish(action, instead, null, null);
    prompt.setText("Press the new key of \"" + action.name() + "\"; Escape cancels.");
    showButtons();
    list.requestFocus();
  }

  private void pressed(KeyEvent event) {
    Wish asked = wish;
    if (asked == null || asked.key() != null) {
      if (asked != null && event.getCode() == KeyCode.ESCAPE) {
        event.consume();
        end("Nothing was changed.");
      }
      return;
    }
    event.consume();
    if (event.getCode().isModifierKey()) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      end("Nothing was changed.");
      return;
    }
    Optional<KeyCombination> key = KeyNames.pressed(event);
    if (key.isEmpty() || KeyNames.isReserved(event)) {
      String name = key.map(KeyNames::shown).orElse("This key");
      prompt.setText(name + " has a use of its own; press another key, Escape cancels.");
      return;
    }
    propose(asked, key.get(), event);
  }

  private void propose(Wish asked, KeyCombination key, KeyEvent event) {
    Optional<Action> user =
        table.actions().stream()
            .filter(a -> !a.equals(asked.action()) && table.keyOf(a, event).isPresent())
            .findFirst();
    if (user.isEmpty()) {
      table.assign(asked.action(), key, event, asked.instead());
      end("\"" + asked.action().name() + "\" has the key " + KeyNames.shown(key) + " now.");
      return;
    }
    wish = new Wish(asked.action(), asked.instead(), key, event);
    prompt.setText(KeyNames.shown(key) + " is used by \"" + user.get().name() + "\".");
    showButtons();
    takeOver.requestFocus();
  }

  private void takeOver() {
    Wish asked = wish;
    if (asked != null && asked.key() != null && asked.pressed() != null) {
      table.assign(asked.action(), asked.key(), asked.pressed(), asked.instead());
      end("\"" + asked.action().name() + "\" took the key " + KeyNames.shown(asked.key()) + ".");
    }
  }

  private void reset(Action action) {
    table.reset(action);
    end("\"" + action.name() + "\" has its default keys again.");
  }

  private void resetAll() {
    table.resetAll();
    end("All actions have their default keys again.");
  }

  private void end(String told) {
    wish = null;
    prompt.setText(told);
    showLines();
    showButtons();
    list.requestFocus();
  }
}
