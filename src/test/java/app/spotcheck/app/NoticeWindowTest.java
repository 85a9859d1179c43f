package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is told above the canvas.
class NoticeWindowTest extends WindowTest {
  private void openRows() {
    Exports.writePicture(folder, "grey.png");
    showWindow();
    openExport(
        Exports.write(
            folder,
            "rows.ndjson",
            Exports.row("row-1", "grey.png", Exports.box("a", "Thing", 10, 10, 30, 30)),
            Exports.row("row-2", "gone.png", Exports.box("b", "Thing", 10, 10, 30, 30))));
    waitForMedia();
    moveTo("#rows");
  }

  private Bounds on(String query) {
    return fx(() -> {
      var node = lookup(query).query();
      return node.localToScene(node.getLayoutBounds());
    });
  }

  @Test
  void whatWasDoneLooksOtherThanWhatIsWrong() {
    openRows();
    press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
    waitFor("what was done", () -> isShown("#done-notice"));
    assertThat(text("#done-notice")).isEqualTo("The id of the row is on the clipboard.");
    assertThat(isShown("#notice")).as("no warning").isFalse();
    run(() -> session().report("Something is wrong."));
    assertThat(isShown("#done-notice")).isFalse();
    assertThat(text("#notice")).isEqualTo("Something is wrong.");
    run(() -> session().tell("Something is done."));
    assertThat(isShown("#notice")).as("the one takes the other's place").isFalse();
    clickOn("#dismiss-notice");
    waitFor("nothing to be told", () -> !isShown("#done-notice"));
    run(() -> session().tell("Something is done."));
    type(KeyCode.ESCAPE);
    waitFor("nothing to be told", () -> !isShown("#done-notice"));
  }

  @Test
  void wordsComeBeforePathsAndAreNotCutOff() {
    openRows();
    String path = "/a-long/folder/of/someone/and/more/of/it/judged.review.ndjson";
    run(() -> session().report(path + " cannot be read. Check the disk, or copy it again."));
    assertThat(text("#notice"))
        .isEqualTo(
            "/a-long/…/judged.review.ndjson cannot be read. Check the disk, or copy it again.");
    assertThat(notice()).as("whole in the tooltip").contains(path);
    double oneLine = fx(() -> lookup("#notice").queryAs(Labeled.class).getFont().getSize()) * 2;
    waitFor("two lines", () -> on("#notice").getHeight() > oneLine * 0.9);
  }

  @Test
  void buttonsStayInTheSceneWhenSomethingElseIsTold() {
    openRows();
    run(() -> session().next());
    waitFor("what can be done", () -> isShown("#retry"));
    settle();
    List<String> moves = new ArrayList<>();
    run(() -> {
      lookup("#retry")
          .query()
          .sceneProperty()
          .addListener((property, before, now) -> moves.add(before + " to " + now));
      lookup("#retry").query().requestFocus();
      session().report("Something is wrong too.");
    });
    settle();
    assertThat(text("#notice")).contains("Something is wrong too.");
    assertThat(fx(() -> lookup("#retry").query().isFocused())).isTrue();
    assertThat(moves).isEmpty();
  }

  @Test
  void buttonsStandBelowTheTextWhereThereIsLittleRoom() {
    openRows();
    run(() -> {
      stage().setWidth(760);
      session().next();
    });
    waitFor("what can be done", () -> isShown("#choose-pictures"));
    settle();
    waitFor("them below", () -> on("#retry").getMinY() >= on("#notice").getMaxY());
    run(() -> stage().setWidth(1000));
    waitFor("them beside", () -> on("#retry").getMinX() >= on("#notice").getMaxX());
  }
}
