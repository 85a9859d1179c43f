package app.spotcheck.inspector;

import app.spotcheck.compare.AnswerDifference;
import app.spotcheck.compare.Difference;
import app.spotcheck.compare.Obstacle;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.TextAnswer;
import app.spotcheck.session.ComparisonResult;
import app.spotcheck.session.DifferenceKinds;
import app.spotcheck.session.NameText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line in the list of differences.
sealed interface DifferenceLine {
  /// What the lines below it have in common.
  record Heading(String text) implements DifferenceLine {}

  /// An object that one label lacks, or one of each.
  ///
  /// @param name what it is: its class, or both
  /// @param where its kind and place, which tell objects of one class apart
  /// @param likeness how alike two objects are; empty for one
  record ObjectLine(Difference difference, String name, String where, String likeness)
      implements DifferenceLine {}

  /// A question that is answered differently.
  ///
  /// @param difference the objects that it is about; none for the labels themselves
  record AnswerLine(@Nullable Difference difference, String question, String answers)
      implements DifferenceLine {}

  /// All of a line, for those who cannot see all of it.
  default String fullText() {
    return switch (this) {
      case Heading heading -> heading.text();
      case ObjectLine object ->
          object.name()
              + "\n"
              + object.where()
              + (object.likeness().isEmpty() ? "" : "\n" + object.likeness());
      case AnswerLine answer -> answer.question() + "\n" + answer.answers();
    };
  }

  /// All lines of a result, the gravest first.
  static List<DifferenceLine> all(ComparisonResult result) {
    List<DifferenceLine> lines = new ArrayList<>();
    List<AnswerDifference> ofLabels = result.differences().answers();
    if (!ofLabels.isEmpty()) {
      lines.add(new Heading("Answers of the labels" + counted(ofLabels.size())));
      ofLabels.forEach(answer -> lines.add(line(null, answer)));
    }
    Difference.@Nullable Kind last = null;
    for (Difference difference : result.listed()) {
      Difference.Kind kind = difference.kind();
      if (kind != last) {
        lines.add(new Heading(titled(DifferenceKinds.word(kind)) + counted(result.count(kind))));
        last = kind;
      }
      lines.add(line(result, difference));
      difference.answers().forEach(answer -> lines.add(line(difference, answer)));
    }
    return lines;
  }

  private static String counted(long count) {
    return String.format(Locale.ROOT, " (%,d)", count);
  }

  private static String titled(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static ObjectLine line(ComparisonResult result, Difference difference) {
    Annotation first = result.firstObject(difference);
    Annotation second = result.secondObject(difference);
    List<Annotation> objects = Stream.of(first, second).filter(Objects::nonNull).toList();
    String name =
        objects.stream()
            .map(object -> NameText.of(object.feature().name()))
            .distinct()
            .collect(Collectors.joining(" → "));
    String where = ObjectPlace.of(objects.getFirst());
    Obstacle obstacle = difference.obstacle();
    return new ObjectLine(
        difference,
        name,
        obstacle == null ? where : DifferenceKinds.reason(obstacle) + "; " + where,
        first == null || second == null ? "" : likeness(difference, first));
  }

  private static String likeness(Difference difference, Annotation object) {
    boolean byDistance = object instanceof PointAnnotation || object instanceof PolylineAnnotation;
    return String.format(
        Locale.ROOT, byDistance ? "likeness %.2f" : "IoU %.2f", difference.similarity());
  }

  private static AnswerLine line(@Nullable Difference of, AnswerDifference answer) {
    return new AnswerLine(
        of,
        answer.path().stream().map(NameText::of).collect(Collectors.joining(" > ")),
        said(answer.first()) + " → " + said(answer.second()));
  }

  private static String said(@Nullable Answer answer) {
    return switch (answer) {
      case null -> "no answer";
      case TextAnswer text -> "“" + NameText.of(text.content()) + "”";
      case RadioAnswer radio -> NameText.of(radio.option().name());
      case ChecklistAnswer list ->
          list.options().isEmpty()
              ? "nothing"
              : list.options().stream()
                  .map(option -> NameText.of(option.name()))
                  .collect(Collectors.joining(", "));
    };
  }
}
