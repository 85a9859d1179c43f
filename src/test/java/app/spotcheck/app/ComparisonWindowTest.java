package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.compare.Difference;
import app.spotcheck.geometry.Point;
import app.spotcheck.session.Comparison.Way;
import app.spotcheck.session.ComparisonResult;
import app.spotcheck.session.DifferenceKinds;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.viewer.LayerStack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Comparing two labels of a row in the window.
class ComparisonWindowTest extends WindowTest {
  private static final int GREY = 0x808080;

  /// Two labels of a project and a prediction of 100 x 80. The labels share a box, whose answers
  /// differ, and a mask, half of which the second one has; each has one box of its own.
  private static String compared() {
    return """
    {"data_row":{"id":"row-1","row_data":"grey.png"},\
    "media_attributes":{"width":100,"height":80,"mime_type":"image/png"},\
    "projects":{"p1":{"name":"Project","labels":[%s,%s]}},\
    "experiments":{"m1":{"name":"Model","runs":{"r1":{"name":"run","run_data_row_id":"x",\
    "labels":[],"predictions":[%s]}}}}}\
    """
        .formatted(
            label(
                "first",
                answered("f-shared", 10, 10, "red"),
                Exports.box("f-own", "Thing", 70, 5, 20, 20),
                Exports.mask("f-mask", "Area", "mask.png", Exports.RED)),
            label(
                "second",
                answered("s-shared", 10, 10, "blue"),
                Exports.box("s-own", "Thing", 70, 50, 20, 20),
                Exports.mask("s-mask", "Area", "half.png", Exports.RED)),
            label("guess", confident("g-sure", 10, 0.9), confident("g-unsure", 60, 0.2)));
  }

  private static String label(String id, String... objects) {
    return """
    {"id":"%s","annotations":{"objects":[%s],"classifications":[],"relationships":[]}}\
    """
        .formatted(id, String.join(",", objects));
  }

  private static String answered(String id, int left, int top, String color) {
    return Exports.box(id, "Thing", left, top, 20, 20)
        .replace(
            "\"classifications\":[]",
            "\"classifications\":[{\"name\":\"color\",\"radio_answer\":{\"name\":\""
                + color
                + "\"}}]");
  }

  private static String confident(String id, int left, double confidence) {
    return Exports.box(id, "Thing", left, 10, 20, 20)
        .replaceFirst("\\{", "{\"confidence\":" + confidence + ",");
  }

  private void openRows() throws Exception {
    openRows(Exports.row("row-2", "grey.png", Exports.box("alone", "Thing", 20, 20, 20, 20)));
  }

  /// @param next the second row, after the one with two labels
  private void openRows(String next) throws Exception {
    Exports.writePicture(folder, "grey.png");
    Files.write(folder.resolve("mask.png"), Exports.redMask(10, 40, 40, 20));
    Files.write(folder.resolve("half.png"), Exports.redMask(10, 40, 24, 20));
    Path export = Exports.write(folder, "compared.ndjson", compared(), next);
    showWindow();
    openExport(export);
    waitForMedia();
    run(() -> display().show(app.spotcheck.paint.Layer.CAPTIONS, false));
    moveTo("#rows");
  }

  private void compare() {
    type(KeyCode.C);
    waitForResult();
  }

  private void waitForResult() {
    waitFor("the result", () -> result() != null);
    settle();
  }

  private @Nullable ComparisonResult result() {
    return fx(() -> session().comparison().resultProperty().get());
  }

  private List<Difference.Kind> kinds() {
    return Objects.requireNonNull(result()).listed().stream().map(Difference::kind).toList();
  }

  private void compareWith(int choice) {
    run(() -> session().comparison().compareWith(choice));
    waitFor(
        "the other label",
        () -> {
          ComparisonResult now = session().comparison().resultProperty().get();
          return now != null && now.second().chosen() == choice;
        });
    settle();
  }

  private void way(Way way) {
    clickOn("#comparison-" + way.word());
    settle();
  }

  private LayerStack beside() {
    return lookup("#compared-canvas").queryAs(LayerStack.class);
  }

  /// The colour that the second canvas shows at a point of the image.
  private int colorBeside(double x, double y) {
    return fx(() -> {
      Point inView = beside().viewportProperty().get().viewFromImage(new Point(x, y));
      WritableImage image = beside().snapshot(null, null);
      return image.getPixelReader().getArgb((int) inView.x(), (int) inView.y()) & 0xffffff;
    });
  }

  private int selectedInSecond() {
    settle();
    return fx(() -> session().comparison().secondScene().selection().selectedProperty().get());
  }

