package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.StartAt;
import app.spotcheck.viewer.LayerStack;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// Looking at one picture: zoom, pan, hover, selection, and what is shown of it.
class CanvasWindowTest extends WindowTest {
  private static final int BACKGROUND = 0x808080;

  private void openRow() {
    Exports.writePicture(folder, "grey.png");
    Path export =
        Exports.write(
            folder,
            "small.ndjson",
            Exports.row(
                "row-1",
                "grey.png",
                Exports.square("large", "Area", 5, 5, 60),
                Exports.box("inner", "Thing", 20, 20, 20, 20),
                Exports.box("right", "Thing", 70, 10, 20, 20),
                Exports.unknown("odd", "Odd")));
    showWindow();
    openExport(export);
    waitForMedia();
    run(() -> display().show(app.spotcheck.paint.Layer.CAPTIONS, false));
    moveTo("#rows");
  }

  @Test
  void clickSelectsTheTopObjectAndTheTreeFollows() {
    openRow();
    clickImage(30, 30);
    assertThat(selectedObject()).isEqualTo(1);
    assertThat(selectedLine()).contains("inner");
    clickImage(30, 30);
    assertThat(selectedObject()).as("the same place again takes what lies below").isZero();
    assertThat(selectedLine()).contains("large");
    clickImage(30, 30);
    assertThat(selectedObject()).isEqualTo(1);
    clickImage(95, 70);
    assertThat(selectedObject()).isEqualTo(ObjectSelection.NONE);
    assertThat(fx(() -> tree().getSelectionModel().isEmpty())).isTrue();
  }

  @Test
  void clicksWithControlSelectSeveral() {
    openRow();
    clickImage(80, 20);
    withControl(MouseEvent.MOUSE_PRESSED, 30, 30);
    withControl(MouseEvent.MOUSE_RELEASED, 30, 30);
    assertThat(selectedObjects()).containsExactlyInAnyOrder(1, 2);
    assertThat(selectedObject()).as("the details are of the newest").isEqualTo(1);
    assertThat(String.join("\n", properties())).contains("Objects", "Thing", "800 px²", "inner");
    press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
    assertThat(notice()).contains("ids of 2 objects");
    assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("inner\nright");
    withControl(MouseEvent.MOUSE_PRESSED, 30, 30);
    withControl(MouseEvent.MOUSE_RELEASED, 30, 30);
    assertThat(selectedObjects()).containsExactly(2);
  }

  @Test
  void aDragWithControlSelectsWhatIsWithin() {
    openRow();
    Viewport before = viewport();
    withControl(MouseEvent.MOUSE_PRESSED, 15, 7);
    withControl(MouseEvent.MOUSE_DRAGGED, 40, 25);
    withControl(MouseEvent.MOUSE_DRAGGED, 95, 45);
    withControl(MouseEvent.MOUSE_RELEASED, 95, 45);
    assertThat(selectedObjects()).containsExactlyInAnyOrder(1, 2);
    assertThat(viewport()).isEqualTo(before);
    clickImage(95, 70);
    assertThat(selectedObjects()).isEmpty();
  }

  /// A mouse event at a place of the picture while Control is held, which the robot does not do.
  private void withControl(EventType<MouseEvent> type, double x, double y) {
    run(() -> {
      LayerStack stack = lookup("#canvas").queryAs(LayerStack.class);
      Point inView = stack.viewportProperty().get().viewFromImage(new Point(x, y));
      Point2D at = stack.localToScene(inView.x(), inView.y());
      stack.fireEvent(
          new MouseEvent(
              type,
              at.getX(),
              at.getY(),
              at.getX(),
              at.getY(),
              MouseButton.PRIMARY,
              1,
              false,
              true,
              false,
              false,
              true,
              false,
              false,
              false,
              false,
              true,
              null));
    });
  }

  private Set<Integer> selectedObjects() {
    settle();
    return fx(() -> display().selection().objectsProperty().get());
  }

  @Test
  void aRestingCursorListsWhatLiesUnderIt() {
    openRow();
    moveToImage(30, 30);
    waitFor("the list", () -> lookup("#stack-list").query().isVisible());
    assertThat(texts(".stack-line .label"))
        .containsExactly("Thing", "box · 400 px² · z 2", "Area", "polygon · 3,600 px² · z 1");
    clickOn(lookup(".stack-line").nth(1).<Node>query());
    settle();
    assertThat(selectedObject()).isZero();
    assertThat(fx(() -> lookup("#stack-list").query().isVisible())).isFalse();
  }

  private List<String> texts(String query) {
    return fx(() -> lookup(query).<Label>queryAll().stream().map(Label::getText).toList());
  }

  @Test
  void theTreeOfVeryManyObjectsIsMadeInParts() {
    Exports.writePicture(folder, "grey.png");
    String[] boxes =
        IntStream.range(0, 2500)
            .mapToObj(i -> Exports.box("b" + i, "Thing " + i, i % 90, i % 70, 5, 5))
            .toArray(String[]::new);
    Path export = Exports.write(folder, "many.ndjson", Exports.row("row-1", "grey.png", boxes));
    showWindow();
    openExport(export);
    waitForMedia();
    assertThat(fx(() -> tree().getExpandedItemCount())).isEqualTo(4);
    assertThat(fx(() -> line(tree().getTreeItem(3)))).contains("2,001 to 2,500");
    run(() -> display().selection().select(7));
    waitFor("the line", () -> selectedLine().contains("Thing 7"));
    assertThat(fx(() -> tree().getExpandedItemCount())).isEqualTo(504);
  }

  private String selectedLine() {
    return fx(() -> line(tree().getSelectionModel().getSelectedItem()));
  }

