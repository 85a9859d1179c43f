package app.spotcheck.export;

import app.spotcheck.export.columns.RowBatch;
import app.spotcheck.export.columns.RowCollector;
import app.spotcheck.export.scan.PlainRowScanner;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Problem;
import java.util.List;

/// Gathers rows for the index: a plain row from its bytes, any other by reading it in full, which
/// also tells its problems. Lines are counted from the first line of the batch, 0.
final class RowIndexer {
  /// A row longer than this is reported instead of read: its JSON takes many times the memory.
  static final int LONGEST_ROW = 64 << 20;

  private final RowCollector collector = new RowCollector();
  private final PlainRowScanner scanner = new PlainRowScanner(collector);

  /// Looks at a row as a plain one; [#add] then takes it.
  ///
  /// @return where it ends; [PlainRowScanner#NOT_PLAIN] where it has to be read in full
  int scan(byte[] bytes, int from) {
    collector.startRow();
    return scanner.scan(bytes, from);
  }

  /// Where the last look ended that found no plain row.
  int gaveUpAt() {
    return scanner.gaveUpAt();
  }

  /// Takes the plain row just looked at.
  void add(long offset, int length, int line) {
    collector.endRow(offset, length, line, 0);
  }

  /// Takes a row by reading it in full.
  void readInFull(byte[] row, long offset, int line) {
    RowReading reading = RowReader.read(row, line, offset);
    DataRow found = reading.row();
    List<Problem> problems = reading.problems();
    batch().addProblems(problems);
    if (found == null) {
      batch().countUnreadable();
      return;
    }
    collector.startRow();
    new RowFacts(collector).gather(found);
    collector.endRow(offset, row.length, line, warningsAmong(problems));
  }

  private static int warningsAmong(List<Problem> problems) {
    return (int) problems.stream().filter(p -> p.severity() != Problem.Severity.NOTICE).count();
  }

  /// Takes a row that is too long to be read.
  void refuse(long offset, int line) {
    String message = "the row is longer than " + (LONGEST_ROW >> 20) + " MB; it is not read";
    batch()
        .addProblems(List.of(new Problem(Problem.Severity.UNREADABLE, line, offset, "", message)));
    batch().countUnreadable();
  }

  RowBatch batch() {
    return collector.batch();
  }

  RowBatch takeBatch() {
    return collector.takeBatch();
  }
}
