package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is seen of a unit: the part of the picture around it, and what is known of it.
class UnitViewWindowTest extends WindowTest {
  private Path export = Path.of("");

  private void openRows() {
    Exports.writePicture(folder, "grey.png");
    export =
        Exports.write(
            folder,
            "viewed.ndjson",
            Exports.row(
                "row-1",
                "grey.png",
                Exports.box("a", "Thing", 10, 10, 50, 50),
                Exports.box("b", "Thing", 60, 10, 0, 20),
                Exports.nested("c", 3)));
    showWindow();
    openExport(export);
    waitForMedia();
    moveTo("#rows");
  }

  private void chord(KeyCode key, KeyCode... modifiers) {
    press(modifiers).type(key).release(modifiers);
  }

  private void begin() {
    chord(KeyCode.M, KeyCode.CONTROL, KeyCode.ALT);
    waitForObject(0);
  }

  private void waitForObject(int object) {
    waitFor(
        "object " + object,
        () ->
            session().review().run().isOn()
                && display().selection().objectsProperty().get().equals(Set.of(object)));
    settle();
  }

  private double scale() {
    return viewport().scale();
  }

  private void resize(double width, double height) {
    double before = fx(() -> canvas().getHeight());
    run(() -> {
      stage().setWidth(width);
      stage().setHeight(height);
    });
    waitFor("the new size", () -> Math.abs(canvas().getHeight() - before) > 50);
    settle();
  }

  @Test
  void aUnitIsFittedAnewUntilOneZooms() {
    openRows();
    begin();
    double large = scale();
    resize(1000, 650);
    waitFor("a smaller scale", () -> canvas().viewportProperty().get().scale() < large);
    resize(1000, 900);
    waitFor(
        "the scale of before",
        () -> Math.abs(canvas().viewportProperty().get().scale() - large) < 0.01);
    run(() -> canvas().navigation().zoomIn());
    double chosen = scale();
    resize(1000, 650);
    assertThat(scale()).isEqualTo(chosen);
  }

  @Test
  void aRunGoesOnWithTheViewThatWasLeft() {
    openRows();
    begin();
    double fitted = scale();
    run(() -> canvas().navigation().zoomIn());
    run(() -> canvas().navigation().pan(30, 0));
    var chosen = viewport();
    chord(KeyCode.Q, KeyCode.SHIFT);
    type(KeyCode.F);
    begin();
    waitFor("the view that was left", () -> canvas().viewportProperty().get().scale() != fitted);
    assertThat(scale()).isCloseTo(chosen.scale(), within(0.001));
    assertThat(viewport().offsetX()).isCloseTo(chosen.offsetX(), within(1.0));
    chord(KeyCode.Z, KeyCode.SHIFT);
    assertThat(scale()).as("the unit is fitted when it is asked for").isEqualTo(fitted);
  }

  @Test
  void theNextWindowGoesOnWithItToo() {
    openRows();
    begin();
    run(() -> canvas().navigation().zoomIn());
    double chosen = scale();
    closeStage();
    showWindow();
    openExport(export);
    waitForMedia();
    begin();
    waitFor(
        "the view that was left",
        () -> Math.abs(canvas().viewportProperty().get().scale() - chosen) < 0.001);
  }

  @Test
  void theDetailsTellVerdictFindingsAndAnswers() {
    openRows();
    chord(KeyCode.Y, KeyCode.CONTROL);
    waitFor("the check to end", () -> session().findings().summaryProperty().get() != null);
    begin();
    assertThat(properties()).noneMatch(line -> line.contains("Decision"));
    type(KeyCode.DIGIT2);
    waitForObject(1);
    assertThat(properties()).anyMatch(line -> line.contains("zero-area"));
    type(KeyCode.A);
    waitForObject(2);
    assertThat(properties()).noneMatch(line -> line.contains("zero-area"));
    assertThat(properties()).anyMatch(line -> line.contains("Question 1 > Question 2"));
    assertThat(properties()).anyMatch(line -> line.contains("Answer 3"));
    chord(KeyCode.LEFT, KeyCode.SHIFT);
    chord(KeyCode.LEFT, KeyCode.SHIFT);
    waitForObject(0);
    assertThat(properties()).anyMatch(line -> line.contains("rejected"));
    assertThat(properties()).anyMatch(line -> line.contains("Reasons") && line.contains("class"));
  }
}
