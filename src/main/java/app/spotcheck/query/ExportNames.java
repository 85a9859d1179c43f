package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Suggests names and values of one export.
final class ExportNames {
  private final Columns columns;
  private final Paths paths;

  ExportNames(Columns columns) {
    this.columns = columns;
    this.paths = new Paths(columns);
  }

  void values(Subject subject, Suggestions found) {
    paths.of(subject).forEach(path -> values(path, found));
  }

  /// Suggests the values below a path, the most frequent first.
  void values(int path, Suggestions found) {
    record Counted(int value, int rows) {}
    Arrays.stream(columns.valuesBelow(path))
        .mapToObj(value -> new Counted(value, columns.rowsWith(value).rows().getCardinality()))
        .sorted(Comparator.comparingInt(Counted::rows).reversed())
        .forEach(counted -> {
          String text = columns.textOf(counted.value());
          found.add(text, FilterText.value(text), rows(counted.rows()));
        });
  }

  private static String rows(int count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d row" : "%,d rows", count);
  }

  void metadata(Suggestions found) {
    for (int path : columns.pathsBelow(Field.METADATA.path())) {
      String name = columns.nameOf(path);
      Subject subject = new Subject.Metadata(name);
      found.add(SubjectParser.METADATA + name, FilterText.of(subject), "metadata");
    }
  }

  /// Suggests classes and questions that go on below some names.
  void askedNames(List<String> names, Suggestions found) {
    if (names.isEmpty()) {
      below(Field.ANSWER.path(), true, found);
    } else if (names.equals(List.of(Subject.Answer.ANY_CLASS))) {
      for (int path : columns.pathsBelow(Field.ANSWER.path())) {
        below(path, false, found);
      }
    } else {
      paths.of(new Subject.Answer(names)).forEach(path -> below(path, false, found));
    }
  }

  boolean hasQuestions(List<String> names) {
    return paths.of(new Subject.Answer(names)).stream()
        .anyMatch(path -> columns.pathsBelow(path).length > 0);
  }

  private void below(int above, boolean first, Suggestions found) {
    for (int path : columns.pathsBelow(above)) {
      String name = columns.nameOf(path);
      boolean answered = columns.valuesBelow(path).length > 0 || columns.hasTexts(path);
      found.add(
          name,
          first ? FilterText.firstName(name, answered) : FilterText.nextName(name),
          answered ? "question" : "class with questions");
    }
  }
}
