package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.geometry.Point;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PictureAdjustment;
import app.spotcheck.paint.PictureAdjustment.Channels;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.Test;

/// Minimap, loupe and crosshair, adjustment, keys that are held, and one class or object alone.
class LookingWindowTest extends LookingTest {
  private static final int BACKGROUND = 0x808080;

  @Test
  void theMinimapMovesThePartInView() {
    openRows();
    assertThat(isShown("#minimap")).as("all of the picture is in view").isFalse();
    select(2);
    type(KeyCode.Z);
    settle();
    assertThat(isShown("#minimap")).isTrue();
    Node map = lookup("#minimap").query();
    var bounds = fx(() -> map.localToScreen(map.getLayoutBounds()));
    clickOn(bounds.getMinX() + bounds.getWidth() / 4, bounds.getMinY() + bounds.getHeight() / 2);
    settle();
    assertThat(middle().distanceTo(new Point(25, 40))).isLessThan(1.5);
    press(MouseButton.PRIMARY);
    moveTo(bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
    moveTo(bounds.getMinX() + 3 * bounds.getWidth() / 4, bounds.getMinY() + bounds.getHeight() / 2);
    release(MouseButton.PRIMARY);
    settle();
    assertThat(middle().distanceTo(new Point(75, 40))).isLessThan(1.5);
    assertThat(selectedObject()).as("the canvas below is not clicked").isEqualTo(2);
    type(KeyCode.F);
    settle();
    assertThat(isShown("#minimap")).isFalse();
  }

  @Test
  void theLoupeTellsThePixelUnderTheCursor() {
    openRows();
    moveToImage(30.5, 25.5);
    assertThat(isShown("#loupe")).isFalse();
    type(KeyCode.X);
    waitFor("the value", () -> text("#loupe-value").equals("R 128  G 128  B 128\n#808080"));
    assertThat(text("#loupe-place")).isEqualTo("x 30, y 25");
    assertThat(text("#loupe-objects")).isEqualTo("Thing (box)\nArea (polygon)");
    moveToImage(-2.5, 30.5);
    waitFor("no value", () -> text("#loupe-value").equals("no pixel"));
    moveTo("#rows");
    settle();
    assertThat(isShown("#loupe")).isFalse();
    moveToImage(30.5, 25.5);
    type(KeyCode.X);
    settle();
    assertThat(isShown("#loupe")).isFalse();
  }

  @Test
  void theCrosshairStaysAtTheCursorWhileThePictureMoves() {
    openRows();
    moveToImage(30, 30);
    type(KeyCode.H);
    settle();
    assertThat(isShown("#crosshair")).isTrue();
    double before = crosshairX();
    type(KeyCode.Q);
    settle();
    assertThat(crosshairX()).isCloseTo(before, within(1e-6));
    Point place = fx(() -> display().cursorProperty().get());
    assertThat(canvas().viewportProperty().get().viewFromImage(place).x())
        .isCloseTo(before, within(1.0));
    type(KeyCode.H);
    settle();
    assertThat(isShown("#crosshair")).isFalse();
  }

  private double crosshairX() {
    return fx(() ->
        lookup("#crosshair .crosshair-line").queryAllAs(Line.class).stream()
            .filter(line -> line.getStartX() == line.getEndX())
            .mapToDouble(Line::getStartX)
            .findFirst()
            .orElseThrow());
  }

  @Test
  void thePictureIsAdjustedForAllRowsUntilReset() {
    openRows();
    type(KeyCode.P);
    waitFor("the popup", () -> lookup("#adjust-brightness").tryQuery().isPresent());
    type(KeyCode.RIGHT);
    waitFor("a lighter picture", () -> colorAt(95, 70) > BACKGROUND);
    assertThat(row().entry().number()).as("the arrow moves the slider only").isEqualTo(1);
    clickOn("#adjust-channels-blue");
    assertThat(adjustment().channels()).isEqualTo(Channels.BLUE);
    type(KeyCode.ESCAPE);
    waitFor("no popup", () -> lookup("#adjust-brightness").tryQuery().isEmpty());
    assertThat(isShown("#chip-adjustment")).isTrue();
    next(1);
    assertThat(adjustment().isNeutral()).isFalse();
    press(KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.SHIFT);
    waitFor("the picture as it is", () -> colorAt(95, 70) == BACKGROUND);
    assertThat(isShown("#chip-adjustment")).isFalse();
    run(() ->
        display()
            .optionsProperty()
            .set(shown().withAdjustment(PictureAdjustment.NEUTRAL.withBrightness(0.3))));
    clickOn("#chip-adjustment");
    waitFor("the picture as it is", () -> colorAt(95, 70) == BACKGROUND);
  }

  private PictureAdjustment adjustment() {
    return fx(() -> display().optionsProperty().get().adjustment());
  }

  @Test
  void thePopupOpensAndClosesByItsButtonAndItsKey() {
    openRows();
    clickOn("#adjust");
    waitFor("the popup", () -> lookup("#adjust-popup").tryQuery().isPresent());
    type(KeyCode.P);
    waitFor("no popup", () -> lookup("#adjust-popup").tryQuery().isEmpty());
    type(KeyCode.P);
    waitFor("the popup", () -> lookup("#adjust-popup").tryQuery().isPresent());
    clickOn("#adjust-reset");
    type(KeyCode.P);
    waitFor("no popup", () -> lookup("#adjust-popup").tryQuery().isEmpty());
  }

  @Test
  void shiftShowsThePictureOnlyWhileItIsHeld() {
    openRows();
    waitFor("the thing", () -> colorAt(80, 20) != BACKGROUND);
    select(2);
    press(KeyCode.SHIFT);
    waitFor(
        "only the picture", () -> colorAt(80, 20) == BACKGROUND && colorAt(70, 20) == BACKGROUND);
    assertThat(fx(() -> display().optionsProperty().get().shows(Layer.BOXES)))
        .as("what is remembered")
        .isTrue();
    release(KeyCode.SHIFT);
    waitFor("the thing again", () -> colorAt(80, 20) != BACKGROUND);
  }

  @Test
  void shiftBelongsToTheTextThatIsTyped() {
    openRows();
    type(KeyCode.G);
    press(KeyCode.SHIFT);
    settle();
    assertThat(shown().shows(Layer.BOXES)).isTrue();
    release(KeyCode.SHIFT);
  }

  @Test
  void theFullStopNamesAllObjectsWhileItIsHeld() {
    openRows();
    int caption = fx(() -> session().colors().colorOf("Thing"));
    assertThat(hasColor(caption)).isFalse();
    press(KeyCode.PERIOD);
    waitFor("captions", () -> hasColor(caption));
    assertThat(fx(() -> display().optionsProperty().get().shows(Layer.CAPTIONS))).isFalse();
    release(KeyCode.PERIOD);
    waitFor("none", () -> !hasColor(caption));
  }

  /// Whether the place above the right box, where its caption would be, has a colour.
  private boolean hasColor(int rgb) {
    return fx(() -> {
      Point corner = canvas().viewportProperty().get().viewFromImage(new Point(70, 10));
      var image = canvas().snapshot(null, null);
      int y = (int) corner.y() - 12;
      for (int x = (int) corner.x(); x < corner.x() + 30; x++) {
        if ((image.getPixelReader().getArgb(x, y) & 0xffffff) == rgb) {
          return true;
        }
      }
      return false;
    });
  }

  @Test
  void aClassAloneStaysOverRows() {
    openRows();
    select(0);
    type(KeyCode.S);
    waitFor("no thing", () -> colorAt(80, 20) == BACKGROUND);
    assertThat(colorAt(10, 60)).isNotEqualTo(BACKGROUND);
    assertThat(text("#chip-solo")).isEqualTo("Only class Area");
    clickImage(80, 20);
    assertThat(selectedObject()).as("what is not on show cannot be hit").isEqualTo(-1);
    next(1);
    waitFor("the area alone", () -> colorAt(75, 35) == BACKGROUND && colorAt(16, 56) != BACKGROUND);
    type(KeyCode.S);
    waitFor("all again", () -> colorAt(75, 35) != BACKGROUND);
    assertThat(isShown("#chip-solo")).isFalse();
  }

  @Test
  void anObjectAloneEndsWithItsRow() {
    openRows();
    select(2);
    press(KeyCode.SHIFT).type(KeyCode.S).release(KeyCode.SHIFT);
    waitFor("the one alone", () -> colorAt(30, 30) == BACKGROUND && colorAt(80, 20) != BACKGROUND);
    assertThat(text("#chip-solo")).isEqualTo("Only this Thing");
    clickOn("#chip-solo");
    waitFor("all again", () -> colorAt(30, 30) != BACKGROUND);
    press(KeyCode.SHIFT).type(KeyCode.S).release(KeyCode.SHIFT);
    waitFor("the one alone", () -> colorAt(30, 30) == BACKGROUND);
    next(1);
    waitFor("all objects", () -> colorAt(75, 35) != BACKGROUND && colorAt(16, 56) != BACKGROUND);
    assertThat(isShown("#chip-solo")).isFalse();
  }

  @Test
  void theClassListShowsAClassAlone() {
    openRows();
    clickOn("Classes");
    Node solo =
        lookup("#classes .solo-button")
            .match((Node node) -> "Show only class Thing".equals(node.getAccessibleText()))
            .query();
    clickOn(solo);
    waitFor("no area", () -> colorAt(10, 60) == BACKGROUND);
    assertThat(colorAt(80, 20)).isNotEqualTo(BACKGROUND);
    run(() -> altClick(classSwitch("Area")));
    waitFor("no thing", () -> colorAt(80, 20) == BACKGROUND && colorAt(10, 60) != BACKGROUND);
    assertThat(fx(() -> classSwitch("Area").isSelected())).as("the box is not clicked").isTrue();
    assertThat(fx(() -> display().leaveSolo())).isTrue();
    waitFor("all again", () -> colorAt(80, 20) != BACKGROUND && colorAt(10, 60) != BACKGROUND);
  }

  /// The robot's clicks know of no keys that are held.
  private static void altClick(Node node) {
    for (var type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      var pick = new PickResult(node, 2, 2);
      boolean down = type == MouseEvent.MOUSE_PRESSED;
      Event.fireEvent(
          node,
          new MouseEvent(
              type,
              2,
              2,
              2,
              2,
              MouseButton.PRIMARY,
              1,
              false,
              false,
              true,
              false,
              down,
              false,
              false,
              false,
              false,
              true,
              pick));
    }
  }

  private CheckBox classSwitch(String name) {
    return lookup("#classes .check-box")
        .lookup((CheckBox box) -> name.equals(box.getText()))
        .queryAs(CheckBox.class);
  }
}
