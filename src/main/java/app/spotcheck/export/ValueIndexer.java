package app.spotcheck.export;

import app.spotcheck.export.columns.Words;
import app.spotcheck.export.scan.PlainRowScanner;
import java.io.IOException;
import java.nio.channels.FileChannel;

/// Indexes a file in which rows are found by their brackets, one after another.
final class ValueIndexer {
  private static final int WINDOW = 1 << 20;

  /// A row that ends no further than this from the window's end is looked at in the next one.
  private static final int MARGIN = 64 << 10;

  /// Rows are handed to the index after this much of the file.
  private static final int BATCH_BYTES = 256 << 10;

  private final RowScanner finder;
  private final FileChannel channel;
  private final ExportIndex index;
  private final ByteWindow window;
  private final RowIndexer indexer = new RowIndexer();
  private long added;

  /// @param channel to read rows from
  /// @param search to look for rows with
  ValueIndexer(FileChannel channel, FileChannel search, FileShape shape, ExportIndex index)
      throws IOException {
    this.channel = channel;
    this.index = index;
    this.finder = new RowScanner(search, shape);
    this.window = new ByteWindow(channel, index.totalBytes());
  }

  /// Fills the index; returns early when the thread is interrupted.
  void run() throws IOException {
    while (!Thread.currentThread().isInterrupted() && finder.toNextValue()) {
      long offset = finder.offset();
      int line = (int) finder.line() - 1;
      int length = plainRow(offset);
      if (length > 0) {
        indexer.add(offset, length, line);
      } else {
        unusualRow();
      }
      if (added == 0 || finder.offset() - added >= BATCH_BYTES) {
        handOver();
      }
    }
    handOver();
  }

  private void handOver() {
    added = finder.offset();
    index.add(indexer.takeBatch(), added);
  }

  /// The length of the plain row at an offset; 0 where there is none.
  private int plainRow(long offset) throws IOException {
    boolean nearEnd = !window.holds(offset + MARGIN) && !window.reachesEnd();
    if (nearEnd || !window.holds(offset)) {
      window.load(offset, WINDOW);
    }
    int from = window.indexOf(offset);
    if (window.bytes()[from] != '{') {
      return 0;
    }
    int end = indexer.scan(window.bytes(), from);
    while (end == PlainRowScanner.NOT_PLAIN && endedTooEarly()) {
      int length = 2 * window.length();
      window.load(offset, length);
      from = 0;
      end = indexer.scan(window.bytes(), from);
    }
    if (end == PlainRowScanner.NOT_PLAIN) {
      return 0;
    }
    finder.goTo(offset + end - from, Words.count(window.bytes(), from, end, '\n'));
    return end - from;
  }

  /// Whether the scanner came to the window's end, and there is more in the file.
  private boolean endedTooEarly() {
    return indexer.gaveUpAt() + Long.BYTES > window.length()
        && !window.reachesEnd()
        && window.length() < RowIndexer.LONGEST_ROW;
  }

  private void unusualRow() throws IOException {
    RowSpan span = finder.next();
    if (span == null) {
      return;
    }
    int line = (int) span.line() - 1;
    if (span.length() > RowIndexer.LONGEST_ROW) {
      indexer.refuse(span.offset(), line);
    } else {
      byte[] bytes = ExportFile.bytes(channel, span.offset(), (int) span.length());
      indexer.readInFull(bytes, span.offset(), line);
    }
  }
}
