package app.spotcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.model.Classification;
import app.spotcheck.model.TextAnswer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.roaringbitmap.RoaringBitmap;

class ClassProfileTest {
  private static final List<String> QUESTIONS = List.of("colour", "parked", "occluded");

  @Property(tries = 300)
  void everyOutlierIsInAGroupThatIsLookedAtAgain(
      @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = 0.01, max = 1e9) Double> values,
      @ForAll @DoubleRange(min = 0.5, max = 8) double z,
      @ForAll @IntRange(min = 1, max = 4) int parts) {
    Spread whole = new Spread();
    for (int part = 0; part < parts; part++) {
      Spread ofPart = new Spread();
      for (int i = part; i < values.size(); i += parts) {
        ofPart.add(values.get(i), i / 3);
      }
      whole.addAll(ofPart);
    }
    whole.measure();

    RoaringBitmap beyond = whole.groupsBeyond(z);
    for (int i = 0; i < values.size(); i++) {
      double value = values.get(i);
      if (Math.abs(whole.robustZ(value)) >= z) {
        assertThat(beyond.contains(i / 3)).as("group of %s", value).isTrue();
      }
      assertThat(whole.groupsBelow(value).contains(i / 3)).isTrue();
    }
  }

  @Property(tries = 300)
  void theGroupsWithoutAnAnswerAreThoseWithAnObjectThatHasNone(
      @ForAll @Size(min = 1, max = 60) List<@Size(max = 3) Set<@IntRange(max = 2) Integer>> objects,
      @ForAll @IntRange(min = 1, max = 4) int parts) {
    ClassProfile whole = new ClassProfile();
    for (int part = 0; part < parts; part++) {
      ClassProfile ofPart = new ClassProfile();
      for (int i = part; i < objects.size(); i += parts) {
        ofPart.addAnswers(answers(objects.get(i)), i / 2);
      }
      whole.addAll(ofPart);
    }

    for (int question = 0; question < QUESTIONS.size(); question++) {
      Set<Integer> expected = new TreeSet<>();
      for (int i = 0; i < objects.size(); i++) {
        if (!objects.get(i).contains(question)) {
          expected.add(i / 2);
        }
      }
      RoaringBitmap without = new RoaringBitmap();
      whole.groupsWithout(QUESTIONS.get(question)).addTo(without);
      assertThat(without.stream().boxed().toList()).containsExactlyElementsOf(expected);
    }
  }

  private static List<Classification> answers(Set<Integer> questions) {
    return questions.stream()
        .map(question ->
            new Classification(
                "", null, QUESTIONS.get(question), null, new TextAnswer("yes", List.of())))
        .toList();
  }
}
