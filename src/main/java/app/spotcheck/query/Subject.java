package app.spotcheck.query;

import app.spotcheck.export.columns.Field;
import java.util.List;

/// What a filter asks about a row, what a facet counts and what rows are sorted by.
public sealed interface Subject {
  /// Values, numbers, dates or a key, by the field's type.
  record OfField(Field field) implements Subject {
    public OfField {
      if (FieldNames.wordOf(field).isEmpty()) {
        throw new IllegalArgumentException(field + " has no values of its own");
      }
    }
  }

  /// The metadata field of a name.
  record Metadata(String name) implements Subject {}

  /// What was answered to a question.
  ///
  /// @param names the class of the object, the question, the question below its answer and so on; a
  ///   label's own question begins with the question. The class may be [#ANY_CLASS].
  record Answer(List<String> names) implements Subject {
    public static final String ANY_CLASS = "*";

    public Answer {
      names = List.copyOf(names);
      if (names.isEmpty()) {
        throw new IllegalArgumentException("an answer belongs to a question");
      }
    }

    /// Whether objects of any class are asked.
    public boolean isOfAnyClass() {
      return names.size() > 1 && names.getFirst().equals(ANY_CLASS);
    }
  }

  /// How many objects of a class a row's fullest label has.
  record Count(String className) implements Subject {}

  static Subject of(Field field) {
    return new OfField(field);
  }
}
