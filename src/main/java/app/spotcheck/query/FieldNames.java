package app.spotcheck.query;

import app.spotcheck.export.columns.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words for fields in the filter language.
final class FieldNames {
  private FieldNames() {}

  /// The word for a field; empty for those that have only others below them.
  static Optional<String> wordOf(Field field) {
    return switch (field) {
      case HAS, METADATA, ANSWER -> Optional.empty();
      case GLOBAL_KEY -> Optional.of("key");
      case EXTERNAL_ID -> Optional.of("name");
      default -> Optional.of(field.name().toLowerCase(Locale.ROOT));
    };
  }

  /// The field that a word stands for.
  static Optional<Field> find(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(Field.values())
        .filter(field -> wordOf(field).filter(wanted::equals).isPresent())
        .findFirst();
  }

  /// All words, in the order of the fields.
  static List<String> words() {
    List<String> words = new ArrayList<>();
    for (Field field : Field.values()) {
      wordOf(field).ifPresent(words::add);
    }
    return words;
  }
}
