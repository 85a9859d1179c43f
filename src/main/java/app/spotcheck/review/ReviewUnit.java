package app.spotcheck.review;

import org.jspecify.annotations.Nullable;

/// What one verdict is on: an object, or a row as a whole.
///
/// @param featureId the object's feature id, or `labelId#index` with its position among the label's
///   objects, from 0, where it has none; absent for the row itself
public record ReviewUnit(
    String dataRowId, @Nullable String globalKey, @Nullable String featureId) {}
