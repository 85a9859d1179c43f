package app.spotcheck.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Lies over the window and starts any action by a part of its name: arrows choose, Enter starts,
/// Escape or a click beside it closes.
final class CommandPalette extends StackPane {
  /// The action that opens the palette, whose key closes it as well.
  static final String OPEN = "help.commands";

  private static final int PAGE = 10;
  private static final int MOST_LINES = 12;
  private static final double LINE_HEIGHT_IN_TEXT = 2;

  private final ActionTable table;
  private final Supplier<List<String>> recent;
  private final Consumer<Action> onStart;
  private final TextField box = new TextField();
  private final ListView<Action> list = new ListView<>();
  private @Nullable Node focusedBefore;

  /// @param recent ids of the actions started last, the newest first
  /// @param onStart told what was chosen before it is started
  CommandPalette(ActionTable table, Supplier<List<String>> recent, Consumer<Action> onStart) {
    this.table = table;
    this.recent = recent;
    this.onStart = onStart;
    setId("palette");
    setVisible(false);
    setAlignment(Pos.TOP_CENTER);
    getStyleClass().add("palette-layer");
    box.setId("palette-text");
    box.setPromptText("Type a part of a command");
    box.setAccessibleText("Command");
    list.setId("palette-list");
    list.setFocusTraversable(false);
    list.setAccessibleText("Commands");
    list.setPlaceholder(new Label("No command has this in its name"));
    list.setCellFactory(view -> new CommandCell(table));
    VBox palette = new VBox(box, list);
    palette.getStyleClass().add("palette");
    palette.setMaxHeight(USE_PREF_SIZE);
    getChildren().add(palette);
    box.textProperty().addListener((property, before, now) -> find(now));
    box.fontProperty().addListener((property, before, now) -> fitList());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> speak(now));
    list.setOnMouseClicked(event -> startSelected());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::clicked);
  }

  boolean isOpen() {
    return isVisible();
  }

  /// Opens the palette with all actions listed.
  void open() {
    focusedBefore = getScene().getFocusOwner();
    setVisible(true);
    box.clear();
    find("");
    box.requestFocus();
  }

  /// Closes the palette, and gives the focus back.
  ///
  /// @return whether it was open
  boolean close() {
    if (!isOpen()) {
      return false;
    }
    setVisible(false);
    Node before = focusedBefore;
    focusedBefore = null;
    if (before != null) {
      before.requestFocus();
    }
    return true;
  }

  private void find(String query) {
    list.getItems().setAll(CommandSearch.find(query, table.actions(), recent.get()));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    fitList();
  }

  private void fitList() {
    int lines = Math.clamp(list.getItems().size(), 1, MOST_LINES);
    list.setFixedCellSize(box.getFont().getSize() * LINE_HEIGHT_IN_TEXT);
    list.setPrefHeight(lines * list.getFixedCellSize() + 2);
  }

  /// Lets screen readers say what is selected in the list, while the focus stays in the box.
  private void speak(@Nullable Action action) {
    box.setAccessibleHelp(action == null ? "no command" : CommandCell.spoken(table, action));
  }

  private void clicked(MouseEvent event) {
    if (event.getTarget() == this) {
      close();
    }
    event.consume();
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(PAGE);
      case PAGE_UP -> move(-PAGE);
      case ENTER -> startSelected();
      case ESCAPE -> close();
      case TAB -> {}
      default -> {
        if (table.startedBy(event).filter(action -> action.id().equals(OPEN)).isEmpty()) {
          return;
        }
        close();
      }
    }
    event.consume();
  }

  private void move(int by) {
    int size = list.getItems().size();
    if (size == 0) {
      return;
    }
    int at = list.getSelectionModel().getSelectedIndex();
    int to =
        Math.abs(by) == 1 ? Math.floorMod(at + by, size) : Math.clamp((long) at + by, 0, size - 1);
    list.getSelectionModel().select(to);
    list.scrollTo(Math.max(0, to - PAGE / 2));
  }

  private void startSelected() {
    Action action = list.getSelectionModel().getSelectedItem();
    if (action != null) {
      close();
      onStart.accept(action);
      action.run().run();
    }
  }
}
