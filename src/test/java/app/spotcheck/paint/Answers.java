package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.Feature;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.TextAnswer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes objects that tests ask about: boxes with answers and confidences.
final class Answers {
  private Answers() {}

  static Classification radio(String question, String option, Classification... nested) {
    return classification(question, new RadioAnswer(option(option, nested)));
  }

  static Classification checklist(String question, Answer.Option... options) {
    return classification(question, new ChecklistAnswer(List.of(options)));
  }

  static Classification text(String question, String content) {
    return classification(question, new TextAnswer(content, List.of()));
  }

  static Classification unanswered(String question) {
    return classification(question, null);
  }

  static Answer.Option option(String name, Classification... nested) {
    return new Answer.Option("o", null, name, null, Arrays.asList(nested));
  }

  private static Classification classification(String question, @Nullable Answer answer) {
    return new Classification("q", null, question, null, answer);
  }

  static Annotation box(
      String id,
      String name,
      Box box,
      @Nullable Double confidence,
      Classification... classifications) {
    return new BoxAnnotation(
        new Feature(id, null, name, null, List.of(classifications), confidence, List.of()), box);
  }
}
