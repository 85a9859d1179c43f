package app.spotcheck.export;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.RowBatch;
import app.spotcheck.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The rows of an export by position, with the columns that filters need. It grows while the file
/// is indexed; any thread may look at what is there so far.
public final class ExportIndex {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Columns columns;
  private final long totalBytes;
  private volatile long indexedBytes;
  private volatile boolean complete;

  /// @param totalBytes the size of the file
  ExportIndex(Columns columns, long totalBytes) {
    this.columns = columns;
    this.totalBytes = totalBytes;
  }

  /// Appends a batch that ends at an offset of the file.
  void add(RowBatch batch, long endOffset) {
    lock.writeLock().lock();
    try {
      columns.add(batch);
      indexedBytes = endOffset;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /// Says that there is no more to come, after the last work on the columns.
  void complete(Consumer<Columns> lastWork) {
    lock.writeLock().lock();
    try {
      lastWork.accept(columns);
      complete = true;
      indexedBytes = totalBytes;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /// Looks at the columns while nothing is added to them.
  public <T> T read(Function<Columns, T> look) {
    lock.readLock().lock();
    try {
      return look.apply(columns);
    } finally {
      lock.readLock().unlock();
    }
  }

  /// How many readable rows are known so far.
  public int size() {
    return columns.rowCount();
  }

  /// A row by its position, from 0.
  public IndexedRow row(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException(index);
    }
    return IndexedRow.of(columns, index);
  }

  /// The row that begins at an offset of the file; none for rows that cannot be read.
  public Optional<Integer> rowAt(long offset) {
    int row = columns.rowAt(offset);
    return row < 0 ? Optional.empty() : Optional.of(row);
  }

  /// The problems found so far, in the order of the file; the first 100,000 of very many.
  public List<Problem> problems() {
    return read(Columns::problems);
  }

  /// How many problems there are, with those that are too many to be listed.
  public long problemCount() {
    return read(Columns::problemCount);
  }

  public long unreadableRows() {
    return read(Columns::unreadableRows);
  }

  /// The classes of the rows known so far, in the order in which the file first names them: a class
  /// keeps its position while the index grows.
  public List<String> classes() {
    return read(
        all -> IntStream.of(all.valuesBelow(Field.CLASS.path())).mapToObj(all::textOf).toList());
  }

  /// Whether the whole file has been looked through.
  public boolean isComplete() {
    return complete;
  }

  /// How many bytes of the file have been looked through.
  public long indexedBytes() {
    return indexedBytes;
  }

  /// The size of the file.
  public long totalBytes() {
    return totalBytes;
  }

  /// The part of the file that has been looked through, from 0 to 1.
  public double progress() {
    return complete || totalBytes == 0 ? 1 : Math.min(1, (double) indexedBytes / totalBytes);
  }

  /// Finds a row the way a person names it. Digits only are the number of the readable row, from 1;
  /// anything else is a data row id, else a global key, else an external id. A leading `=` says
  /// that what follows is a key even if it is digits.
  ///
  /// @return the row's position, from 0
  public Optional<Integer> find(String key) {
    return find(key, 0);
  }

  /// Finds a row among those from a position on, as [#find(String)] does among all.
  public Optional<Integer> find(String key, int from) {
    String wanted = key.strip();
    if (!wanted.isEmpty() && wanted.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return position(wanted).filter(n -> n > from && n <= size()).map(n -> n - 1);
    }
    String text = wanted.startsWith("=") ? wanted.substring(1) : wanted;
    return read(all -> all.text().find(text, from));
  }

  private static Optional<Integer> position(String digits) {
    return digits.length() > 9 ? Optional.empty() : Optional.of(Integer.valueOf(digits));
  }
}
