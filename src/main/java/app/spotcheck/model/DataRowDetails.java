package app.spotcheck.model;

import org.jspecify.annotations.Nullable;

/// Where a data row came from and when it was last worked on.
public record DataRowDetails(
    @Nullable String datasetId,
    @Nullable String datasetName,
    @Nullable String createdAt,
    @Nullable String updatedAt,
    @Nullable String lastActivityAt,
    @Nullable String createdBy) {
  public static final DataRowDetails NONE = new DataRowDetails(null, null, null, null, null, null);
}
