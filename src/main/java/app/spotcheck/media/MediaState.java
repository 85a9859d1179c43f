package app.spotcheck.media;

/// Where the loading of one thing stands.
public sealed interface MediaState<T> {
  /// Under way, or not begun.
  record Loading<T>() implements MediaState<T> {}

  /// Loaded and decoded.
  record Ready<T>(T value) implements MediaState<T> {}

  /// Ended without a result.
  record Failed<T>(MediaFailure failure) implements MediaState<T> {}
}
