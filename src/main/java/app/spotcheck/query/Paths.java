package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Finds the paths of an index that a subject means.
final class Paths {
  private final Columns columns;

  Paths(Columns columns) {
    this.columns = columns;
  }

  /// The paths of a subject; none where this export has nothing of that name.
  List<Integer> of(Subject subject) {
    return switch (subject) {
      case Subject.OfField(Field field) -> List.of(field.path());
      case Subject.Metadata(String name) -> below(Field.METADATA.path(), name);
      case Subject.Count ignored -> List.of(Field.CLASS.path());
      case Subject.Answer answer -> answers(answer);
    };
  }

  private List<Integer> answers(Subject.Answer answer) {
    List<Integer> found = List.of(Field.ANSWER.path());
    boolean anyClass = answer.isOfAnyClass();
    for (String name : answer.names()) {
      List<Integer> next = new ArrayList<>();
      for (int path : found) {
        next.addAll(anyClass ? allBelow(path) : below(path, name));
      }
      anyClass = false;
      found = next;
    }
    return found;
  }

  private List<Integer> allBelow(int path) {
    List<Integer> all = new ArrayList<>();
    for (int below : columns.pathsBelow(path)) {
      all.add(below);
    }
    return all;
  }

  private List<Integer> below(int path, String name) {
    return Folding.named(columns.pathsBelow(path), columns::nameOf, name);
  }

  /// A question with its path and the names that lead to it.
  record Question(int path, List<String> names) {}

  /// All questions, to any depth, in the order of the file. Classes are not among them unless they
  /// are questions too.
  List<Question> questions() {
    List<Question> all = new ArrayList<>();
    Deque<Question> pending = new ArrayDeque<>();
    pending.add(new Question(Field.ANSWER.path(), List.of()));
    while (!pending.isEmpty()) {
      Question next = pending.remove();
      if (!next.names.isEmpty()
          && (columns.valuesBelow(next.path).length > 0 || columns.hasTexts(next.path))) {
        all.add(next);
      }
      int[] below = columns.pathsBelow(next.path);
      for (int i = below.length - 1; i >= 0; i--) {
        List<String> names = new ArrayList<>(next.names);
        names.add(columns.nameOf(below[i]));
        pending.addFirst(new Question(below[i], List.copyOf(names)));
      }
    }
    return all;
  }
}
