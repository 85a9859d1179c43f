package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.session.Session;
import javafx.collections.ObservableListBase;

/// The rows of the open export as a list that grows with the index and holds nothing itself.
final class RowList extends ObservableListBase<IndexedRow> {
  private final Session session;
  private int size;

  RowList(Session session) {
    this.session = session;
  }

  /// Takes rows over that the index has found since.
  void grow(int newSize) {
    if (newSize > size) {
      beginChange();
      nextAdd(size, newSize);
      size = newSize;
      endChange();
    }
  }

  @Override
  public IndexedRow get(int index) {
    return session.indexedRow(index);
  }

  @Override
  public int size() {
    return size;
  }
}
