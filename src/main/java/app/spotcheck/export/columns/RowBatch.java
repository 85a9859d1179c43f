package app.spotcheck.export.columns;

import app.spotcheck.model.Problem;
import java.util.ArrayList;
import java.util.List;

/// What a stretch of the file gives to the columns: its rows in the order of the file, with names
/// that are numbered by the collector that gathered it.
public final class RowBatch {
  final RowCollector collector;
  final LongList offsets = new LongList();
  final IntList lengths = new IntList();
  final IntList lines = new IntList();
  final IntList media = new IntList();
  final IntList labels = new IntList();
  final IntList objects = new IntList();
  final IntList warnings = new IntList();

  /// Where the values of each row end in `values` and `counts`.
  final IntList valueEnds = new IntList();

  final IntList values = new IntList();

  /// How many objects a class has in the row; 0 for values that are not counted.
  final IntList counts = new IntList();

  /// Where the numbers of each row end in `numberPaths` and `numbers`.
  final IntList numberEnds = new IntList();

  final IntList numberPaths = new IntList();

  /// The bits of doubles.
  final LongList numbers = new LongList();

  /// Where the text of each row ends in `text`.
  final IntList textEnds = new IntList();

  final ByteList text = new ByteList();

  /// Where in `text` paths are spelled, to be replaced by those of the whole index.
  final IntList textPathsAt = new IntList();

  final IntList textPaths = new IntList();

  /// Paths with more values than are kept.
  final IntList incompletePaths = new IntList();

  final List<Problem> problems = new ArrayList<>();
  private int unreadableRows;
  private int lineCount;

  RowBatch(RowCollector collector) {
    this.collector = collector;
  }

  public int rowCount() {
    return offsets.size();
  }

  /// Adds problems, whose lines are counted from the batch's first line, 0.
  public void addProblems(List<Problem> more) {
    problems.addAll(more);
  }

  /// Counts a row that cannot be read, whose problems are added besides.
  public void countUnreadable() {
    unreadableRows++;
  }

  int unreadableRows() {
    return unreadableRows;
  }

  /// Says how many lines of the file end in this stretch.
  public void setLineCount(int count) {
    lineCount = count;
  }

  int lineCount() {
    return lineCount;
  }

  void add(int value, int count) {
    values.add(value);
    counts.add(count);
  }

  void addNumber(int path, double number) {
    numberPaths.add(path);
    numbers.add(Double.doubleToRawLongBits(number));
  }

  void endRow(
      long offset, int length, int line, int mediaValue, int labelCount, int objectCount, int bad) {
    offsets.add(offset);
    lengths.add(length);
    lines.add(line);
    media.add(mediaValue);
    labels.add(labelCount);
    objects.add(objectCount);
    warnings.add(bad);
    valueEnds.add(values.size());
    numberEnds.add(numbers.size());
    textEnds.add(text.size());
  }

  /// Forgets what was added since the last row ended.
  void cutToRows() {
    int last = rowCount() - 1;
    int valueCount = last < 0 ? 0 : valueEnds.get(last);
    values.cut(valueCount);
    counts.cut(valueCount);
    int numberCount = last < 0 ? 0 : numberEnds.get(last);
    numbers.cut(numberCount);
    numberPaths.cut(numberCount);
  }
}
