package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How much room the parts of the window have while objects are judged.
class JudgingLayoutWindowTest extends WindowTest {
  @BeforeEach
  void openRows() throws Exception {
    Exports.writePicture(folder, "grey.png");
    showWindow();
    openExport(
        Exports.write(
            folder,
            "judged.ndjson",
            Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 10, 10, 20, 20)),
            Exports.row("row-2", "grey.png", Exports.box("b", "Thing", 10, 10, 20, 20))));
    waitForMedia();
    moveTo("#rows");
  }

  private void size(double width, double height) {
    run(() -> {
      stage().setWidth(width);
      stage().setHeight(height);
    });
    waitFor("the size", () -> stage().getScene().getHeight() <= height);
    settle();
  }

  private void beginRun() {
    press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.M).release(KeyCode.CONTROL, KeyCode.ALT);
    waitFor("the run", () -> session().review().run().isOn());
    settle();
  }

  private double heightOf(String query) {
    return fx(() -> lookup(query).query().getLayoutBounds().getHeight());
  }

  private Node handle() {
    return lookup("#pane-handle").query();
  }

  /// Sends the events of a drag to the handle: on the headless platform what lies under the cursor
  /// gets them, not what was pressed.
  private void dragHandle(double down) {
    run(() -> {
      Bounds at = handle().localToScene(handle().getLayoutBounds());
      send(MouseEvent.MOUSE_PRESSED, at.getCenterX(), at.getCenterY());
      send(MouseEvent.MOUSE_DRAGGED, at.getCenterX(), at.getCenterY() + down);
      send(MouseEvent.MOUSE_RELEASED, at.getCenterX(), at.getCenterY() + down);
    });
  }

  private void send(EventType<MouseEvent> type, double x, double y) {
    boolean isDown = type != MouseEvent.MOUSE_RELEASED;
    handle()
        .fireEvent(
            new MouseEvent(
                handle(),
                handle(),
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                isDown,
                false,
                false,
                false,
                false,
                false,
                null));
  }

  @Test
  void theCanvasKeepsItsHeightInASmallWindow() {
    size(1000, 700);
    type(KeyCode.Y);
    waitFor("findings", () -> isShown("#findings"));
    double before = heightOf("#findings-pane");
    beginRun();
    assertThat(heightOf("#canvas")).isGreaterThanOrEqualTo(320);
    assertThat(heightOf("#findings")).as("lines of findings").isGreaterThan(50);
    size(1000, 1000);
    assertThat(heightOf("#findings-pane")).as("with room again").isGreaterThanOrEqualTo(before);
  }

  @Test
  void theHandleStaysWhereItWasPut() {
    size(1000, 1000);
    type(KeyCode.Y);
    waitFor("findings", () -> isShown("#findings"));
    double usual = heightOf("#findings-pane");
    dragHandle(-70);
    waitFor("the height", () -> Math.abs(heightOf("#findings-pane") - usual - 70) < 4);
    double put = heightOf("#findings-pane");
    type(KeyCode.B);
    waitFor("the grid", () -> isShown("#grid"));
    assertThat(heightOf("#findings-pane")).as("below the grid").isEqualTo(put);
    type(KeyCode.B);
    waitFor("the canvas", () -> isShown("#canvas"));
    assertThat(heightOf("#findings-pane")).as("below the canvas").isEqualTo(put);
    type(KeyCode.Y);
    waitFor("findings to be gone", () -> !isShown("#findings"));
    type(KeyCode.Y);
    waitFor("findings", () -> isShown("#findings"));
    assertThat(heightOf("#findings-pane")).as("opened again").isEqualTo(put);
    beginRun();
    assertThat(heightOf("#findings-pane")).as("in a run").isEqualTo(put);
  }

  @Test
  void aCanvasThatIsMadeSmallByHandStaysSmall() {
    size(1000, 700);
    type(KeyCode.Y);
    waitFor("findings", () -> isShown("#findings"));
    dragHandle(-120);
    waitFor("a low canvas", () -> heightOf("#canvas") < 300);
    double put = heightOf("#findings-pane");
    type(KeyCode.B);
    waitFor("the grid", () -> isShown("#grid"));
    assertThat(heightOf("#findings-pane")).isEqualTo(put);
  }
}
