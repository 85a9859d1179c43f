package app.spotcheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPathTest {
  private static Classification question(String name, Answer answer) {
    return new Classification("q", null, name, null, answer);
  }

  private static Answer.Option option(String name, Classification... nested) {
    return new Answer.Option("o", null, name, null, List.of(nested));
  }

  private final List<Classification> asked =
      List.of(
          question(
              "Damage",
              new ChecklistAnswer(
                  List.of(
                      option("dent", question("where", new RadioAnswer(option("left")))),
                      option("scratch", question("where", new TextAnswer("rear", List.of())))))),
          question("damage", new RadioAnswer(option("unknown"))));

  private List<String> answers(String path) {
    return AnswerPath.parse(path).orElseThrow().answersIn(asked);
  }

  @Test
  void findsTheAnswersOfAllQuestionsOfThatName() {
    assertThat(answers("damage")).containsExactly("dent", "scratch", "unknown");
    assertThat(answers("damage > where")).containsExactly("left", "rear");
    assertThat(answers("\"DAMAGE\">Where")).containsExactly("left", "rear");
    assertThat(answers("where")).isEmpty();
    assertThat(answers("damage > where > when")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ">", "a >", "> a", "a > > b", "\"a", "\"\""})
  void whatIsNoPathIsNone(String text) {
    assertThat(AnswerPath.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a > b", "\"a > b\" > c", "\"say \\\"a\\\"\" > \"c\\\\d\" > \"{e}\""})
  void isWrittenAsItIsRead(String text) {
    assertThat(AnswerPath.parse(text).orElseThrow()).hasToString(text);
  }

  @Test
  void listsTheQuestionsOfALabelOnce() {
    Feature feature = new Feature("f", null, "Car", null, asked, null, List.of());
    Annotation object = new PointAnnotation(feature, new Point(1, 1));
    Label label =
        new Label(
            "l",
            null,
            null,
            LabelDetails.NONE,
            PerformanceDetails.NONE,
            List.of(object, object),
            List.of(),
            List.of(),
            null);
    assertThat(AnswerPath.allIn(label).stream().map(AnswerPath::toString))
        .containsExactly("Damage", "damage", "Damage > where");
  }
}
