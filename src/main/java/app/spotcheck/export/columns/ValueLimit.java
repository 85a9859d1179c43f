package app.spotcheck.export.columns;

/// Keeps the tables of names from growing with every row, as where each row has a text of its own.
final class ValueLimit {
  private static final int MOST_PATHS = 100_000;
  private static final int MOST_VALUES = 20_000;
  private static final int MOST_METADATA_VALUES = 1_000;

  private final NameTable paths;
  private final IntList valuesBelow = new IntList();

  ValueLimit(NameTable paths) {
    this.paths = paths;
  }

  /// A path; [NameTable#NONE] where there are too many to add it.
  int path(int parent, byte[] bytes, int from, int to) {
    int known = paths.find(parent, bytes, from, to);
    return known != NameTable.NONE || paths.size() >= MOST_PATHS
        ? known
        : paths.intern(parent, bytes, from, to);
  }

  /// Counts one more value below a path.
  ///
  /// @return whether there is still room for it
  boolean admits(int path) {
    while (valuesBelow.size() <= path) {
      valuesBelow.add(0);
    }
    int count = valuesBelow.get(path);
    int most = paths.parent(path) == Field.METADATA.path() ? MOST_METADATA_VALUES : MOST_VALUES;
    if (count >= most) {
      return false;
    }
    valuesBelow.set(path, count + 1);
    return true;
  }
}
