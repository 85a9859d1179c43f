package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.paint.ColorSet;
import app.spotcheck.paint.Coloring;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.ObjectStyle;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// How objects are drawn: colours of classes, what colours stand for, opacity and captions.
class DrawingWindowTest extends WindowTest {
  private static final int CHOSEN = 0x123456;

  private Path writeExport() {
    Exports.writePicture(folder, "grey.png");
    return Exports.write(
        folder,
        "small.ndjson",
        Exports.row(
            "row-1",
            "grey.png",
            Exports.square("left", "Thing", 5, 5, 40),
            Exports.box("right", "Thing", 55, 20, 40, 40),
            Exports.nested("deep", 2)),
        Exports.row("row-2", "grey.png", Exports.box("b", "Thing", 20, 20, 50, 50)));
  }

  private void openRow() {
    Path export = writeExport();
    showWindow();
    openExport(export);
    waitForMedia();
    run(() -> {
      display().show(Layer.CAPTIONS, false);
      display().style(style -> style.withFillOpacity(1));
    });
    moveTo("#rows");
  }

  private ObjectStyle style() {
    return fx(() -> display().optionsProperty().get().style());
  }

  private Button swatch() {
    return lookup("#classes .swatch-button")
        .match((Button b) -> String.valueOf(b.getAccessibleText()).endsWith("class Thing"))
        .queryButton();
  }

  private int treeColor() {
    return fx(() -> {
      Rectangle square =
          lookup("#tree .tree-cell")
              .match((javafx.scene.control.TreeCell<?> cell) ->
                  cell.getGraphic() != null && cell.getAccessibleText().startsWith("Thing"))
              .lookup((Rectangle r) -> r.isVisible() && r.getWidth() == 12)
              .queryAs(Rectangle.class);
      return Integer.parseInt(square.getFill().toString().substring(2, 8), 16);
    });
  }

  @Test
  void aChangedClassColorRepaintsAllAndSurvivesReopening() {
    openRow();
    int before = fx(() -> session().colors().colorOf("Thing"));
    waitFor("its own colour", () -> colorAt(25, 25) == before);
    clickOn("Classes");
    clickOn(swatch());
    waitFor("the popup", () -> lookup("#color-popup").tryQuery().isPresent());
    run(() -> lookup("#color-number").queryAs(TextField.class).setText("#123456"));
    waitFor("the chosen colour", () -> colorAt(25, 25) == CHOSEN && colorAt(75, 40) == CHOSEN);
    waitFor("the tree", () -> treeColor() == CHOSEN);
    type(KeyCode.J);
    type(KeyCode.ESCAPE);
    waitFor("no popup", () -> lookup("#color-popup").tryQuery().isEmpty());
    assertThat(fx(() -> session().rowIndexProperty().get()))
        .as("a letter typed into the popup is no command")
        .isZero();
    assertThat(settingsFile().read().colors().classes()).containsEntry("Thing", "#123456");

    closeStage();
    showWindow();
    openExport(folder.resolve("small.ndjson"));
    waitForMedia();
    run(() -> display().show(Layer.CAPTIONS, false));
    waitFor("the chosen colour after reopening", () -> colorAt(25, 25) == CHOSEN);
    clickOn("Classes");
    clickOn(swatch());
    waitFor("the popup", () -> lookup("#color-popup").tryQuery().isPresent());
    clickOn("#color-default");
    waitFor("its own colour again", () -> colorAt(25, 25) == before);
    assertThat(settingsFile().read().colors().classes()).isEmpty();
  }

  @Test
  void aClassColorIsChangedByKeysAlone() {
    openRow();
    clickOn("Classes");
    run(() -> {
      ListView<?> classes = lookup("#classes").queryListView();
      classes.requestFocus();
      classes.getSelectionModel().selectLast();
    });
    int before = fx(() -> session().colors().colorOf("Thing"));
    type(KeyCode.ENTER);
    waitFor("the popup", () -> lookup("#color-popup").tryQuery().isPresent());
    type(KeyCode.RIGHT);
    type(KeyCode.SPACE);
    waitFor("another colour", () -> session().colors().colorOf("Thing") != before);
    waitFor("no popup", () -> lookup("#color-popup").tryQuery().isEmpty());
  }

