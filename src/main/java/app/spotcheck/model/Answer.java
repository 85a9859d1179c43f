package app.spotcheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was answered to a classification.
public sealed interface Answer permits RadioAnswer, ChecklistAnswer, TextAnswer {
  /// The options chosen, in the order of the file; empty for a text.
  List<Option> options();

  /// An option that was chosen, with the classifications nested under it.
  record Option(
      String featureId,
      @Nullable String schemaId,
      String name,
      @Nullable String value,
      List<Classification> classifications) {}
}
