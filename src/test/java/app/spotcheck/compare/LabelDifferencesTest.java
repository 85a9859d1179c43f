package app.spotcheck.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.compare.Difference.Kind;
import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.Classification;
import app.spotcheck.model.Feature;
import app.spotcheck.model.RadioAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What reviewers read of a comparison.
class LabelDifferencesTest {
  private static LabelDifferences differences(List<Annotation> first, List<Annotation> second) {
    ComparedLabel one = Labels.label(first, null);
    ComparedLabel other = Labels.label(second, null);
    LabelComparison comparison = Labels.between(one, other).compare(0.5, 0);
    return LabelDifferences.of(comparison, new AnswersOfPairs(one.label(), other.label()));
  }

  @Test
  void theGravestComesFirstAndEachObjectOnce() {
    LabelDifferences found =
        differences(
            List.of(
                Labels.box("car", 0, 0, 20, 20),
                Labels.box("car", 100, 0, 20, 20),
                Labels.box("van", 200, 0, 20, 20),
                Labels.box("car", 300, 0, 20, 20)),
            List.of(
                Labels.box("bus", 0, 100, 20, 20),
                Labels.box("car", 0, 2, 20, 20),
                Labels.box("car", 100, 0, 20, 20),
                Labels.box("bus", 200, 0, 20, 20)));
    assertThat(found.objects())
        .extracting(Difference::kind, Difference::first, Difference::second)
        .containsExactly(
            tuple(Kind.MISSED, 3, Difference.NONE),
            tuple(Kind.EXTRA, Difference.NONE, 0),
            tuple(Kind.CLASS_DIFFERS, 2, 3),
            tuple(Kind.ALIKE, 0, 1),
            tuple(Kind.ALIKE, 1, 2));
    assertThat(found.objects().get(3).similarity()).isCloseTo(18.0 / 22, within(1e-9));
  }

  private static Annotation answered(String color) {
    Answer answer = new RadioAnswer(new Answer.Option("", null, color, null, List.of()));
    Classification question = new Classification("", null, "color", null, answer);
    return new BoxAnnotation(
        new Feature("", null, "car", null, List.of(question), null, List.of()),
        new Box(0, 0, 20, 20));
  }

  @Test
  void ofWhatIsInOnePlaceTheAnswersAreTold() {
    Annotation red = answered("red");
    Annotation blue = answered("blue");
    assertThat(differences(List.of(red), List.of(red)).objects())
        .extracting(Difference::kind)
        .containsExactly(Kind.ALIKE);
    Difference found = differences(List.of(red), List.of(blue)).objects().getFirst();
    assertThat(found.kind()).isEqualTo(Kind.ANSWERS_DIFFER);
    assertThat(found.answers()).extracting(AnswerDifference::pathText).containsExactly("color");
  }

  @Test
  void classesAreCountedByThemselves() {
    LabelDifferences found =
        differences(
            List.of(Labels.box("car", 0, 0, 20, 20), Labels.box("van", 200, 0, 20, 20)),
            List.of(
                Labels.box("car", 0, 0, 20, 20),
                Labels.box("bus", 200, 0, 20, 20),
                Labels.box("car", 300, 0, 20, 20)));
    assertThat(found.classes())
        .extracting(
            ClassAgreement::name,
            ClassAgreement::matched,
            ClassAgreement::otherClass,
            ClassAgreement::missed,
            ClassAgreement::extra)
        .containsExactly(
            tuple("bus", 0, 1, 0, 0), tuple("car", 1, 0, 0, 1), tuple("van", 0, 1, 0, 0));
    assertThat(found.classes().get(0).meanSimilarity()).isNaN();
    assertThat(found.classes().get(1).meanSimilarity()).isEqualTo(1);
  }

  @Test
  void whatCannotBeComparedIsListedWithWhy() {
    LabelDifferences found =
        differences(
            List.of(Labels.box("car", 0, 0, 0, 20), Labels.box("car", 50, 0, 20, 20)),
            List.of(Labels.unknown("cube"), Labels.box("car", 50, 0, 20, 20)));
    assertThat(found.objects())
        .extracting(Difference::kind, Difference::first, Difference::second, Difference::obstacle)
        .containsExactly(
            tuple(Kind.NOT_COMPARED, 0, Difference.NONE, Obstacle.EMPTY_SHAPE),
            tuple(Kind.NOT_COMPARED, Difference.NONE, 0, Obstacle.UNKNOWN_KIND),
            tuple(Kind.ALIKE, 1, 1, null));
    assertThat(found.classes())
        .extracting(ClassAgreement::name, ClassAgreement::matched, ClassAgreement::notCompared)
        .containsExactly(tuple("car", 1, 1), tuple("cube", 0, 1));
  }

  @Test
  void thePairOfAnotherThresholdIsNotLookedAtAgain() {
    AnswersOfPairs answers =
        new AnswersOfPairs(
            Labels.label(answered("red")).label(), Labels.label(answered("blue")).label());
    ObjectPair pair = new ObjectPair(0, 0, 1, true);
    assertThat(answers.of(pair)).hasSize(1).isSameAs(answers.of(pair));
  }
}
