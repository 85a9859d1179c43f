package app.spotcheck.check;

import java.util.concurrent.CancellationException;

/// What rows pass through between being looked at and being counted, in the order of the file.
interface RowStage extends AutoCloseable {
  /// Hands each row on at once.
  RowStage NONE =
      new RowStage() {
        @Override
        public void add(CheckedRow row, RowFindings found, Next next) {
          next.take(row, found);
        }

        @Override
        public void finish(Next next) {}

        @Override
        public void close() {}
      };

  /// Takes rows that have passed.
  interface Next {
    void take(CheckedRow row, RowFindings found);
  }

  /// Takes a row in, and hands on those that are done; may wait for one of them.
  ///
  /// @throws CancellationException where the thread is interrupted, which it stays
  void add(CheckedRow row, RowFindings found, Next next);

  /// Hands on all rows that are left.
  ///
  /// @throws CancellationException where the thread is interrupted, which it stays
  void finish(Next next);

  /// Ends what is under way.
  @Override
  void close();
}