  @Test
  void twoLabelsAreSideBySideOnTheSamePart() throws Exception {
    openRows();
    compare();
    assertThat(text("#compared-first")).contains("label 1 of 2");
    assertThat(text("#compared-second")).as("a prediction first").contains("run");
    compareWith(1);
    waitFor("the second label", () -> colorBeside(80, 60) != GREY && colorBeside(80, 15) == GREY);
    assertThat(colorAt(80, 15)).isNotEqualTo(GREY);
    assertThat(colorAt(80, 60)).isEqualTo(GREY);
    type(KeyCode.EQUALS, 3);
    settle();
    assertThat(fx(() -> beside().viewportProperty().get())).isEqualTo(viewport());
    assertThat(viewport().scale()).isGreaterThan(2);
  }

  @Test
  void whatDiffersIsListedWithItsIouAndAnswers() throws Exception {
    openRows();
    compare();
    compareWith(1);
    assertThat(kinds())
        .containsExactly(
            Difference.Kind.MISSED,
            Difference.Kind.EXTRA,
            Difference.Kind.ANSWERS_DIFFER,
            Difference.Kind.ALIKE);
    ListView<?> list = lookup("#differences").queryListView();
    List<String> lines = fx(() -> list.getItems().stream().map(Object::toString).toList());
    assertThat(String.join("\n", lines)).contains("IoU 0.60", "red → blue", "color");
    TableView<?> classes = fx(() -> lookupClasses());
    assertThat(fx(() -> classes.getItems().toString()))
        .contains("name=Area, matched=1", "name=Thing, matched=1, otherClass=0, missed=1, extra=1");
  }

  private TableView<?> lookupClasses() {
    javafx.scene.control.TabPane tabs =
        lookup("#comparison-tabs").queryAs(javafx.scene.control.TabPane.class);
    return (TableView<?>) tabs.getTabs().get(1).getContent();
  }

  @Test
  void aHigherThresholdTakesMatchesAway() throws Exception {
    openRows();
    compare();
    compareWith(1);
    openLimits();
    clickOn("#comparison-threshold");
    run(() -> lookup("#comparison-threshold").queryAs(Slider.class).setValue(0.7));
    waitFor(
        "the mask matched no more",
        () -> kinds().stream().filter(k -> k == Difference.Kind.MISSED).count() == 2);
    closeStage();
    waitFor(
        "what is remembered",
        () -> Objects.equals(settingsFile().read().looking().threshold(), 0.7));
  }

  @Test
  void differencesAreSteppedThroughAndSelectedInBothLabels() throws Exception {
    openRows();
    compare();
    compareWith(1);
    type(KeyCode.N);
    assertThat(selectedObject()).as("what the second label misses").isEqualTo(1);
    assertThat(selectedInSecond()).isEqualTo(ObjectSelection.NONE);
    type(KeyCode.N);
    assertThat(selectedObject()).isEqualTo(ObjectSelection.NONE);
    assertThat(selectedInSecond()).as("the extra one").isEqualTo(1);
    assertThat(String.join(" ", properties())).as("its details").contains("s-own");
    type(KeyCode.N);
    assertThat(selectedObject()).isZero();
    assertThat(selectedInSecond()).isZero();
    clickImage(30, 50);
    assertThat(selectedObject()).isEqualTo(2);
    assertThat(selectedInSecond()).as("the same mask in the other label").isEqualTo(2);
  }

  @Test
  void anOverlayHasTheColorsOfWhatWasFound() throws Exception {
    openRows();
    run(() -> display().style(style -> style.withFillOpacity(1)));
    compare();
    compareWith(1);
    way(Way.OVERLAY);
    waitFor("the extra one", () -> colorAt(80, 60) == color(Difference.Kind.EXTRA));
    assertThat(colorAt(80, 15)).isEqualTo(color(Difference.Kind.MISSED));
    assertThat(colorAt(20, 20)).isEqualTo(colorOfSecond(Difference.Kind.ANSWERS_DIFFER));
    assertThat(colorAt(20, 50)).isEqualTo(colorOfSecond(Difference.Kind.ALIKE));
    assertThat(colorAt(40, 50))
        .as("the first's mask alone")
        .isEqualTo(color(Difference.Kind.ALIKE));
    assertThat(text("#overlay-first")).contains("label 1 of 2");
    assertThat(text("#overlay-second")).contains("label 2 of 2");
    clickImage(80, 60);
    assertThat(selectedInSecond()).isEqualTo(1);
    assertThat(lookup("#compared-canvas").tryQuery()).isEmpty();
  }

