package app.spotcheck.browser;

import app.spotcheck.query.Suggestion;
import java.util.List;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/// Offers how a filter may go on while it is typed: arrows choose, Tab and Enter take, Escape
/// closes.
final class FilterCompletion {
  private static final double CELL_HEIGHT = 26;
  private static final int MOST_LINES = 10;
  private static final double WIDTH = 340;

  private final TextField box;
  private final BiFunction<String, Integer, List<Suggestion>> suggestions;
  private final Popup popup = new Popup();
  private final ListView<Suggestion> list = new ListView<>();
  private int asked;

  /// @param suggestions for a text and a caret position; called on a thread of its own
  FilterCompletion(TextField box, BiFunction<String, Integer, List<Suggestion>> suggestions) {
    this.box = box;
    this.suggestions = suggestions;
    list.getStyleClass().add("suggestions");
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new Cell());
    list.setOnMouseClicked(event -> take());
    popup.getContent().add(list);
    popup.setAutoHide(true);
    box.textProperty().addListener((property, before, now) -> Platform.runLater(() -> typed(now)));
    box.focusedProperty().addListener((property, before, now) -> popup.hide());
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Asks for suggestions, now that the caret has followed the text.
  private void typed(String text) {
    asked++;
    int number = asked;
    if (!box.isFocused() || !text.equals(box.getText())) {
      return;
    }
    int caret = box.getCaretPosition();
    Thread.ofVirtual()
        .start(() -> {
          List<Suggestion> found = suggestions.apply(text, caret);
          Platform.runLater(() -> offer(number, found));
        });
  }

  private void offer(int number, List<Suggestion> found) {
    if (number != asked || !box.isFocused()) {
      return;
    }
    List<Suggestion> useful =
        found.stream().filter(s -> !s.appliedTo(box.getText()).equals(box.getText())).toList();
    if (useful.isEmpty()) {
      popup.hide();
      return;
    }
    list.getItems().setAll(useful);
    list.getSelectionModel().clearSelection();
    list.scrollTo(0);
    double scale = TextScale.of(box.getFont());
    list.setFixedCellSize(CELL_HEIGHT * scale);
    list.setPrefWidth(WIDTH * scale);
    list.setPrefHeight(Math.min(useful.size(), MOST_LINES) * list.getFixedCellSize() + 2);
    Bounds place = box.localToScreen(box.getBoundsInLocal());
    if (!popup.isShowing() && place != null) {
      popup.show(box, place.getMinX(), place.getMaxY() + 2);
    }
  }

  private void pressed(KeyEvent event) {
    if (!popup.isShowing()) {
      return;
    }
    boolean chosen = list.getSelectionModel().getSelectedItem() != null;
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case TAB -> {
        move(chosen ? 0 : 1);
        take();
      }
      case ENTER -> {
        if (!chosen) {
          popup.hide();
          return;
        }
        take();
      }
      case ESCAPE -> popup.hide();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int count = list.getItems().size();
    int index = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, count);
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_LINES + 2));
  }

  private void take() {
    Suggestion suggestion = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (suggestion != null) {
      box.setText(suggestion.appliedTo(box.getText()));
      box.positionCaret(suggestion.caret());
    }
  }

  private static final class Cell extends ListCell<Suggestion> {
    @Override
    protected void updateItem(Suggestion suggestion, boolean empty) {
      super.updateItem(suggestion, empty);
      if (empty || suggestion == null) {
        setText(null);
        return;
      }
      String hint = suggestion.hint();
      setText(hint.isEmpty() ? suggestion.text() : suggestion.text() + "   ·   " + hint);
    }
  }
}
