package app.spotcheck.export.columns;

import app.spotcheck.model.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All columns of an index. Rows are counted from 0, in the order of the file.
///
/// Names are in a tree of paths that begins with the fields; a value belongs to a path and has the
/// rows it stands in. Whoever adds batches or looks at more than single rows holds the lock of the
/// index; single rows below [#rowCount()] may be read at any time.
public final class Columns {
  private static final int MOST_PROBLEMS = 100_000;

  final NameTable paths;
  final NameTable values;
  final List<ValueRows> rowsOfValues;
  final BitSet incompletePaths;
  final BitSet textPaths;
  final Map<Integer, NumberColumn> numbers;
  final RowColumns rows;
  final TextColumn text;
  final List<Problem> problems;
  private final List<IntList> pathsBelow = new ArrayList<>();
  private final List<IntList> valuesBelow = new ArrayList<>();
  long lineCount;
  long problemCount;
  long unreadableRows;
  private volatile int rowCount;

  /// @param file where texts go; none to keep them in memory
  Columns(@Nullable TextFile file) {
    this(
        NameTable.ofFields(),
        new NameTable(),
        new ArrayList<>(),
        new BitSet(),
        new BitSet(),
        new TreeMap<>(),
        new RowColumns(),
        new TextColumn(file),
        new ArrayList<>());
  }

  Columns(
      NameTable paths,
      NameTable values,
      List<ValueRows> rowsOfValues,
      BitSet incompletePaths,
      BitSet textPaths,
      Map<Integer, NumberColumn> numbers,
      RowColumns rows,
      TextColumn text,
      List<Problem> problems) {
    this.paths = paths;
    this.values = values;
    this.rowsOfValues = rowsOfValues;
    this.incompletePaths = incompletePaths;
    this.textPaths = textPaths;
    this.numbers = numbers;
    this.rows = rows;
    this.text = text;
    this.problems = problems;
    for (int path = 0; path < paths.size(); path++) {
      listPath(path);
    }
    for (int value = 0; value < values.size(); value++) {
      valuesBelow.get(values.parent(value)).add(value);
    }
    rowCount = rows.offsets.size();
  }

  private void listPath(int path) {
    pathsBelow.add(new IntList());
    valuesBelow.add(new IntList());
    if (paths.parent(path) != NameTable.NONE) {
      pathsBelow.get(paths.parent(path)).add(path);
    }
  }

  /// Appends the rows of a batch, the next one in the order of the file.
  public void add(RowBatch batch) {
    for (int i = 0; i < batch.rowCount(); i++) {
      int row = rowCount + i;
      int valueStart = i == 0 ? 0 : batch.valueEnds.get(i - 1);
      for (int at = valueStart; at < batch.valueEnds.get(i); at++) {
        rowsOfValues.get(value(batch, batch.values.get(at))).add(row, batch.counts.get(at));
      }
      int numberStart = i == 0 ? 0 : batch.numberEnds.get(i - 1);
      for (int at = numberStart; at < batch.numberEnds.get(i); at++) {
        int path = path(batch.collector, batch.numberPaths.get(at));
        double number = Double.longBitsToDouble(batch.numbers.get(at));
        numbers.computeIfAbsent(path, p -> new NumberColumn()).add(row, number);
      }
      int media = batch.media.get(i);
      rows.add(batch, i, lineCount, media == NameTable.NONE ? media : value(batch, media));
    }
    addTexts(batch);
    addProblems(batch);
    rowCount = rows.offsets.size();
  }

  private void addTexts(RowBatch batch) {
    byte[] bytes = batch.text.array();
    for (int i = 0; i < batch.textPaths.size(); i++) {
      int path = path(batch.collector, batch.textPaths.get(i));
      textPaths.set(path);
      RowText.spell(path, bytes, batch.textPathsAt.get(i));
    }
    int start = 0;
    for (int i = 0; i < batch.rowCount(); i++) {
      text.add(bytes, start, batch.textEnds.get(i));
      start = batch.textEnds.get(i);
    }
    for (int i = 0; i < batch.incompletePaths.size(); i++) {
      incompletePaths.set(path(batch.collector, batch.incompletePaths.get(i)));
    }
  }

