package app.spotcheck.viewer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks over the canvas what a missed object is: one of the export's classes, or what is typed
/// where none of them is like it. Enter without a word leaves it open.
final class ClassQuestion extends VBox {
  private static final double WIDTH = 230;
  private static final double LIST_HEIGHT = 150;
  private static final double BESIDE = 8;

  /// What stays free below, where the buttons for zooming lie over the canvas.
  private static final double ZOOM_BAR = 52;

  private final Supplier<List<String>> classes;
  private final Consumer<@Nullable String> onAnswer;
  private final Runnable onCancel;
  private final TextField field = new TextField();
  private final ListView<String> list = new ListView<>();
  private List<String> all = List.of();

  /// @param classes the classes to choose from
  /// @param onAnswer takes the class; none where it is left open
  ClassQuestion(
      Supplier<List<String>> classes, Consumer<@Nullable String> onAnswer, Runnable onCancel) {
    super(6);
    this.classes = classes;
    this.onAnswer = onAnswer;
    this.onCancel = onCancel;
    setId("missed-class");
    getStyleClass().add("canvas-popup");
    setManaged(false);
    setVisible(false);
    setPrefWidth(WIDTH);
    Label title = new Label("What is missed here?");
    title.getStyleClass().add("pane-title");
    field.setId("missed-class-name");
    field.setPromptText("Enter leaves it open");
    field.setAccessibleText("Class of the missed object; Enter leaves it open");
    field.setOnAction(event -> answer());
    field.textProperty().addListener((property, before, now) -> filter());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setId("missed-classes");
    list.setPrefHeight(LIST_HEIGHT);
    list.setFocusTraversable(false);
    list.setAccessibleText("Classes of the export");
    list.setPlaceholder(new Label("Enter takes it as it is"));
    list.setOnMouseClicked(this::clicked);
    setOnMousePressed(MouseEvent::consume);
    getChildren().addAll(title, field, list);
  }

  /// Opens beside a position of a view.
  void ask(double viewX, double viewY, double viewWidth, double viewHeight) {
    all = classes.get();
    field.clear();
    filter();
    setVisible(true);
    applyCss();
    autosize();
    relocate(
        Math.max(0, Math.min(viewX + BESIDE, viewWidth - getWidth())),
        Math.max(0, Math.min(viewY + BESIDE, viewHeight - ZOOM_BAR - getHeight())));
    field.requestFocus();
  }

  void close() {
    setVisible(false);
  }

  private void filter() {
    String text = lower(field.getText().strip());
    list.getItems()
        .setAll(
            all.stream()
                .filter(name -> lower(name).contains(text))
                .sorted(
                    Comparator.comparing((String name) -> !lower(name).equals(text))
                        .thenComparing(name -> !lower(name).startsWith(text)))
                .toList());
    if (!text.isEmpty() && !list.getItems().isEmpty()) {
      list.getSelectionModel().selectFirst();
    } else {
      list.getSelectionModel().clearSelection();
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN, KP_DOWN -> list.getSelectionModel().selectNext();
      case UP, KP_UP -> list.getSelectionModel().selectPrevious();
      case ESCAPE -> onCancel.run();
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
    event.consume();
  }

  private void clicked(MouseEvent event) {
    if (list.getSelectionModel().getSelectedItem() != null) {
      answer();
    }
  }

  private void answer() {
    @Nullable String chosen = list.getSelectionModel().getSelectedItem();
    String typed = field.getText().strip();
    onAnswer.accept(chosen != null || typed.isEmpty() ? chosen : typed);
  }
}
