package app.spotcheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelChoiceTest {
  private static Label label(String id) {
    return new Label(
        id,
        null,
        null,
        LabelDetails.NONE,
        PerformanceDetails.NONE,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Project project(@Nullable String selected, Label... labels) {
    return new Project(
        "p",
        null,
        List.of(labels),
        new ProjectDetails(null, null, null, null, null, null, null, null, selected, List.of()),
        List.of());
  }

  private static DataRow row(List<Project> projects, List<ModelRun> runs) {
    return new DataRow(
        "r",
        null,
        null,
        null,
        DataRowDetails.NONE,
        MediaAttributes.NONE,
        List.of(),
        List.of(),
        projects,
        runs);
  }

  private static final ModelRun RUN =
      new ModelRun("m", "Model", "run", null, null, List.of(label("x")), List.of(label("x")));

  @Test
  void choicesComeInTheOrderOfTheFile() {
    assertThat(row(List.of(project(null, label("a"), label("b"))), List.of(RUN)).labelChoices())
        .extracting(choice -> choice.source().displayName() + " " + choice.role())
        .containsExactly("p LABEL", "p LABEL", "Model / run LABEL", "Model / run PREDICTION");
  }

  @Test
  void selectedLabelIsSeenFirst() {
    List<LabelChoice> choices =
        row(List.of(project("b", label("a"), label("b"))), List.of(RUN)).labelChoices();
    assertThat(LabelChoice.defaultOf(choices)).contains(choices.get(1));
  }

  @Test
  void firstLabelIsSeenBeforeAPrediction() {
    List<LabelChoice> choices = row(List.of(project("gone")), List.of(RUN)).labelChoices();
    assertThat(LabelChoice.defaultOf(choices)).contains(choices.get(0));
    assertThat(LabelChoice.defaultOf(choices.subList(1, 2))).contains(choices.get(1));
    assertThat(LabelChoice.defaultOf(List.of())).isEmpty();
  }

  @Test
  void choiceIsFoundByIdAndRole() {
    List<LabelChoice> choices =
        row(List.of(project("b", label("a"), label("b"))), List.of(RUN)).labelChoices();
    assertThat(LabelChoice.find(choices, "a", false)).contains(choices.get(0));
    assertThat(LabelChoice.find(choices, "x", false)).contains(choices.get(2));
    assertThat(LabelChoice.find(choices, "x", true)).contains(choices.get(3));
    assertThat(LabelChoice.find(choices, null, true)).contains(choices.get(3));
    assertThat(LabelChoice.find(choices, null, false)).contains(choices.get(1));
    assertThat(LabelChoice.find(choices, "a", true)).isEmpty();
    assertThat(LabelChoice.find(choices, "gone", false)).isEmpty();
  }
}
