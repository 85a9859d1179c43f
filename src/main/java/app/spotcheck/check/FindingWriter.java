package app.spotcheck.check;

import java.io.IOException;

/// Writes findings one after another as they come, so that a file of any length takes no memory.
public interface FindingWriter extends AutoCloseable {
  void add(Finding finding) throws IOException;

  /// Writes what stands at the end.
  void finish(CheckSummary summary) throws IOException;

  @Override
  void close() throws IOException;
}
