package app.spotcheck.export.columns;

import org.jspecify.annotations.Nullable;

/// Numbers that rows have none, one or several of.
final class NumberColumn implements RowNumbers {
  private final LongList bits;

  /// Absent while each row from the first on has exactly one number.
  private @Nullable IntList rows;

  NumberColumn() {
    this(null, new LongList());
  }

  NumberColumn(@Nullable IntList rows, LongList bits) {
    this.rows = rows;
    this.bits = bits;
  }

  void add(int row, double number) {
    if (rows == null && row != bits.size()) {
      rows = new IntList();
      for (int i = 0; i < bits.size(); i++) {
        rows.add(i);
      }
    }
    if (rows != null) {
      rows.add(row);
    }
    bits.add(Double.doubleToRawLongBits(number));
  }

  @Override
  public void forEach(Visitor visitor) {
    IntList rowNumbers = rows;
    for (int i = 0; i < bits.size(); i++) {
      visitor.take(
          rowNumbers == null ? i : rowNumbers.get(i), Double.longBitsToDouble(bits.get(i)));
    }
  }

  @Nullable IntList rows() {
    return rows;
  }

  LongList bits() {
    return bits;
  }

  void trim() {
    bits.trim();
    if (rows != null) {
      rows.trim();
    }
  }
}
