package app.spotcheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What all annotations and relationships share: identity, class, nested classifications, and on
/// predictions the model's confidence.
///
/// @param id the feature id; empty where the export has none
/// @param name the class as people see it
/// @param value the class as the ontology spells it
/// @param confidence from 0 to 1, on predictions
public record Feature(
    String id,
    @Nullable String schemaId,
    String name,
    @Nullable String value,
    List<Classification> classifications,
    @Nullable Double confidence,
    List<CustomMetric> customMetrics) {
  /// A measure that the maker of a prediction attached to it.
  public record CustomMetric(String name, @Nullable Double value) {}
}
