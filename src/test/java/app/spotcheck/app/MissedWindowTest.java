package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.media.image.Images;
import app.spotcheck.review.verdict.MissedObject;
import app.spotcheck.review.verdict.ReviewContents;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

/// Marking on the canvas what no object of the label marks.
class MissedWindowTest extends WindowTest {
  private void openRows(String picture) {
    showWindow();
    openExport(
        Exports.write(
            folder,
            "missed.ndjson",
            Exports.row(
                "row-1",
                picture,
                Exports.box("a", "Thing", 10, 10, 20, 20),
                Exports.box("b", "Something else", 60, 10, 20, 20)),
            Exports.row("row-2", picture)));
    waitForMedia();
    moveTo("#rows");
    run(() -> session().review().reviewerProperty().set("someone"));
  }

  private void openGreyRows() {
    Exports.writePicture(folder, "grey.png");
    openRows("grey.png");
  }

  private void chord(KeyCode key, KeyCode... modifiers) {
    press(modifiers).type(key).release(modifiers);
  }

  private void begin() {
    chord(KeyCode.M, KeyCode.SHIFT);
    waitFor("the hint", () -> isShown("#missed-hint"));
  }

  private void draw(double left, double top, double right, double bottom) {
    Point from = onScreen(left, top);
    Point to = onScreen(right, bottom);
    drag(from.x(), from.y()).dropTo(to.x(), to.y());
    waitFor("the question for the class", () -> isShown("#missed-class"));
  }

  private List<MissedObject> shown() {
    return fx(() -> session().review().missed().shownProperty().get());
  }

  private void waitForShown(int count) {
    waitFor(
        count + " missed objects",
        () -> session().review().missed().shownProperty().get().size() == count);
    settle();
  }

  private List<MissedObject> written() throws IOException {
    Path file = folder.resolve("missed.review.ndjson");
    return Files.exists(file)
        ? ReviewContents.read(file).entries().stream()
            .filter(MissedObject.class::isInstance)
            .map(MissedObject.class::cast)
            .toList()
        : List.of();
  }