  private static int colorOfSecond(Difference.Kind kind) {
    return DifferenceKinds.colorOfSecond(kind);
  }

  private static int color(Difference.Kind kind) {
    return DifferenceKinds.color(kind);
  }

  @Test
  void labelsBlinkAndAreFlippedByHand() throws Exception {
    openRows();
    compare();
    compareWith(1);
    way(Way.BLINK);
    waitFor("the second label's turn", () -> colorAt(80, 60) != GREY && colorAt(80, 15) == GREY);
    waitFor("the first label's turn", () -> colorAt(80, 15) != GREY && colorAt(80, 60) == GREY);
    type(KeyCode.D);
    String name = text("#compared-first");
    type(KeyCode.D);
    settle();
    assertThat(text("#compared-first")).isNotEqualTo(name);
    way(Way.BLINK);
    waitFor("turns after those by hand", () -> text("#compared-first").equals(name));
    waitFor("more of them", () -> !text("#compared-first").equals(name));
  }

  private ComboBox<?> others() {
    return lookup("#comparison-other").queryAs(ComboBox.class);
  }

  @Test
  void theOtherLabelIsChosenByKeysAmongThoseNotOnShow() throws Exception {
    openRows();
    compare();
    assertThat(fx(() -> others().getItems().toString()))
        .contains("label 2 of 2", "run")
        .doesNotContain("label 1 of 2");
    clickOn("#comparison-other");
    waitFor("the list", () -> others().isShowing());
    type(KeyCode.UP);
    assertThat(fx(() -> String.valueOf(others().getValue()))).contains("label 2 of 2");
    type(KeyCode.DOWN);
    type(KeyCode.UP);
    type(KeyCode.ENTER);
    waitForResult();
    assertThat(Objects.requireNonNull(result()).second().chosen()).isEqualTo(1);
    assertThat(text("#compared-second")).contains("label 2 of 2");
    run(() -> session().choose(1));
    waitForResult();
    assertThat(fx(() -> others().getItems().toString())).doesNotContain("label 2 of 2");
    assertThat(fx(() -> String.valueOf(others().getValue()))).isEqualTo(text("#compared-second"));
  }

  @Test
  void comparingBeginsOnTheCanvasWhenAskedForInTheGrid() throws Exception {
    openRows();
    type(KeyCode.B);
    waitFor("the grid", () -> isShown("#grid"));
    type(KeyCode.C);
    waitFor("the comparison", () -> isShown("#comparison-bar") && isShown("#canvas"));
    type(KeyCode.B);
    waitFor("the grid", () -> isShown("#grid"));
    type(KeyCode.C);
    waitFor("the canvas", () -> isShown("#canvas"));
    assertThat(isShown("#comparison-bar")).isTrue();
  }

  @Test
  void aPairHasTheValuesOfBothObjects() throws Exception {
    openRows();
    compare();
    compareWith(1);
    clickImage(30, 50);
    assertThat(properties())
        .anyMatch(line -> line.contains("f-mask → s-mask"))
        .anyMatch(line -> line.contains("value=Area,"));
    clickImage(80, 15);
    assertThat(properties()).as("what has no partner").noneMatch(line -> line.contains("→"));
  }

  @Test
  void theLoupeIsBesideTheCursorOverTheSecondCanvas() throws Exception {
    openRows();
    compare();
    compareWith(1);
    type(KeyCode.X);
    moveTo(onSecondCanvas(70, 50));
    moveTo(onSecondCanvas(80, 60));
    waitFor("the loupe", () -> isShown("#loupe"));
    assertThat(text("#loupe-objects")).as("what only the second has").contains("Thing");
    moveTo(onSecondCanvas(8, 60));
    settle();
    double cursor = onSecondCanvas(8, 60).getX();
    assertThat(fx(() -> placeOf("#loupe")).getMinX())
        .as("on the right, where there is room; beside the first canvas it would be on the left")
        .isBetween(cursor, cursor + 40);
  }

  private Bounds placeOf(String query) {
    javafx.scene.Node node = lookup(query).query();
    return node.localToScreen(node.getBoundsInLocal());
  }

  private Point2D onSecondCanvas(double x, double y) {
    return fx(() -> {
      Point inView = beside().viewportProperty().get().viewFromImage(new Point(x, y));
      return beside().localToScreen(inView.x(), inView.y());
    });
  }

