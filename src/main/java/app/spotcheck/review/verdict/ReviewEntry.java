package app.spotcheck.review.verdict;

import java.time.Instant;

/// A line of a verdict file. Two entries that say the same are the same entry, in whatever files
/// they stand.
public sealed interface ReviewEntry permits Judgement, Seen {
  /// The reviewer's name, as given.
  String reviewer();

  Instant time();

  /// The data row it is about.
  String dataRowId();
}
