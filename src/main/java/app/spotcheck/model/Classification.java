package app.spotcheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question of the ontology and the answer it got.
///
/// @param answer absent where the export has none, or one of a kind this program does not know
public record Classification(
    String featureId,
    @Nullable String schemaId,
    String name,
    @Nullable String value,
    @Nullable Answer answer) {
  /// The options chosen or the text written, as people see them; empty where there is no answer.
  public List<String> answerTexts() {
    return switch (answer) {
      case null -> List.of();
      case TextAnswer text -> List.of(text.content());
      case RadioAnswer radio -> List.of(radio.option().name());
      case ChecklistAnswer list -> list.options().stream().map(Answer.Option::name).toList();
    };
  }

  /// The questions nested under the answer.
  public List<Classification> nested() {
    return switch (answer) {
      case null -> List.of();
      case TextAnswer text -> text.classifications();
      case RadioAnswer radio -> radio.option().classifications();
      case ChecklistAnswer list ->
          list.options().stream().flatMap(option -> option.classifications().stream()).toList();
    };
  }
}
