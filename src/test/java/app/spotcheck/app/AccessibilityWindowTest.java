package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What people need who cannot see the window, or use no mouse, or need large text.
class AccessibilityWindowTest extends WindowTest {
  private List<Node> all() {
    return fx(() -> {
      List<Node> nodes = new ArrayList<>();
      collect(stage().getScene().getRoot(), nodes);
      return nodes;
    });
  }

  private static void collect(Node node, List<Node> nodes) {
    if (node.isVisible()) {
      nodes.add(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
      }
    }
  }

  /// What a screen reader says of a control: its text, or that of the label beside it.
  private static String spoken(Node node) {
    Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    boolean labelled =
        node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label;
    String own = node.getAccessibleText() == null ? "" : node.getAccessibleText();
    boolean isValue =
        node.getAccessibleRole() == AccessibleRole.TEXT_FIELD
            || node.getAccessibleRole() == AccessibleRole.TEXT_AREA;
    return own + (labelled ? "labelled" : "") + (text == null || isValue ? "" : text);
  }

  private void assertAllNamed() {
    List<String> nameless =
        fx(() ->
            all().stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> spoken(node).isBlank() || node.getAccessibleRole() == null)
                .map(node -> node + " in " + node.getParent())
                .toList());
    assertThat(nameless).isEmpty();
  }

  @Test
  void everyControlHasAName() {
    showWindow();
    assertAllNamed();
    openDemo();
    assertAllNamed();
    type(KeyCode.B);
    waitFor("the grid", () -> isShown("#grid"));
    assertAllNamed();
    type(KeyCode.B, KeyCode.C);
    waitFor("the comparison", () -> isShown("#comparison-bar"));
    assertAllNamed();
    type(KeyCode.ESCAPE);
    for (String tab : List.of("Classes", "JSON", "Problems")) {
      clickOn(
          lookup(".tab-label").lookup((Label label) -> tab.equals(label.getText())).queryLabeled());
      settle();
      assertAllNamed();
    }
  }

  @Test
  void theTabKeyReachesEveryControl() {
    openDemo();
    Set<Node> unreached = new HashSet<>();
    fx(() -> unreached.addAll(all().stream().filter(this::canHaveFocus).toList()));
    int most = 2 * unreached.size();
    Set<Node> reached = new HashSet<>();
    for (int i = 0; i < most; i++) {
      type(KeyCode.TAB);
      Node owner = fx(() -> stage().getScene().getFocusOwner());
      reached.add(owner);
      unreached.remove(owner);
    }
    assertThat(unreached).isEmpty();
    assertThat(reached).hasSizeGreaterThan(20);
  }

  private boolean canHaveFocus(Node node) {
    return node.isFocusTraversable()
        && !node.isDisabled()
        && !(node.getId() == null && isInner(node));
  }

  /// A part of a control that has the focus as a whole.
  private static boolean isInner(Node node) {
    return node.getParent() != null && node.getParent().isFocusTraversable();
  }

  @Test
  void textGrowsToTwiceItsSizeAndStaysSo() {
    openDemo();
    double before = fontOf("#row-count");
    double lineBefore = fx(this::heightOfLine);
    press(KeyCode.CONTROL);
    for (int i = 0; i < 7; i++) {
      type(KeyCode.EQUALS);
    }
    release(KeyCode.CONTROL);
    waitFor("large text", () -> fontOf("#row-count") == 2 * before);
    waitFor("higher lines", () -> heightOfLine() > 1.7 * lineBefore);
    closeStage();
    openDemo();
    waitFor("large text", () -> fontOf("#row-count") == 2 * before);
    press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
    waitFor("usual text", () -> fontOf("#row-count") == before);
  }

  private double fontOf(String query) {
    return fx(() -> lookup(query).queryLabeled().getFont().getSize());
  }

  private double heightOfLine() {
    return lookup("#rows .row-line")
        .match((Node line) -> String.valueOf(line.getAccessibleText()).startsWith("Row 1,"))
        .query()
        .getBoundsInLocal()
        .getHeight();
  }
}