  private void waitForWritten(int count) {
    waitFor(
        count + " entries in the file",
        () -> {
          try {
            return written().size() == count;
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static void assertNear(Box place, double left, double top, double right, double bottom) {
    assertThat(place.left()).isCloseTo(left, within(1.0));
    assertThat(place.top()).isCloseTo(top, within(1.0));
    assertThat(place.right()).isCloseTo(right, within(1.0));
    assertThat(place.bottom()).isCloseTo(bottom, within(1.0));
  }

  /// Where the outline of the only mark is on the canvas, in image pixels.
  private Box outlined() {
    return fx(() -> {
      Rectangle line = lookup(".missed-line").queryAs(Rectangle.class);
      Point corner = canvas().viewportProperty().get().imageFromView(line.getX(), line.getY());
      double scale = canvas().viewportProperty().get().scale();
      return new Box(corner.x(), corner.y(), line.getWidth() / scale, line.getHeight() / scale);
    });
  }

  @Test
  void aBoxWithAClassIsDrawnInARunAndUndone() throws Exception {
    openGreyRows();
    chord(KeyCode.M, KeyCode.CONTROL, KeyCode.ALT);
    waitFor("the run", () -> session().review().run().isOn());
    run(() -> canvas().navigation().fit());
    begin();
    assertThat(fx(() -> lookup("#missed-layer").query().getCursor())).isEqualTo(Cursor.CROSSHAIR);
    draw(35, 40, 55, 70);
    write("some");
    type(KeyCode.ENTER);
    waitForShown(1);
    waitForWritten(1);
    MissedObject missed = written().getFirst();
    assertNear(missed.place(), 35, 40, 55, 70);
    assertThat(missed.className()).isEqualTo("Something else");
    assertThat(missed.reviewer()).isEqualTo("someone");
    assertThat(missed.dataRowId()).isEqualTo("row-1");
    assertThat(missed.labelId()).isEqualTo("label-1");
    assertNear(outlined(), 35, 40, 55, 70);
    assertThat(text(".missed-sign .button")).isEqualTo("missed: Something else");
    assertThat(text("#review-missed")).isEqualTo("1 missed object");
    assertThat(isShown("#missed-hint")).as("one mark at a time").isFalse();
    assertThat(fx(() -> session().review().run().positionProperty().get())).isZero();
    chord(KeyCode.Z, KeyCode.CONTROL);
    waitForShown(0);
    assertThat(isShown("#review-missed")).isFalse();
    waitForWritten(2);
    assertThat(written().getLast().withdrawn()).isTrue();
  }

  @Test
  void whatIsMissedIsListedInTheTreeAndCountedInTheList() {
    openGreyRows();
    begin();
    draw(35, 40, 55, 70);
    type(KeyCode.ENTER);
    waitForShown(1);
    begin();
    draw(60, 60, 80, 80);
    write("some");
    type(KeyCode.ENTER);
    waitForShown(2);
    assertThat(treeLines())
        .contains("Heading[text=Missed objects, remark=2]")
        .filteredOn(line -> line.startsWith("MissedEntry"))
        .hasSize(2);
    assertThat(heardOfFirstRow()).contains("2 missed objects marked");
    clickTree("className=Something else");
    waitFor(
        "the mark to be selected",
        () -> shown().get(1).equals(session().review().missed().selectedProperty().get()));
    assertThat(isShown("#missed-withdraw")).isTrue();
    run(() -> session().review().missed().select(shown().getFirst()));
    assertThat(fx(() -> String.valueOf(tree().getSelectionModel().getSelectedItem().getValue())))
        .as("the other way round")
        .contains("className=null");
    clickOn(".withdraw-missed");
    waitForShown(1);
    assertThat(treeLines()).contains("Heading[text=Missed objects, remark=1]");
    assertThat(heardOfFirstRow()).contains("1 missed object marked");
  }

  private String heardOfFirstRow() {
    return fx(() ->
        lookup("#rows .row-line").queryAll().stream()
            .map(line -> String.valueOf(line.getAccessibleText()))
            .filter(heard -> heard.startsWith("Row 1"))
            .findFirst()
            .orElse(""));
  }

  @Test
  void aPointWithoutAClassIsMarkedOutsideOfARunAndTakenBack() throws Exception {
    openGreyRows();
    begin();
    clickImage(45, 50);
    waitFor("the question for the class", () -> isShown("#missed-class"));
    type(KeyCode.ENTER);
    waitForShown(1);
    assertThat(shown().getFirst().isPoint()).isTrue();
    assertNear(shown().getFirst().place(), 45, 50, 45, 50);
    assertThat(shown().getFirst().className()).isNull();
    type(KeyCode.DELETE);
    waitFor("the reason", () -> session().failureProperty().get() != null);
    waitForShown(1);
    clickOn(".missed-sign .button");
    waitFor("the mark to be selected", () -> isShown("#missed-withdraw"));
    type(KeyCode.DELETE);
    waitForShown(0);
    waitForWritten(2);
  }

  @Test
  void escapeEndsMarkingAndTheQuestion() throws Exception {
    openGreyRows();
    begin();
    type(KeyCode.ESCAPE);
    waitFor("the hint to go", () -> !isShown("#missed-hint"));
    clickImage(20, 20);
    assertThat(selectedObject()).as("the mouse selects again").isZero();
    begin();
    draw(35, 40, 55, 70);
    type(KeyCode.ESCAPE);
    waitFor("the question to go", () -> !isShown("#missed-class"));
    assertThat(shown()).isEmpty();
    assertThat(fx(() -> session().review().missed().markingProperty().get())).isFalse();
    assertThat(fx(() -> canvas().isFocused())).isTrue();
    assertThat(folder.resolve("missed.review.ndjson")).doesNotExist();
  }

  @Test
  void aMarkIsKeptWhereAnotherRowComesBeforeItsClass() throws Exception {
    openGreyRows();
    begin();
    draw(35, 40, 55, 70);
    run(() -> session().next());
    waitForRow(1);
    waitForWritten(1);
    assertThat(written().getFirst().dataRowId()).isEqualTo("row-1");
    assertThat(shown()).isEmpty();
    run(() -> session().previous());
    waitForRow(0);
    waitForShown(1);
    run(() -> session().review().reviewerProperty().set("another"));
    assertThat(shown()).as("each reviewer sees what is theirs").isEmpty();
  }

  @Test
  void aBoxReachesNoFurtherThanThePicture() {
    openGreyRows();
    run(() -> canvas().navigation().zoomOut());
    begin();
    draw(80, 60, 104, 84);
    type(KeyCode.ENTER);
    waitForShown(1);
    assertNear(shown().getFirst().place(), 80, 60, 100, 80);
    begin();
    Point beside = onScreen(105, 40);
    clickOn(beside.x(), beside.y());
    waitFor("the reason", () -> session().failureProperty().get() != null);
    assertThat(isShown("#missed-class")).isFalse();
  }

  @Test
  void placesAreThoseOfAnnotationsHoweverThePictureIsTurned() throws Exception {
    var stored = new BufferedImage(80, 100, BufferedImage.TYPE_INT_RGB);
    Files.write(folder.resolve("turned.jpg"), Images.turned(stored, 6));
    openRows("turned.jpg");
    begin();
    draw(35, 40, 75, 70);
    type(KeyCode.ENTER);
    waitForShown(1);
    assertNear(shown().getFirst().place(), 35, 40, 75, 70);
    assertNear(outlined(), 35, 40, 75, 70);
    type(KeyCode.E);
    waitForMedia();
    assertNear(outlined(), 35, 40, 75, 70);
    begin();
    draw(10, 45, 30, 60);
    type(KeyCode.ENTER);
    waitForShown(2);
    assertNear(shown().getLast().place(), 10, 45, 30, 60);
  }

  @Test
  void theSignStaysWhereItsObjectIs() {
    openGreyRows();
    begin();
    draw(35, 40, 55, 70);
    type(KeyCode.ENTER);
    waitForShown(1);
    run(() -> canvas().navigation().zoomIn());
    assertNear(outlined(), 35, 40, 55, 70);
    Bounds sign =
        fx(() ->
            lookup(".missed-sign")
                .query()
                .localToScreen(lookup(".missed-sign").query().getBoundsInLocal()));
    Point corner = onScreen(35, 40);
    assertThat(sign.getMinX()).isCloseTo(corner.x(), within(12.0));
    assertThat(sign.getMaxY()).isCloseTo(corner.y(), within(12.0));
    press(KeyCode.SHIFT);
    waitFor("the picture alone", () -> !isShown(".missed-sign"));
    release(KeyCode.SHIFT);
    waitFor("the mark", () -> isShown(".missed-sign"));
  }
}
