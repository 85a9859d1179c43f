package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.viewer.ZoomPolicy;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Fits and the way back, and what becomes of the zoom on another row.
class NavigationWindowTest extends LookingTest {
  @Test
  void keysFitTheWidthAndTheSelectedObject() {
    openRows();
    type(KeyCode.W);
    settle();
    double width = fx(() -> canvas().getWidth());
    assertThat(viewport().scale()).isCloseTo((width - 32) / 100, within(1e-9));
    type(KeyCode.Z);
    settle();
    assertThat(middle().x()).as("nothing is selected").isCloseTo(50, within(1e-6));
    select(2);
    type(KeyCode.Z);
    settle();
    assertThat(middle().distanceTo(new Point(80, 20))).isCloseTo(0, within(1e-6));
    double visible = width / viewport().scale();
    assertThat(visible).isBetween(22.0, 60.0);
  }

  @Test
  void backspaceGoesBackOverMovesAsOneStep() {
    openRows();
    Viewport whole = viewport();
    type(KeyCode.Q);
    settle();
    Viewport actual = viewport();
    moveToImage(30, 30);
    scroll(5, VerticalDirection.UP);
    waitFor("another zoom", () -> canvas().viewportProperty().get().scale() != 1);
    type(KeyCode.BACK_SPACE);
    settle();
    assertThat(viewport().scale()).isEqualTo(1);
    assertThat(viewport().offsetX()).isCloseTo(actual.offsetX(), within(1e-6));
    type(KeyCode.BACK_SPACE);
    settle();
    assertThat(viewport()).isEqualTo(whole);
    type(KeyCode.BACK_SPACE);
    settle();
    assertThat(viewport()).as("there is nothing before").isEqualTo(whole);
  }

  @Test
  void byDefaultEachRowIsShownWhole() {
    openRows();
    Viewport whole = viewport();
    type(KeyCode.Q);
    next(1);
    assertThat(viewport()).isEqualTo(whole);
    type(KeyCode.BACK_SPACE);
    settle();
    assertThat(viewport()).as("views of another row are gone").isEqualTo(whole);
  }

  @Test
  void zoomAndCentreAreKeptWhenAsked() {
    openRows();
    press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    select(2);
    type(KeyCode.Z);
    settle();
    double scale = viewport().scale();
    next(1);
    assertThat(viewport().scale()).isEqualTo(scale);
    assertThat(middle().distanceTo(new Point(80, 20))).isCloseTo(0, within(1e-6));
    type(KeyCode.B);
    type(KeyCode.B);
    settle();
    assertThat(middle().distanceTo(new Point(80, 20))).isCloseTo(0, within(1e-6));
    next(2);
    assertThat(viewport().scale()).isEqualTo(scale);
    assertThat(middle().distanceTo(new Point(160, 40)))
        .as("as far from the sides of a larger picture in proportion")
        .isCloseTo(0, within(1e-6));
  }

  @Test
  void theyAreKeptForPicturesOfTheSameSizeOnlyWhenAsked() {
    openRows();
    press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
    type(KeyCode.Q);
    next(1);
    assertThat(viewport().scale()).isEqualTo(1);
    next(2);
    assertThat(viewport().scale()).isNotEqualTo(1);
    Viewport whole = viewport();
    type(KeyCode.F);
    settle();
    assertThat(viewport()).isEqualTo(whole);
  }

  @Test
  void theFirstObjectThatIsChosenIsShownWhenAsked() {
    openRows();
    press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
    next(1);
    assertThat(middle().distanceTo(new Point(75, 35)))
        .as("on top of the stack")
        .isCloseTo(0, within(1e-6));
    run(() -> display().search().textProperty().set("class = Area"));
    type(KeyCode.K);
    waitForRow(0);
    waitForMedia();
    assertThat(middle().distanceTo(new Point(35, 35))).isCloseTo(0, within(1e-6));
    next(1);
    assertThat(middle().distanceTo(new Point(16, 56))).isCloseTo(0, within(1e-6));
  }

  @Test
  void thePolicyAndTheMinimapAreRemembered() {
    openRows();
    press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
    type(KeyCode.M);
    settle();
    closeStage();
    assertThat(settingsFile().read().looking().zoomPolicy()).isEqualTo("keep_same_size");
    openRows();
    assertThat(fx(() -> canvas().navigation().policyProperty().get()))
        .isEqualTo(ZoomPolicy.KEEP_SAME_SIZE);
    type(KeyCode.Q);
    type(KeyCode.EQUALS);
    select(2);
    type(KeyCode.Z);
    settle();
    assertThat(isShown("#minimap")).isFalse();
    type(KeyCode.M);
    settle();
    assertThat(isShown("#minimap")).isTrue();
  }

  @Test
  void theMenuOfTheZoomButtonsChoosesThePolicy() {
    openRows();
    clickOn("#zoom-menu");
    clickOn("Keep zoom over rows");
    settle();
    assertThat(fx(() -> canvas().navigation().policyProperty().get())).isEqualTo(ZoomPolicy.KEEP);
  }
}
