package app.spotcheck.review.verdict;

import java.io.Closeable;
import java.io.IOException;

/// Where the lines of a verdict file go, on one thread.
interface VerdictLog extends Closeable {
  /// Writes whole lines, all of them or, as far as any reader can tell, none.
  ///
  /// @param durable whether they must be on the disk, and not only with the system, on return
  /// @throws IOException where that is not possible now; it may be tried again
  void append(byte[] lines, boolean durable) throws IOException;
}
