package app.spotcheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who made a label, when, and what reviewers said of it.
public record LabelDetails(
    @Nullable String createdAt,
    @Nullable String updatedAt,
    @Nullable String createdBy,
    @Nullable String contentLastUpdatedAt,
    List<Review> reviews) {
  public static final LabelDetails NONE = new LabelDetails(null, null, null, null, List.of());

  /// A reviewer's word on a label.
  public record Review(
      @Nullable String reviewedAt, @Nullable String reviewedBy, @Nullable String verdict) {}
}
