package app.spotcheck.compare;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.TextAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerDifferencesTest {
  private int nextId;

  @Test
  void differingOptionsAreToldWithBothSides() {
    List<AnswerDifference> differences =
        between(radio("damage", "dent"), radio("damage", "scratch"));
    assertThat(told(differences)).containsExactly("damage: dent | scratch");
    assertThat(differences.getFirst().first()).isInstanceOf(RadioAnswer.class);
  }

  @Test
  void equalAnswersAreNoDifferenceWhateverTheirIds() {
    assertThat(between(radio("damage", "dent"), radio("damage", "dent"))).isEmpty();
    assertThat(between(text("note", "x"), text("note", "x"))).isEmpty();
    assertThat(between(checklist("parts", "door", "roof"), checklist("parts", "roof", "door")))
        .isEmpty();
  }

  @Test
  void checklistsAreComparedAsSets() {
    assertThat(told(between(checklist("parts", "door", "roof"), checklist("parts", "door"))))
        .containsExactly("parts: door,roof | door");
    assertThat(between(checklist("parts", "door", "door"), checklist("parts", "door"))).isEmpty();
  }

  @Test
  void anAnswerOfOneSideIsAbsentOnTheOther() {
    Classification note = text("note", "rusty");
    assertThat(told(AnswerDifferences.between(List.of(note), List.of())))
        .containsExactly("note: rusty | -");
    assertThat(told(AnswerDifferences.between(List.of(), List.of(note))))
        .containsExactly("note: - | rusty");
    assertThat(told(between(question("note", null), note))).containsExactly("note: - | rusty");
  }

  @Test
  void sayingNothingIsTheSameAsNoAnswer() {
    List<Classification> silent =
        List.of(question("a", null), text("b", ""), question("c", new ChecklistAnswer(List.of())));
    assertThat(AnswerDifferences.between(silent, List.of())).isEmpty();
    assertThat(AnswerDifferences.between(List.of(), silent)).isEmpty();
  }

  @Test
  void answersOfTwoKindsDiffer() {
    assertThat(told(between(text("damage", "dent"), radio("damage", "dent"))))
        .containsExactly("damage: dent | dent");
  }

  @Test
  void questionsAreFoundInAnyOrder() {
    List<Classification> first = List.of(radio("a", "x"), radio("b", "x"), radio("c", "x"));
    List<Classification> second = List.of(radio("d", "x"), radio("c", "x"), radio("a", "y"));
    assertThat(told(AnswerDifferences.between(first, second)))
        .containsExactly("a: x | y", "b: x | -", "d: - | x");
  }

  @Test
  void aDifferenceFiveDeepIsToldWithItsPath() {
    assertThat(told(between(deep("left"), deep("right"))))
        .containsExactly("one > two > three > four > five: left | right");
    assertThat(between(deep("left"), deep("left"))).isEmpty();
  }

  private Classification deep(String answer) {
    Classification four = radio("four", "yes", radio("five", answer));
    Classification two = radio("two", "yes", radio("three", "yes", four));
    return radio("one", "yes", two);
  }

  @Test
  void questionsBelowACommonOptionOfSeveralAreToldWithTheOption() {
    Classification first = checklist("parts", option("door", radio("side", "left")));
    Classification second =
        checklist("parts", option("roof"), option("door", radio("side", "right")));
    assertThat(told(between(first, second)))
        .containsExactly("parts: door | roof,door", "parts > door > side: left | right");
  }

  @Test
  void belowOptionsOfOneSideNothingIsTold() {
    assertThat(
            told(between(radio("damage", "dent", radio("where", "left")), radio("damage", "no"))))
        .containsExactly("damage: dent | no");
  }

  @Test
  void questionsBelowATextAreComparedToo() {
    Classification first = question("note", new TextAnswer("a", List.of(radio("language", "en"))));
    Classification second = question("note", new TextAnswer("a", List.of(radio("language", "de"))));
    assertThat(told(between(first, second))).containsExactly("note > language: en | de");
  }

  @Test
  void aQuestionThatIsThereSeveralTimesIsPairedByItsAnswers() {
    List<Classification> first = List.of(text("note", "a"), text("note", "b"), text("note", "c"));
    List<Classification> second = List.of(text("note", "c"), text("note", "a"));
    assertThat(told(AnswerDifferences.between(first, second))).containsExactly("note: b | -");
    assertThat(AnswerDifferences.between(first, first.reversed())).isEmpty();
    assertThat(told(AnswerDifferences.between(first, List.of(text("note", "d")))))
        .containsExactly("note: a | d", "note: b | -", "note: c | -");
  }

  @Test
  void answersNestedAsDeepAsRowsAreReadAreComparedOnASmallStack() throws InterruptedException {
    List<Integer> found = new ArrayList<>();
    Runnable comparing =
        () ->
            List.of("left", "right")
                .forEach(
                    end -> found.add(between(nested(2_500, "left"), nested(2_500, end)).size()));
    Thread thread = new Thread(null, comparing, "small stack", 1 << 16);
    thread.start();
    thread.join();
    assertThat(found).containsExactly(0, 1);
  }

  private Classification nested(int depth, String end) {
    Classification question = radio("end", end);
    for (int i = 0; i < depth; i++) {
      question = radio("question " + i, "yes", question);
    }
    return question;
  }

  @Test
  void aQuestionThatIsThereThousandsOfTimesTakesNoTimeToSpeakOf() {
    List<Classification> first = new ArrayList<>();
    List<Classification> second = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      first.add(text("note", "first " + i));
      second.add(text("note", "second " + i));
    }
    assertThat(AnswerDifferences.between(first, second)).hasSize(20_000);
  }

  @Test
  void doubledQuestionsAtEveryDepthTakeNoTimeToSpeakOf() {
    assertThat(between(doubled(200, "left"), doubled(200, "right"))).hasSize(1);
  }

  private Classification doubled(int depth, String answer) {
    Classification question = radio("end", answer);
    for (int i = 0; i < depth; i++) {
      question =
          checklist("deeper", option("yes", question, radio(question.name(), "somewhere else")));
    }
    return question;
  }

  @Property(tries = 300, seed = "20261122")
  void differencesAreTheSameFromBothSides(@ForAll long seed) {
    Random random = new Random(seed);
    List<Classification> first = questions(random, 5);
    List<Classification> second = questions(random, 5);
    List<AnswerDifference> turned =
        AnswerDifferences.between(second, first).stream()
            .map(d ->
                new AnswerDifference(d.path(), /* first= */ d.second(), /* second= */ d.first()))
            .toList();
    assertThat(AnswerDifferences.between(first, second))
        .containsExactlyInAnyOrderElementsOf(turned);
  }

  @Property(tries = 300, seed = "20261122")
  void orderDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<Classification> questions = questions(random, 5);
    List<Classification> shuffled = shuffled(questions, random);
    assertThat(AnswerDifferences.between(questions, shuffled)).isEmpty();
  }

  private List<Classification> questions(Random random, int depth) {
    List<Classification> questions = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      switch (random.nextInt(depth == 0 ? 2 : 4)) {
        case 0 -> questions.add(text(name, random.nextBoolean() ? "x" : "y"));
        case 1 -> questions.add(radio(name, random.nextBoolean() ? "x" : "y"));
        case 2 ->
            questions.add(
                radio(name, "x", questions(random, depth - 1).toArray(Classification[]::new)));
        default ->
            questions.add(
                checklist(
                    name,
                    option(
                        random.nextBoolean() ? "x" : "y",
                        questions(random, depth - 1).toArray(Classification[]::new)),
                    option("z")));
      }
    }
    return questions;
  }

  private static List<Classification> shuffled(List<Classification> questions, Random random) {
    List<Classification> shuffled = new ArrayList<>();
    for (Classification question : questions) {
      Answer answer = question.answer();
      shuffled.add(
          question(
              question.name(),
              switch (answer) {
                case null -> null;
                case TextAnswer text -> text;
                case RadioAnswer radio -> new RadioAnswer(shuffled(radio.option(), random));
                case ChecklistAnswer list ->
                    new ChecklistAnswer(
                        list.options().reversed().stream()
                            .map(option -> shuffled(option, random))
                            .toList());
              }));
    }
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static Answer.Option shuffled(Answer.Option option, Random random) {
    return new Answer.Option(
        "", null, option.name(), null, shuffled(option.classifications(), random));
  }

  private static List<AnswerDifference> between(Classification first, Classification second) {
    return AnswerDifferences.between(List.of(first), List.of(second));
  }

  private static List<String> told(List<AnswerDifference> differences) {
    return differences.stream()
        .map(d -> d.pathText() + ": " + told(d.first()) + " | " + told(d.second()))
        .toList();
  }

  private static String told(@Nullable Answer answer) {
    return switch (answer) {
      case null -> "-";
      case TextAnswer text -> text.content();
      case RadioAnswer radio -> radio.option().name();
      case ChecklistAnswer list ->
          String.join(",", list.options().stream().map(Answer.Option::name).toList());
    };
  }

  private static Classification question(String name, @Nullable Answer answer) {
    return new Classification("", null, name, null, answer);
  }

  private static Classification text(String name, String content) {
    return question(name, new TextAnswer(content, List.of()));
  }

  private Classification radio(String name, String option, Classification... below) {
    return question(name, new RadioAnswer(option(option, below)));
  }

  private Classification checklist(String name, String... options) {
    return checklist(
        name, List.of(options).stream().map(this::option).toArray(Answer.Option[]::new));
  }

  private static Classification checklist(String name, Answer.Option... options) {
    return question(name, new ChecklistAnswer(List.of(options)));
  }

  private Answer.Option option(String name, Classification... below) {
    return new Answer.Option("option " + nextId++, null, name, null, List.of(below));
  }
}