  @Test
  void theBarHasTwoLinesAtMost() throws Exception {
    openRows();
    run(() -> {
      stage().setWidth(1000);
      stage().setHeight(700);
    });
    compare();
    compareWith(2);
    double line = fx(() -> lookup("#comparison-other").query().getBoundsInParent().getHeight());
    Region bar = lookup("#comparison-bar").query();
    assertThat(fx(bar::getHeight)).isLessThan(2.6 * line);
    for (String part : List.of("#comparison-overlay", "#comparison-close", "#comparison-counts")) {
      Bounds bounds = fx(() -> placeOf(part));
      assertThat(bounds.getMaxX())
          .as(part)
          .isLessThanOrEqualTo(fx(() -> placeOf("#comparison-bar")).getMaxX());
    }
  }

  @Test
  void objectsOfLowConfidenceAreLeftOut() throws Exception {
    openRows();
    compare();
    compareWith(2);
    openLimits();
    assertThat(isShown("#comparison-confidence")).isTrue();
    waitFor("the unsure one", () -> colorBeside(70, 20) != GREY);
    assertThat(kinds()).filteredOn(Difference.Kind.EXTRA::equals).hasSize(1);
    run(() -> lookup("#comparison-confidence").queryAs(Slider.class).setValue(0.5));
    waitFor("no extra one", () -> !kinds().contains(Difference.Kind.EXTRA));
    waitFor("it is not drawn either", () -> colorBeside(70, 20) == GREY);
    assertThat(text("#comparison-limits")).isEqualTo("IoU ≥ 0.50, conf. ≥ 0.50");
    compareWith(1);
    assertThat(isShown("#comparison-confidence")).as("labels have no confidence").isFalse();
  }

  /// Where the window is narrow the sliders are behind a button.
  private void openLimits() {
    clickOn("#comparison-limits");
    waitFor("the sliders", () -> isShown("#comparison-threshold"));
  }

  @Test
  void comparingGoesOnOverRowsAndEndsWithEscape() throws Exception {
    openRows();
    compare();
    type(KeyCode.RIGHT);
    waitForRow(1);
    waitFor(
        "that there is nothing to compare with",
        () -> text("#comparison-state").contains("no other label"));
    assertThat(lookup("#compared-canvas").tryQuery()).isEmpty();
    type(KeyCode.LEFT);
    waitForRow(0);
    waitForResult();
    assertThat(lookup("#compared-canvas").tryQuery()).isPresent();
    type(KeyCode.ESCAPE);
    settle();
    assertThat(lookup("#compared-canvas").tryQuery()).isEmpty();
    assertThat(isShown("#comparison-bar")).isFalse();
    assertThat(isShown("#tree")).isTrue();
  }

  @Test
  void aMissingMaskIsNoDifferenceOfShapes() throws Exception {
    openRows();
    Files.delete(folder.resolve("half.png"));
    compare();
    compareWith(1);
    assertThat(Objects.requireNonNull(result()).listed())
        .as("nothing can be said of the second mask")
        .noneMatch(found -> found.second() == 2 && found.kind().differs())
        .anyMatch(found -> found.first() == 2);
    assertThat(kinds())
        .as("nor of the first one, which it may be the same as")
        .containsOnlyOnce(Difference.Kind.MISSED)
        .contains(Difference.Kind.NOT_COMPARED);
    assertThat(text("#comparison-state")).isEqualTo("2 not compared: masks are missing");
    assertThat(notice()).contains("1 file of this row is missing");

    Files.write(folder.resolve("half.png"), Exports.redMask(10, 40, 24, 20));
    clickOn("#retry");
    waitFor(
        "the mask to be compared",
        () -> !text("#comparison-state").contains("missing") && result() != null);
    assertThat(Objects.requireNonNull(result()).listed())
        .anyMatch(found -> found.first() == 2 && found.second() == 2);
    assertThat(isShown("#retry")).isFalse();
  }

  @Test
  void theSecondCanvasStaysFromRowToRow() throws Exception {
    openRows(compared().replace("row-1", "row-2"));
    compare();
    Region canvas = lookup("#compared-canvas").query();
    List<Double> widths = new ArrayList<>();
    run(() -> canvas.parentProperty().addListener((property, before, now) -> widths.add(-1.0)));
    run(() ->
        canvas
            .widthProperty()
            .addListener((property, before, now) -> widths.add(now.doubleValue())));
    type(KeyCode.RIGHT);
    waitForRow(1);
    waitForResult();
    assertThat(widths).as("changes of its place").isEmpty();
    assertThat(lookup("#compared-canvas").tryQuery()).isPresent();
  }
}
