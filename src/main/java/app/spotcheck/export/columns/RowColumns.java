package app.spotcheck.export.columns;

/// What every row has exactly one of.
final class RowColumns {
  final LongList offsets;
  final IntList lengths;

  /// As unsigned numbers, from 1.
  final IntList lines;

  /// Values below [Field#MEDIA].
  final IntList media;

  final IntList labels;
  final IntList objects;
  final IntList warnings;

  RowColumns() {
    this(
        new LongList(),
        new IntList(),
        new IntList(),
        new IntList(),
        new IntList(),
        new IntList(),
        new IntList());
  }

  RowColumns(
      LongList offsets,
      IntList lengths,
      IntList lines,
      IntList media,
      IntList labels,
      IntList objects,
      IntList warnings) {
    this.offsets = offsets;
    this.lengths = lengths;
    this.lines = lines;
    this.media = media;
    this.labels = labels;
    this.objects = objects;
    this.warnings = warnings;
  }

  /// Takes over a row of a batch.
  ///
  /// @param linesBefore the lines of the file before the batch
  /// @param mediaValue the row's value below [Field#MEDIA] in the whole index
  void add(RowBatch batch, int index, long linesBefore, int mediaValue) {
    offsets.add(batch.offsets.get(index));
    lengths.add(batch.lengths.get(index));
    lines.add((int) (linesBefore + 1 + batch.lines.get(index)));
    media.add(mediaValue);
    labels.add(batch.labels.get(index));
    objects.add(batch.objects.get(index));
    warnings.add(batch.warnings.get(index));
  }

  void trim() {
    offsets.trim();
    lengths.trim();
    lines.trim();
    media.trim();
    labels.trim();
    objects.trim();
    warnings.trim();
  }

  /// One of the columns as numbers of the rows.
  static RowNumbers numbers(IntList column) {
    return visitor -> {
      for (int row = 0; row < column.size(); row++) {
        visitor.take(row, column.get(row));
      }
    };
  }
}
