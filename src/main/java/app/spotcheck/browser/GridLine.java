package app.spotcheck.browser;

import app.spotcheck.session.Session;
import app.spotcheck.session.ShownRows;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/// One line of the grid: as many tiles side by side as there are columns.
final class GridLine extends HBox implements FlowLine {
  static final double GAP = 8;

  private final Session session;
  private final IntSupplier columns;
  private final Supplier<RowTile> newTile;

  GridLine(Session session, IntSupplier columns, Supplier<RowTile> newTile) {
    super(GAP);
    this.session = session;
    this.columns = columns;
    this.newTile = newTile;
    setAlignment(Pos.CENTER);
  }

  /// Shows the rows of a line; what is on its way for others is given up.
  @Override
  public void show(int line) {
    ShownRows shown = session.shownProperty().get();
    int wanted = columns.getAsInt();
    while (getChildren().size() < wanted) {
      getChildren().add(newTile.get());
    }
    while (getChildren().size() > wanted) {
      tiles().getLast().clear();
      getChildren().removeLast();
    }
    for (int column = 0; column < wanted; column++) {
      long place = (long) line * wanted + column;
      if (place < shown.size()) {
        tiles().get(column).show(session.indexedRow(shown.rowAt((int) place)));
      } else {
        tiles().get(column).clear();
      }
    }
  }

  /// Shows no row.
  @Override
  public void clear() {
    tiles().forEach(RowTile::clear);
  }

  List<RowTile> tiles() {
    return getChildren().stream().map(RowTile.class::cast).toList();
  }
}