  @Test
  void anotherWindowTakesTheColors() {
    openRow();
    run(() -> window().newWindow());
    Parent other =
        fx(() ->
            Window.getWindows().stream()
                .filter(w -> w instanceof Stage && !w.equals(stage()) && w.isShowing())
                .findFirst()
                .orElseThrow()
                .getScene()
                .getRoot());
    run(() -> from(other).lookup("#welcome-demo").queryButton().fire());
    waitFor("the demo", () -> from(other).lookup("#color-blind-safe").tryQuery().isPresent());
    CheckBox box = from(other).lookup("#color-blind-safe").queryAs(CheckBox.class);
    run(() -> {
      var scheme = display().colorSchemeProperty();
      scheme.set(scheme.get().with(ColorSet.COLOR_BLIND_SAFE));
    });
    assertThat(fx(box::isSelected)).isTrue();
    run(box::fire);
    assertThat(fx(() -> display().colorSchemeProperty().get().set())).isEqualTo(ColorSet.STANDARD);
    run(() -> other.getScene().getWindow().hide());
  }

  @Test
  void colorsStandForWhatIsChosen() {
    openRow();
    int ofClass = fx(() -> session().colors().colorOf("Thing"));
    assertThat(isShown("#color-legend")).isFalse();
    choose("Kind");
    waitFor("two colours", () -> colorAt(25, 25) != colorAt(75, 40));
    waitFor("the tree", () -> treeColor() != ofClass || colorAt(75, 40) != ofClass);
    assertThat(legend()).contains("polygon", "box");
    choose("Class");
    waitFor("one colour", () -> colorAt(25, 25) == ofClass && colorAt(75, 40) == ofClass);
    assertThat(isShown("#color-legend")).isFalse();
    choose("Confidence");
    assertThat(legend()).contains("Confidence", "no confidence");
  }

  private void choose(String title) {
    run(() -> {
      @SuppressWarnings("unchecked")
      ComboBox<Object> box = lookup("#panel-color-by").queryComboBox();
      box.setValue(
          box.getItems().stream()
              .filter(i -> i.toString().equals(title))
              .findFirst()
              .orElseThrow());
    });
  }

  private List<String> legend() {
    return fx(() ->
        lookup("#color-legend .label").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList());
  }

  @Test
  void answersAreColoredByTheQuestionPickedOrTyped() {
    openRow();
    choose("Answer");
    assertThat(isShown("#drawing-panel")).as("where the question is chosen").isTrue();
    assertThat(style().coloring().word()).isEqualTo("answer:Question 1");
    assertThat(legend()).contains("Answer 1", "no answer");
    run(() ->
        lookup("#color-question").queryAs(TextField.class).setText("Question 1 > Question 2"));
    assertThat(legend()).contains("Answer 2");
    run(() -> lookup("#color-question").queryAs(TextField.class).setText("Question 1 >"));
    assertThat(style().coloring().word())
        .as("what is no question changes nothing")
        .isEqualTo("answer:Question 1 > Question 2");
  }

  @Test
  void aFaultyCaptionIsToldInPlace() {
    openRow();
    clickOn("#drawing");
    clickOn("#caption-template");
    run(() -> lookup("#caption-template").queryAs(TextField.class).setText("{name} {kind"));
    assertThat(text("#caption-help")).contains("character 8").contains("not closed");
    assertThat(style().caption()).hasToString("{name}");
    write("}");
    run(() -> lookup("#caption-template").queryAs(TextField.class).setText("{name} {kind}"));
    assertThat(text("#caption-help")).doesNotContain("not closed");
    assertThat(style().caption()).hasToString("{name} {kind}");
  }

  @Test
  void allOfItIsRemembered() {
    openRow();
    clickOn("#drawing");
    run(() -> {
      lookup("#fill-opacity").queryAs(Slider.class).setValue(0.6);
      lookup("#outline-opacity").queryAs(Slider.class).setValue(0.4);
      lookup("#caption-template").queryAs(TextField.class).setText("{id}");
    });
    clickOn("#color-blind-safe");
    choose("Object");
    closeStage();
    showWindow();
    ObjectStyle style = style();
    assertThat(style.fillOpacity()).isEqualTo(0.6);
    assertThat(style.outlineOpacity()).isEqualTo(0.4);
    assertThat(style.caption()).hasToString("{id}");
    assertThat(style.coloring()).isEqualTo(Coloring.By.OBJECT);
    openExport(folder.resolve("small.ndjson"));
    clickOn("#drawing");
    assertThat(fx(() -> lookup("#color-blind-safe").queryAs(CheckBox.class).isSelected())).isTrue();
  }

  @Test
  void theBarKeepsToOneLineInASmallWindow() {
    openRow();
    run(() -> {
      stage().setWidth(1000);
      stage().setHeight(700);
    });
    waitFor(
        "one line",
        () -> {
          double first = lookup("#layer-image").query().getLayoutY();
          double last = lookup("#drawing").query().getLayoutY();
          return Math.abs(last - first) < 8;
        });
  }
}
