package app.spotcheck.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.media.MediaState;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What a reviewer does first: opens the demo and looks through its rows, labels and answers.
class DemoWindowTest extends WindowTest {
  @Test
  void opensTheDemoFromTheWelcomePage() {
    showWindow();
    assertThat(isShown("#welcome")).isTrue();
    clickOn("#welcome-demo");
    waitForMedia();
    var media = fx(() -> display().mediaProperty().get());
    assertThat(media.picture()).isInstanceOf(MediaState.Ready.class);
    assertThat(media.failures()).isEmpty();
    assertThat(media.masks().states())
        .isNotEmpty()
        .allMatch(state -> state.equals(new MediaState.Ready<>(MaskSource.COMPOSITE)));
    assertThat(isShown("#welcome")).isFalse();
    assertThat(text("#row-count")).isEqualTo("14 rows");
    assertThat(fx(() -> stage().getTitle())).startsWith("Demo");
    assertThat(isShown("#notice-bar")).isFalse();
  }

  @Test
  void movesFromRowToRow() {
    openDemo();
    type(KeyCode.RIGHT);
    waitForRow(1);
    type(KeyCode.J);
    waitForRow(2);
    type(KeyCode.K);
    waitForRow(1);
    type(KeyCode.HOME);
    waitForRow(0);
    clickOn("demo/orchard.jpg");
    waitForRow(3);
    Node line =
        (Node)
            fx(() ->
                lookup("#rows").query().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
    assertThat(line.getAccessibleText()).startsWith("Row 4,");
    type(KeyCode.LEFT);
    waitForRow(2);
  }

  @Test
  void goesToARowByNumberAndByKey() {
    openDemo();
    goTo("5");
    waitForRow(4);
    goTo("demo/cells.png");
    waitForRow(5);
    goTo("parking.jpg");
    waitForRow(6);
    goTo("cmb2j9zz1b0xvy8cxgnjfkjzk");
    waitForRow(7);
    goTo("99");
    waitFor("the notice", () -> notice().contains("There is no row \"99\""));
    goTo("=7");
    waitFor("the notice", () -> notice().contains("There is no row \"=7\""));
    assertThat(row().entry().number()).isEqualTo(8);
    type(KeyCode.J);
    TextField box = lookup("#go-to").queryAs(TextField.class);
    String typed = fx(box::getText);
    assertThat(typed).as("a letter typed into the box is no command").contains("j");
    assertThat(row().entry().number()).isEqualTo(8);
  }

  @Test
  void theKeyThatLeadsToTheBoxIsNotTypedIntoIt() {
    openDemo();
    type(KeyCode.G);
    settle();
    type(KeyCode.DIGIT5);
    TextField box = lookup("#go-to").queryAs(TextField.class);
    String typed = fx(box::getText);
    assertThat(typed).isEqualTo("5");
  }

  private void goTo(String key) {
    press(KeyCode.CONTROL).type(KeyCode.G).release(KeyCode.CONTROL);
    TextField box = lookup("#go-to").queryAs(TextField.class);
    assertThat(fx(box::isFocused)).isTrue();
    run(() -> box.setText(key));
    type(KeyCode.ENTER);
    settle();
  }

  @Test
  void showsARowOfOtherMediaAsItsJson() {
    openDemo();
    type(KeyCode.END);
    waitForRow(13);
    assertThat(text("#canvas-message")).contains("no image").contains("video");
    assertThat(isShown("#canvas-message")).isTrue();
    assertThat(text("#media-state")).isEmpty();
    showJson();
    waitFor("the JSON of the row", () -> jsonText().contains("harbour-walk.mp4"));
    type(KeyCode.HOME);
    waitForRow(0);
    waitForMedia();
    assertThat(isShown("#canvas-message")).isFalse();
  }

  @Test
  void selectsInTheTreeAndShowsTheDetails() {
    openDemo();
    assertThat(properties()).anyMatch(line -> line.contains("demo/street.jpg"));
    clickTree("Building");
    int building = selectedObject();
    assertThat(scene().objects().get(building).feature().name()).isEqualTo("Building");
    assertThat(properties())
        .anyMatch(line -> line.contains(scene().objects().get(building).feature().id()))
        .noneMatch(line -> line.contains("demo/street.jpg"));
    showJson();
    waitFor("the JSON of the object", () -> jsonText().contains("\"ImagePolygon\""));
    assertThat(jsonText()).doesNotContain("media_attributes");
    clickTree("BoxAnnotation");
    waitFor("the JSON of the next object", () -> jsonText().contains("\"ImageBoundingBox\""));
    clickOn("Properties");
    type(KeyCode.ESCAPE);
    assertThat(selectedObject()).isEqualTo(-1);
    assertThat(properties()).anyMatch(line -> line.contains("demo/street.jpg"));
  }

  @Test
  void showsNestedAnswersThreeLevelsDeep() {
    openDemo();
    assertThat(treeLines())
        .anyMatch(l -> l.endsWith("name=Surface"))
        .anyMatch(l -> l.endsWith("name=State"));
    int state =
        fx(() -> {
          for (int i = 0; i < tree().getExpandedItemCount(); i++) {
            var item = tree().getTreeItem(i);
            if (line(item).endsWith("name=State")) {
              return tree().getTreeItemLevel(item);
            }
          }
          return -1;
        });
    assertThat(state).as("below the group, its object and another question").isEqualTo(3);
    clickOn(
        lookup("#tree .tree-cell")
            .lookup((Label label) -> "State".equals(label.getText()))
            .queryLabeled());
    settle();
    assertThat(fx(() -> ancestors(tree().getSelectionModel().getSelectedItem())))
        .as("an answer selects the object it is about")
        .anyMatch(line -> line.startsWith("ObjectEntry[index=" + selectedObject() + ","));
  }

  private static List<String> ancestors(TreeItem<Object> item) {
    return Stream.iterate(item, Objects::nonNull, TreeItem::getParent)
        .map(WindowTest::line)
        .toList();
  }

  @Test
  void listsAnObjectOfAnUnknownKind() {
    openDemo();
    goTo("5");
    waitForRow(4);
    waitForMedia();
    clickTree("UnknownAnnotation");
    assertThat(properties()).anyMatch(line -> line.contains("ImageCuboid"));
    showJson();
    waitFor("its JSON", () -> jsonText().contains("ImageCuboid"));
  }

  @Test
  void showsARelationshipWithItsEnds() {
    openDemo();
    run(() -> {
      var root = tree().getRoot();
      root.getChildren().getFirst().setExpanded(false);
    });
    clickTree("RelationshipEntry");
    assertThat(selectedObject()).isEqualTo(-1);
    assertThat(properties())
        .anyMatch(
            line -> line.contains("value=Relationship") || line.contains("name=Relationship"));
    run(display()::retry);
    waitForMedia();
    assertThat(properties())
        .as("media that arrive do not replace what is looked at")
        .anyMatch(line -> line.contains("name=Relationship"));
  }

  @Test
  void picksAnotherLabelOfTheSameProject() {
    openDemo();
    goTo("3");
    waitForRow(2);
    waitForMedia();
    assertThat(pickerNames()).hasSize(2).first().asString().contains("★");
    assertThat(row().chosen()).isZero();
    int before = scene().objects().size();
    clickOn("#label-picker").type(KeyCode.DOWN).type(KeyCode.ENTER);
    waitFor("the other label", () -> session().rowProperty().get().chosen() == 1);
    waitForMedia();
    assertThat(scene().objects()).isNotEqualTo(before);
    assertThat(fx(() -> scene().objects().size())).isEqualTo(chosen().label().objects().size());
  }

  @Test
  void picksThePredictionsOfARun() {
    openDemo();
    goTo("5");
    waitForRow(4);
    waitForMedia();
    assertThat(pickerNames()).hasSize(3).anyMatch(name -> name.contains("run 4"));
    pick("prediction");
    waitFor("the predictions", () -> chosen().role() == LabelRole.PREDICTION);
    waitForMedia();
    assertThat(scene().objects()).hasSize(18);
    goTo("7");
    waitForRow(6);
    waitForMedia();
    assertThat(pickerNames()).hasSize(2);
    pick("prediction");
    waitFor("the predictions", () -> chosen().role() == LabelRole.PREDICTION);
    waitForMedia();
    assertThat(scene().objects()).hasSize(39);
  }

  private LabelChoice chosen() {
    return requireNonNull(row().choice());
  }

  private List<String> pickerNames() {
    return fx(() -> picker().getItems().stream().map(String::valueOf).toList());
  }

  private ComboBox<?> picker() {
    return lookup("#label-picker").queryComboBox();
  }

  private void pick(String part) {
    int index =
        fx(() -> {
          var names = picker().getItems();
          for (int i = 0; i < names.size(); i++) {
            if (names.get(i).toString().contains(part)) {
              return i;
            }
          }
          throw new AssertionError("nothing to pick has " + part);
        });
    type(KeyCode.L);
    int chosen = row().chosen();
    for (int i = chosen; i < index; i++) {
      type(KeyCode.DOWN);
    }
    type(KeyCode.ENTER);
  }

  @Test
  void openingABrokenFileLeavesTheDemoWithItsMasks() {
    openDemo();
    run(() -> window().files().open(folder.resolve("none.ndjson")));
    waitFor("the message", () -> notice().contains("There is no file"));
    assertThat(fx(() -> stage().getTitle())).startsWith("Demo");
    type(KeyCode.J);
    waitForRow(1);
    waitForMedia();
    assertThat(fx(() -> display().mediaProperty().get().failures())).isEmpty();
  }

  private void showJson() {
    clickOn(
        lookup(".details .tab-label")
            .lookup((Label tab) -> "JSON".equals(tab.getText()))
            .queryLabeled());
    settle();
  }

  private String jsonText() {
    return fx(() -> lookup("#json").queryAs(TextArea.class).getText());
  }
}
