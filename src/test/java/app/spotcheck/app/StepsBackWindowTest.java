package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.session.ObjectSelection;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Escape steps back from one thing at a time, in one order.
class StepsBackWindowTest extends WindowTest {
  private boolean isTyping() {
    return fx(() -> stage().getScene().getFocusOwner() instanceof TextField);
  }

  private int relationship() {
    return fx(() -> display().selection().relationshipProperty().get());
  }

  private int selectedRows() {
    return fx(() -> session().selection().count());
  }

  @Test
  void oneThingAtATime() {
    openDemo();
    type(KeyCode.B);
    waitFor("the grid", () -> isShown("#grid"));
    run(() -> {
      session().selection().toggle(1);
      display().selection().select(0);
      session().report("Something is wrong.");
    });
    press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
    press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    assertThat(fx(() -> lookup("#palette").query().isVisible())).isTrue();

    type(KeyCode.ESCAPE);
    assertThat(fx(() -> lookup("#palette").query().isVisible())).isFalse();
    assertThat(fx(() -> lookup("#go-to").query().isFocused())).isTrue();
    type(KeyCode.ESCAPE);
    assertThat(isTyping()).isFalse();
    assertThat(selectedObject()).isZero();
    type(KeyCode.ESCAPE);
    assertThat(selectedObject()).isEqualTo(ObjectSelection.NONE);
    assertThat(selectedRows()).isEqualTo(2);
    type(KeyCode.ESCAPE);
    assertThat(selectedRows()).isZero();
    assertThat(notice()).contains("Something is wrong.");
    type(KeyCode.ESCAPE);
    assertThat(notice()).isEmpty();
    assertThat(isShown("#grid")).isTrue();
    type(KeyCode.ESCAPE);
    waitFor("the canvas", () -> isShown("#canvas"));
    type(KeyCode.ESCAPE);
    assertThat(isShown("#canvas")).as("there is nothing left").isTrue();
  }

  @Test
  void onTheCanvasThePanelClosesFirstAndTheComparisonLast() {
    openDemo();
    run(() -> display().selection().select(0));
    type(KeyCode.S, KeyCode.C);
    clickOn("#drawing");
    moveTo("#rows");
    settle();
    assertThat(isShown("#drawing-panel")).isTrue();
    type(KeyCode.ESCAPE);
    assertThat(isShown("#drawing-panel")).isFalse();
    assertThat(isShown("#chip-solo")).isTrue();
    type(KeyCode.ESCAPE);
    assertThat(isShown("#chip-solo")).isFalse();
    assertThat(selectedObject()).isZero();
    type(KeyCode.ESCAPE);
    assertThat(selectedObject()).isEqualTo(ObjectSelection.NONE);
    run(() -> session().report("Something is wrong."));
    type(KeyCode.ESCAPE);
    assertThat(notice()).isEmpty();
    assertThat(isShown("#comparison-bar")).isTrue();
    type(KeyCode.ESCAPE);
    assertThat(isShown("#comparison-bar")).isFalse();
  }

  @Test
  void suggestionsCloseBeforeTypingIsLeft() {
    openDemo();
    press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    run(() -> display().selection().select(0));
    write("cl");
    waitFor("suggestions", () -> !lookup(".suggestions").queryAll().isEmpty());
    type(KeyCode.ESCAPE);
    waitFor("no suggestions", () -> lookup(".suggestions").queryAll().isEmpty());
    assertThat(isTyping()).isTrue();
    type(KeyCode.ESCAPE);
    assertThat(isTyping()).isFalse();
    assertThat(selectedObject()).isZero();
  }

  @Test
  void aRelationshipIsDeselected() {
    openDemo();
    run(() -> display().selection().selectRelationship(0));
    type(KeyCode.ESCAPE);
    assertThat(relationship()).isEqualTo(ObjectSelection.NONE);
  }
}
