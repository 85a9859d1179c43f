package app.spotcheck.review.verdict;

/// Whether what reviewers decided is on the disk.
public sealed interface SavingState {
  /// All of it is.
  record Saved() implements SavingState {}

  /// Some of it is in memory alone, and is tried again.
  ///
  /// @param entries how many
  /// @param reason why, for people
  record Unsaved(int entries, String reason) implements SavingState {}
}
