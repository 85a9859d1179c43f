package app.spotcheck.media.load;

import java.util.concurrent.CompletableFuture;

/// Stands for the loading of one row's media.
public interface MediaLoad {
  /// Stops loading. After this returns the listener is not called any more.
  void cancel();

  /// Completes when everything has loaded or failed; is cancelled by [#cancel()]. Failures of
  /// single files are states in the result; completing exceptionally is a fault of the program.
  CompletableFuture<RowMedia> done();
}
