package app.spotcheck.export.columns;

/// Numbers of rows, in the order of the rows; a row may have none, one or several.
@FunctionalInterface
public interface RowNumbers {
  /// Takes a row with one of its numbers.
  @FunctionalInterface
  interface Visitor {
    void take(int row, double number);
  }

  /// Hands out all numbers.
  void forEach(Visitor visitor);
}
