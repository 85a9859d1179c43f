package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.session.Session;
import app.spotcheck.session.ShownRows;
import javafx.collections.ObservableListBase;

/// The rows that are shown as a list that grows with the index and holds nothing itself.
final class RowList extends ObservableListBase<IndexedRow> {
  private final Session session;
  private ShownRows shown;

  RowList(Session session, ShownRows shown) {
    this.session = session;
    this.shown = shown;
  }

  /// Takes over rows that were appended.
  ///
  /// @return whether nothing else has changed; otherwise a new list is needed
  boolean grow(ShownRows now) {
    if (!shown.isAll() || !now.isAll() || now.size() < shown.size()) {
      return false;
    }
    if (now.size() > shown.size()) {
      beginChange();
      nextAdd(shown.size(), now.size());
      shown = now;
      endChange();
    }
    return true;
  }

  @Override
  public IndexedRow get(int place) {
    return session.indexedRow(shown.rowAt(place));
  }

  @Override
  public int size() {
    return shown.size();
  }
}
