package app.spotcheck.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Looks through an export from its first row to its last and fills its index.
final class ExportIndexer {
  private final Path path;
  private final FileShape shape;
  private final ExportIndex index;

  ExportIndexer(Path path, FileShape shape, ExportIndex index) {
    this.path = path;
    this.shape = shape;
    this.index = index;
  }

  /// Fills the index; returns early when the thread is interrupted.
  void run() throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        FileChannel rows = FileChannel.open(path, StandardOpenOption.READ)) {
      RowScanner scanner = new RowScanner(channel, shape);
      RowIndexer indexer = new RowIndexer();
      for (RowSpan span = scanner.next(); span != null; span = scanner.next()) {
        int line = (int) span.line() - 1;
        if (span.length() > RowIndexer.LONGEST_ROW) {
          indexer.refuse(span.offset(), line);
        } else {
          indexer.readInFull(
              ExportFile.bytes(rows, span.offset(), (int) span.length()), span.offset(), line);
        }
        index.add(indexer.takeBatch(), scanner.offset());
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
    }
  }
}
