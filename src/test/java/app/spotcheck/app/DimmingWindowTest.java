package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The objects around the one that is judged are faint.
class DimmingWindowTest extends WindowTest {
  private static final int GREY = Exports.GREY & 0xffffff;

  private void openRows() {
    Exports.writePicture(folder, "grey.png");
    showWindow();
    openExport(
        Exports.write(
            folder,
            "dimmed.ndjson",
            Exports.row(
                "row-1",
                "grey.png",
                Exports.box("a", "Thing", 10, 10, 30, 30),
                Exports.box("b", "Thing", 55, 10, 30, 30))));
    waitForMedia();
    moveTo("#rows");
  }

  private void chord(KeyCode key, KeyCode... modifiers) {
    press(modifiers).type(key).release(modifiers);
  }

  private void waitForUnit(int object) {
    waitFor(
        "object " + object + " to be selected",
        () -> display().selection().objectsProperty().get().equals(Set.of(object)));
    run(() -> canvas().navigation().fit());
  }

  /// Whether each of the two boxes is filled.
  private void waitForFills(boolean first, boolean second) {
    waitFor("the fill of the first box: " + first, () -> (colorAt(25, 25) != GREY) == first);
    waitFor("the fill of the second box: " + second, () -> (colorAt(70, 25) != GREY) == second);
  }

  @Test
  void theUnitAloneIsAtFullStrength() {
    openRows();
    waitForFills(true, true);
    Object scene = scene();
    chord(KeyCode.M, KeyCode.CONTROL, KeyCode.ALT);
    waitForUnit(0);
    waitForFills(true, false);
    chord(KeyCode.RIGHT, KeyCode.SHIFT);
    waitForUnit(1);
    waitForFills(false, true);
    chord(KeyCode.D, KeyCode.SHIFT);
    waitForFills(true, true);
    assertThat(settingsFile().read().controls().judging().withoutDimming()).isTrue();
    chord(KeyCode.D, KeyCode.SHIFT);
    waitForFills(false, true);
    assertThat(settingsFile().read().controls().judging().withoutDimming()).isFalse();
    chord(KeyCode.Q, KeyCode.SHIFT);
    waitForFills(true, true);
    assertThat(scene()).as("nothing is made anew for it").isSameAs(scene);
  }

  @Test
  void whoDoesNotWantItStartsWithoutIt() {
    settingsFile()
        .update(s ->
            s.withControls(s.controls().withJudging(s.controls().judging().withDimming(false))));
    openRows();
    chord(KeyCode.M, KeyCode.CONTROL, KeyCode.ALT);
    waitForUnit(0);
    waitForFills(true, true);
  }
}