  private void addProblems(RowBatch batch) {
    for (Problem problem : batch.problems) {
      problemCount++;
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem.movedBy(lineCount + 1));
      }
    }
    unreadableRows += batch.unreadableRows();
    lineCount += batch.lineCount();
  }

  private int path(RowCollector collector, int local) {
    IntList known = collector.globalPaths;
    while (known.size() <= local) {
      known.add(NameTable.NONE);
    }
    int path = known.get(local);
    if (path == NameTable.NONE) {
      int parent = collector.paths.parent(local);
      byte[] name = collector.paths.bytes(local);
      int below = parent == NameTable.NONE ? parent : path(collector, parent);
      path = paths.intern(below, name, 0, name.length);
      known.set(local, path);
      if (path == pathsBelow.size()) {
        listPath(path);
      }
    }
    return path;
  }

  private int value(RowBatch batch, int local) {
    IntList known = batch.collector.globalValues;
    while (known.size() <= local) {
      known.add(NameTable.NONE);
    }
    int value = known.get(local);
    if (value == NameTable.NONE) {
      int path = path(batch.collector, batch.collector.values.parent(local));
      byte[] name = batch.collector.values.bytes(local);
      value = values.intern(path, name, 0, name.length);
      known.set(local, value);
      if (value == rowsOfValues.size()) {
        rowsOfValues.add(new ValueRows());
        valuesBelow.get(path).add(value);
      }
    }
    return value;
  }

  /// Gives back memory that only growing needs.
  void trim() {
    rows.trim();
    text.starts().trim();
    text.closeChunk();
    rowsOfValues.forEach(ValueRows::trim);
    numbers.values().forEach(NumberColumn::trim);
  }

  /// How many rows there are so far.
  public int rowCount() {
    return rowCount;
  }

  /// The paths right below a path, in the order in which the file first names them.
  public int[] pathsBelow(int path) {
    return pathsBelow.get(path).toArray();
  }

  /// The last name of a path.
  public String nameOf(int path) {
    return paths.text(path);
  }

  /// The values right below a path, in the order in which the file first names them.
  public int[] valuesBelow(int path) {
    return valuesBelow.get(path).toArray();
  }

  /// Whether all values below a path are kept. Of others only texts can be asked.
  public boolean isComplete(int path) {
    return !incompletePaths.get(path);
  }

  /// Whether any row has a text at a path.
  public boolean hasTexts(int path) {
    return textPaths.get(path);
  }

  /// A value's text.
  public String textOf(int value) {
    return values.text(value);
  }

  /// The rows that have a value.
  public ValueRows rowsWith(int value) {
    return rowsOfValues.get(value);
  }

  /// The numbers at a path; none where there are no numbers.
  public @Nullable RowNumbers numbersAt(int path) {
    if (path == Field.LABELS.path()) {
      return RowColumns.numbers(rows.labels);
    }
    if (path == Field.OBJECTS.path()) {
      return RowColumns.numbers(rows.objects);
    }
    return path == Field.PROBLEMS.path() ? RowColumns.numbers(rows.warnings) : numbers.get(path);
  }

  /// The texts of the rows.
  public TextColumn text() {
    return text;
  }

  /// Where a row begins in the file.
  public long offset(int row) {
    return rows.offsets.get(row);
  }

  /// The row that begins at an offset of the file; negative where none does.
  public int rowAt(long offset) {
    int low = 0;
    int high = rowCount() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = offset(middle);
      if (found == offset) {
        return middle;
      }
      low = found < offset ? middle + 1 : low;
      high = found < offset ? high : middle - 1;
    }
    return -1;
  }

  /// How many bytes of the file a row takes.
  public int length(int row) {
    return rows.lengths.get(row);
  }

  /// The line of the file in which a row begins, from 1.
  public long line(int row) {
    return Integer.toUnsignedLong(rows.lines.get(row));
  }

  /// `image`, `video` and so on.
  public String mediaKind(int row) {
    int media = rows.media.get(row);
    return media == NameTable.NONE ? "" : values.text(media);
  }

  /// How many labels and predictions a row has.
  public int labelCount(int row) {
    return rows.labels.get(row);
  }

  /// How many objects all labels and predictions of a row have together.
  public int objectCount(int row) {
    return rows.objects.get(row);
  }

  /// How many problems of a row are more than notices.
  public int warningCount(int row) {
    return rows.warnings.get(row);
  }

  /// The problems in the order of the file; the first 100,000 of very many.
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// How many problems there are, with those that are too many to be listed.
  public long problemCount() {
    return problemCount;
  }

  /// How many rows cannot be read.
  public long unreadableRows() {
    return unreadableRows;
  }
}
