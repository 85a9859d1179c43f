package app.spotcheck.export.columns;

import java.util.Arrays;

/// Counts objects by class or kind in each label of a row, and keeps the most that one label has.
final class ObjectCounts {
  private int[] rowOf = new int[64];
  private int[] labelOf = new int[64];
  private int[] inLabel = new int[64];
  private int[] most = new int[64];
  private final IntList touchedInRow = new IntList();
  private final IntList touchedInLabel = new IntList();
  private int row;
  private int label;

  void startRow() {
    row++;
    touchedInRow.cut(0);
  }

  void startLabel() {
    label++;
    touchedInLabel.cut(0);
  }

  void add(int value) {
    if (value >= labelOf.length) {
      int capacity = value * 2;
      rowOf = Arrays.copyOf(rowOf, capacity);
      labelOf = Arrays.copyOf(labelOf, capacity);
      inLabel = Arrays.copyOf(inLabel, capacity);
      most = Arrays.copyOf(most, capacity);
    }
    if (labelOf[value] != label) {
      labelOf[value] = label;
      inLabel[value] = 0;
      touchedInLabel.add(value);
    }
    inLabel[value]++;
  }

  void endLabel() {
    for (int i = 0; i < touchedInLabel.size(); i++) {
      int value = touchedInLabel.get(i);
      if (rowOf[value] != row) {
        rowOf[value] = row;
        most[value] = 0;
        touchedInRow.add(value);
      }
      most[value] = Math.max(most[value], inLabel[value]);
    }
    touchedInLabel.cut(0);
  }

  void addTo(RowBatch batch) {
    for (int i = 0; i < touchedInRow.size(); i++) {
      int value = touchedInRow.get(i);
      batch.add(value, most[value]);
    }
  }
}
