package app.spotcheck.browser;

import app.spotcheck.session.Session;
import app.spotcheck.session.ShownRows;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.HBox;

/// One line of the grid: as many tiles side by side as there are columns.
final class GridLine extends IndexedCell<Object> {
  static final double GAP = 8;

  private final Session session;
  private final IntSupplier columns;
  private final Supplier<RowTile> newTile;
  private final HBox tiles = new HBox(GAP);

  GridLine(Session session, IntSupplier columns, Supplier<RowTile> newTile) {
    this.session = session;
    this.columns = columns;
    this.newTile = newTile;
    getStyleClass().add("grid-line");
    tiles.setAlignment(Pos.CENTER);
    visibleProperty().addListener((property, before, now) -> fill());
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    SkinBase<GridLine> skin = new SkinBase<>(this) {};
    skin.getChildren().setAll(tiles);
    return skin;
  }

  @Override
  public void updateIndex(int index) {
    super.updateIndex(index);
    fill();
  }

  /// Shows the rows of this line; a line that has left the screen shows none.
  void fill() {
    ShownRows shown = session.shownProperty().get();
    int wanted = columns.getAsInt();
    while (tiles.getChildren().size() < wanted) {
      tiles.getChildren().add(newTile.get());
    }
    while (tiles.getChildren().size() > wanted) {
      tiles().getLast().clear();
      tiles.getChildren().removeLast();
    }
    for (int column = 0; column < wanted; column++) {
      long place = (long) getIndex() * wanted + column;
      if (isVisible() && getIndex() >= 0 && place < shown.size()) {
        tiles().get(column).show(session.indexedRow(shown.rowAt((int) place)));
      } else {
        tiles().get(column).clear();
      }
    }
  }

  /// Shows no row.
  void release() {
    tiles().forEach(RowTile::clear);
  }

  List<RowTile> tiles() {
    return tiles.getChildren().stream().map(RowTile.class::cast).toList();
  }
}
