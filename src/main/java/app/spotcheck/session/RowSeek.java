package app.spotcheck.session;

import app.spotcheck.export.ExportIndex;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/// Looks for the row that an export is to open with, in the background and at each row once, while
/// the export is still indexed.
final class RowSeek {
  private final BackgroundTask seeking;
  private boolean underWay;
  private int soughtRows;

  RowSeek(Executor uiThread) {
    this.seeking = new BackgroundTask("seek row", uiThread);
  }

  /// Looks for a row among those that came since the last call, unless that is still under way.
  ///
  /// @param onFound called with its position
  /// @param onMissing called where it is not among them
  void seek(ExportIndex index, String key, IntConsumer onFound, Runnable onMissing) {
    if (underWay) {
      return;
    }
    int from = soughtRows;
    int end = index.size();
    underWay = true;
    seeking.start(
        () -> index.find(key, from),
        found -> {
          underWay = false;
          soughtRows = end;
          found.ifPresentOrElse(onFound::accept, onMissing);
        },
        message -> underWay = false);
  }

  /// How many rows have been looked at for the key.
  int soughtRows() {
    return soughtRows;
  }

  /// Forgets what it looked for.
  void stop() {
    seeking.cancel();
    underWay = false;
    soughtRows = 0;
  }
}