  @Test
  void hoverNamesTheObjectUnderTheCursor() {
    openRow();
    moveToImage(30.5, 30.5);
    waitFor("the name", () -> lookup("#cursor").queryLabeled().getText().contains("Thing (box)"));
    assertThat(text("#cursor")).contains("x 30, y 30");
    moveToImage(10, 60);
    waitFor(
        "the next", () -> lookup("#cursor").queryLabeled().getText().contains("Area (polygon)"));
    moveTo("#rows");
    waitFor("nothing", () -> lookup("#cursor").queryLabeled().getText().isEmpty());
  }

  @Test
  void aClassSwitchedOffIsNotDrawn() {
    openRow();
    waitFor("the area", () -> colorAt(10, 60) != BACKGROUND);
    waitFor("the thing", () -> colorAt(80, 20) != BACKGROUND);
    clickOn("Classes");
    clickOn(classSwitch("Thing"));
    waitFor("only the picture", () -> colorAt(80, 20) == BACKGROUND);
    assertThat(colorAt(10, 60)).isNotEqualTo(BACKGROUND);
    clickImage(80, 20);
    assertThat(selectedObject()).as("what is hidden cannot be hit").isEqualTo(-1);
    clickOn(classSwitch("Thing"));
    waitFor("the thing again", () -> colorAt(80, 20) != BACKGROUND);
  }

  private CheckBox classSwitch(String name) {
    return lookup("#classes .check-box")
        .lookup((CheckBox box) -> name.equals(box.getText()))
        .queryAs(CheckBox.class);
  }

  @Test
  void aLayerSwitchedOffIsNotDrawn() {
    openRow();
    waitFor("the thing", () -> colorAt(80, 20) != BACKGROUND);
    clickOn("#layer-boxes");
    waitFor("no boxes", () -> colorAt(80, 20) == BACKGROUND);
    assertThat(colorAt(10, 60)).isNotEqualTo(BACKGROUND);
    press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
    waitFor("the boxes again", () -> colorAt(80, 20) != BACKGROUND);
    clickOn("#layer-image");
    waitFor("no picture", () -> colorAt(95, 70) != BACKGROUND);
  }

  @Test
  void fillOpacityReachesFromOutlinesToSolid() {
    openRow();
    int color = fx(() -> session().colors().colorOf("Thing"));
    clickOn("#drawing");
    run(() -> lookup("#fill-opacity").queryAs(Slider.class).setValue(1));
    waitFor("solid", () -> colorAt(80, 20) == color);
    run(() -> lookup("#fill-opacity").queryAs(Slider.class).setValue(0));
    waitFor("no fill", () -> colorAt(80, 20) == BACKGROUND);
  }

  @Test
  void keysZoom() {
    openRow();
    Viewport fit = viewport();
    type(KeyCode.EQUALS);
    waitFor("larger", () -> viewport().scale() > fit.scale() * 1.2);
    type(KeyCode.MINUS);
    type(KeyCode.MINUS);
    waitFor("smaller", () -> viewport().scale() < fit.scale());
    type(KeyCode.Q);
    waitFor("100 %", () -> viewport().scale() == 1);
    assertThat(text("#zoom-scale")).isEqualTo("100 %");
    type(KeyCode.F);
    waitFor("whole", () -> viewport().equals(fit));
    clickOn("#zoom-scale");
    waitFor("100 %", () -> viewport().scale() == 1);
    clickOn("#zoom-fit");
    waitFor("whole", () -> viewport().equals(fit));
  }

  @Test
  void theWheelZoomsAtTheCursor() {
    openRow();
    double before = viewport().scale();
    moveToImage(25, 30);
    scroll(2, VerticalDirection.UP);
    settle();
    Viewport zoomed = viewport();
    assertThat(zoomed.scale()).isNotEqualTo(before);
    Point at = onScreen(25, 30);
    moveToImage(25, 30);
    scroll(1, VerticalDirection.DOWN);
    settle();
    Point after = onScreen(25, 30);
    assertThat(after.x()).isCloseTo(at.x(), within(1.5));
    assertThat(after.y()).isCloseTo(at.y(), within(1.5));
  }

  @Test
  void aDragMovesThePictureAndSelectsNothing() {
    openRow();
    Viewport before = viewport();
    Point at = onScreen(30, 30);
    moveTo(at.x(), at.y()).press(MouseButton.PRIMARY);
    moveTo(at.x() + 20, at.y() + 10).moveTo(at.x() + 50, at.y() + 30);
    release(MouseButton.PRIMARY);
    settle();
    assertThat(viewport().scale()).isEqualTo(before.scale());
    assertThat(viewport().offsetX()).isCloseTo(before.offsetX() + 50, within(1.5));
    assertThat(viewport().offsetY()).isCloseTo(before.offsetY() + 30, within(1.5));
    assertThat(selectedObject()).isEqualTo(ObjectSelection.NONE);
  }

  @Test
  void arrowKeysStayInTheTree() {
    openRow();
    clickTree("Heading[text=Objects");
    type(KeyCode.LEFT);
    settle();
    assertThat(fx(() -> tree().getRoot().getChildren().getFirst().isExpanded())).isFalse();
    type(KeyCode.RIGHT);
    settle();
    assertThat(fx(() -> tree().getRoot().getChildren().getFirst().isExpanded())).isTrue();
  }

  @Test
  void aRunThatEndsByItselfSaysWhenThePictureIsThere() {
    Exports.writePicture(folder, "grey.png");
    Path export = Exports.write(folder, "small.ndjson", Exports.row("row-1", "grey.png"));
    showWindow();
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      run(() -> {
        window().closeAfterFirstPaint();
        window().files().open(export, StartAt.FIRST_ROW);
      });
      waitFor("the window to close", () -> !stage().isShowing());
    } finally {
      System.setOut(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("The first picture is on screen.");
  }
}
