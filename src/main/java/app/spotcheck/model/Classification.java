package app.spotcheck.model;

import org.jspecify.annotations.Nullable;

/// A question of the ontology and the answer it got.
///
/// @param answer absent where the export has none, or one of a kind this program does not know
public record Classification(
    String featureId,
    @Nullable String schemaId,
    String name,
    @Nullable String value,
    @Nullable Answer answer) {}
