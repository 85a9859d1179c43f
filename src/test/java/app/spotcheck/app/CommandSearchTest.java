package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandSearchTest {
  private static final List<Action> ACTIONS =
      List.of(
          action("File", "Open demo"),
          action("View", "Zoom in"),
          action("View", "Zoom out"),
          action("Row", "Filter rows…"),
          action("Output", "Copy id"));

  private static Action action(String menu, String name) {
    return Action.of(menu, name, () -> {});
  }

  private static List<String> found(String query, String... recent) {
    return CommandSearch.find(query, ACTIONS, List.of(recent)).stream().map(Action::name).toList();
  }

  @Test
  void wordsAreFoundInNameAndMenuWhateverTheirCase() {
    assertThat(found("ZOOM")).containsExactly("Zoom in", "Zoom out");
    assertThat(found("out zoo")).containsExactly("Zoom out");
    assertThat(found("view")).containsExactly("Zoom in", "Zoom out");
    assertThat(found("nothing")).isEmpty();
  }

  @Test
  void theStartOfANameGoesBeforeWordsWithinAndScatteredLetters() {
    assertThat(found("o")).startsWith("Open demo");
    assertThat(found("ows")).startsWith("Filter rows…");
    assertThat(found("zmt")).containsExactly("Zoom out");
  }

  @Test
  void whatWasStartedLastIsFirstAmongEquals() {
    assertThat(found("", "output.copy-id", "view.zoom-out"))
        .containsExactly("Copy id", "Zoom out", "Open demo", "Zoom in", "Filter rows…");
    assertThat(found("zoom", "view.zoom-out")).containsExactly("Zoom out", "Zoom in");
    assertThat(found("open", "view.zoom-out")).containsExactly("Open demo");
  }

  @Test
  void idsAreMadeOfMenuAndName() {
    assertThat(ACTIONS)
        .extracting(Action::id)
        .containsExactly(
            "file.open-demo", "view.zoom-in", "view.zoom-out", "row.filter-rows", "output.copy-id");
  }
}
