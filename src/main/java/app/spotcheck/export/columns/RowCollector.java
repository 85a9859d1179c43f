package app.spotcheck.export.columns;

import java.util.Arrays;

/// Gathers what the columns keep of one row after another; each thread that scans has its own.
///
/// Between [#startRow()] and [#endRow] come the row's keys, values, numbers and texts in any order;
/// objects come between [#startLabel] and [#endLabel()]. Names are bytes of UTF-8.
public final class RowCollector {
  private static final int NONE = NameTable.NONE;

  final NameTable paths = NameTable.ofFields();
  final NameTable values = new NameTable();

  /// The numbers that paths and values have in the whole index; for those who add batches to it.
  final IntList globalPaths = new IntList();

  final IntList globalValues = new IntList();

  private final ValueLimit limit = new ValueLimit(paths);
  private final ObjectCounts objectCounts = new ObjectCounts();
  private final RowText text = new RowText();
  private int[] rowOfValue = new int[64];
  private RowBatch batch = new RowBatch(this);
  private int row;
  private int labels;
  private int objects;
  private int media;
  private double lowestConfidence;
  private double highestConfidence;

  /// The batch that rows are being added to.
  public RowBatch batch() {
    return batch;
  }

  /// Hands over the rows gathered so far and starts anew.
  public RowBatch takeBatch() {
    RowBatch taken = batch;
    batch = new RowBatch(this);
    return taken;
  }

  /// Starts a row; what was gathered of one that was not ended is forgotten.
  public void startRow() {
    row++;
    batch.cutToRows();
    text.clear();
    objectCounts.startRow();
    labels = 0;
    objects = 0;
    media = NONE;
    lowestConfidence = Double.POSITIVE_INFINITY;
    highestConfidence = Double.NEGATIVE_INFINITY;
  }

  /// Takes one of the row's keys: its id, global key or external id.
  public void key(Field field, byte[] bytes, int from, int to) {
    text.key(field, bytes, from, to);
  }

  /// The path of a name below another path, for values, numbers and texts that belong to it; -1
  /// where there are too many.
  public int path(int parent, byte[] bytes, int from, int to) {
    return parent == NONE ? NONE : limit.path(parent, bytes, from, to);
  }

  /// Takes a value of the row; it may come several times.
  public void value(int path, byte[] bytes, int from, int to) {
    int value = numbered(path, bytes, from, to);
    if (value != NONE && rowOfValue[value] != row) {
      rowOfValue[value] = row;
      batch.add(value, 0);
      if (path == Field.MEDIA.path()) {
        media = value;
      }
    }
  }

  /// Says that the row has something.
  public void has(Presence presence) {
    value(Field.HAS.path(), presence.bytes(), 0, presence.bytes().length);
  }

  private int numbered(int path, byte[] bytes, int from, int to) {
    int known = path == NONE ? NONE : values.find(path, bytes, from, to);
    if (known != NONE || path == NONE) {
      return known;
    }
    if (!limit.admits(path)) {
      batch.incompletePaths.add(path);
      return NONE;
    }
    int value = values.intern(path, bytes, from, to);
    if (value >= rowOfValue.length) {
      rowOfValue = Arrays.copyOf(rowOfValue, value * 2);
    }
    return value;
  }

  /// Takes a number of the row.
  public void number(int path, double number) {
    if (path != NONE && Double.isFinite(number)) {
      batch.addNumber(path, number);
    }
  }

  /// Takes a text of the row, to be found by its parts.
  public void text(int path, byte[] bytes, int from, int to) {
    if (path != NONE) {
      text.add(path, bytes, from, to);
    }
  }

  /// Starts a label or a prediction.
  public void startLabel(Presence role) {
    labels++;
    has(role);
    objectCounts.startLabel();
  }

  /// Takes one of the label's objects or relationships, or what else is counted of a label.
  public void count(Field field, byte[] bytes, int from, int to) {
    int value = numbered(field.path(), bytes, from, to);
    if (value != NONE) {
      objectCounts.add(value);
    }
  }

  /// Takes an object's class and kind.
  public void object(byte[] bytes, int from, int to, byte[] kind) {
    objects++;
    count(Field.CLASS, bytes, from, to);
    count(Field.KIND, kind, 0, kind.length);
  }

  /// Takes the confidence of an object; of a row the lowest and the highest are kept.
  public void confidence(double confidence) {
    lowestConfidence = Math.min(lowestConfidence, confidence);
    highestConfidence = Math.max(highestConfidence, confidence);
  }

  public void endLabel() {
    objectCounts.endLabel();
  }

  /// Ends the row.
  ///
  /// @param line counted from the batch's first line, 0
  /// @param warnings how many of its problems are more than notices
  public void endRow(long offset, int length, int line, int warnings) {
    if (objects > 0) {
      has(Presence.OBJECT);
    }
    if (warnings > 0) {
      has(Presence.PROBLEM);
    }
    objectCounts.addTo(batch);
    number(Field.CONFIDENCE.path(), lowestConfidence);
    if (highestConfidence > lowestConfidence) {
      number(Field.CONFIDENCE.path(), highestConfidence);
    }
    text.addTo(batch);
    batch.endRow(offset, length, line, media, labels, objects, warnings);
  }
}
