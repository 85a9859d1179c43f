package app.spotcheck.export;

import app.spotcheck.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The rows of an export by position, with their problems and classes. It grows while the file is
/// indexed; any thread may look at what is there so far.
public final class ExportIndex {
  /// More problems than this are only counted.
  private static final int MOST_PROBLEMS = 100_000;

  private final List<IndexedRow> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> classes = new LinkedHashSet<>();
  private final long totalBytes;
  private long indexedBytes;
  private int problemCount;
  private int unreadableRows;
  private boolean complete;

  /// @param totalBytes the size of the file
  ExportIndex(long totalBytes) {
    this.totalBytes = totalBytes;
  }

  synchronized void add(RowSpan span, RowReading reading) {
    var row = reading.row();
    List<Problem> found = reading.problems();
    if (row == null) {
      unreadableRows++;
    } else {
      int warnings =
          (int) found.stream().filter(p -> p.severity() != Problem.Severity.NOTICE).count();
      rows.add(IndexedRow.of(rows.size() + 1, span, row, warnings));
      classes.addAll(IndexedRow.classesOf(row));
    }
    found.forEach(this::add);
  }

  synchronized void addUnreadable(Problem problem) {
    unreadableRows++;
    add(problem);
  }

  private void add(Problem problem) {
    problemCount++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  synchronized void advanceTo(long bytes) {
    indexedBytes = bytes;
  }

  synchronized void completed() {
    complete = true;
    indexedBytes = totalBytes;
  }

  /// How many readable rows are known so far.
  public synchronized int size() {
    return rows.size();
  }

  /// A row by its position, from 0.
  public synchronized IndexedRow row(int index) {
    return rows.get(index);
  }

  /// The problems found so far, in the order of the file; the first 100,000 of very many.
  public synchronized List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// How many problems there are, with those that are too many to be listed.
  public synchronized int problemCount() {
    return problemCount;
  }

  public synchronized int unreadableRows() {
    return unreadableRows;
  }

  /// The classes of the rows known so far, in the order in which the file first names them: a class
  /// keeps its position while the index grows.
  public synchronized List<String> classes() {
    return List.copyOf(classes);
  }

  /// Whether the whole file has been looked through.
  public synchronized boolean isComplete() {
    return complete;
  }

  /// The part of the file that has been looked through, from 0 to 1.
  public synchronized double progress() {
    return complete || totalBytes == 0 ? 1 : Math.min(1, (double) indexedBytes / totalBytes);
  }

  /// Finds a row the way a person names it. Digits only are the number of the readable row, from 1;
  /// anything else is a data row id, else a global key, else an external id. A leading `=` says
  /// that what follows is a key even if it is digits.
  ///
  /// @return the row's position, from 0
  public synchronized Optional<Integer> find(String key) {
    String wanted = key.strip();
    if (!wanted.isEmpty() && wanted.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return position(wanted).filter(n -> n >= 1 && n <= rows.size()).map(n -> n - 1);
    }
    String text = wanted.startsWith("=") ? wanted.substring(1) : wanted;
    return first(row -> row.id().equals(text))
        .or(() -> first(row -> text.equals(row.globalKey())))
        .or(() -> first(row -> text.equals(row.externalId())));
  }

  private static Optional<Integer> position(String digits) {
    return digits.length() > 9 ? Optional.empty() : Optional.of(Integer.valueOf(digits));
  }

  private Optional<Integer> first(Predicate<IndexedRow> wanted) {
    for (int i = 0; i < rows.size(); i++) {
      if (wanted.test(rows.get(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
