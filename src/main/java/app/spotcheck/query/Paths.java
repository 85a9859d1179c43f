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

  /// All paths of questions, to any depth, in the order of the file.
  List<Integer> allAnswers() {
    List<Integer> all = new ArrayList<>();
    Deque<Integer> pending = new ArrayDeque<>(allBelow(Field.ANSWER.path()));
    while (!pending.isEmpty()) {
      int path = pending.remove();
      all.add(path);
      List<Integer> below = allBelow(path);
      for (int i = below.size() - 1; i >= 0; i--) {
        pending.addFirst(below.get(i));
      }
    }
    return all;
  }
}
