package app.spotcheck.app;

import app.spotcheck.browser.ThumbnailGrid;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.ViewerPane;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.BorderPane;

/// The middle of the window: one row on the canvas, or many in the grid.
final class CenterPane extends BorderPane {
  private final ViewerPane viewer;
  private final ThumbnailGrid grid;
  private final BooleanProperty showsGrid;

  /// @param showsGrid whether the grid is on show
  CenterPane(Session session, ViewerPane viewer, NoticeBar notices, BooleanProperty showsGrid) {
    this.viewer = viewer;
    this.grid = new ThumbnailGrid(session, () -> showsGrid.set(false));
    this.showsGrid = showsGrid;
    setTop(notices);
    setCenter(viewer);
    setMinWidth(280);
    showsGrid.addListener((property, before, now) -> turn());
  }

  /// Turns from the canvas to the grid or back.
  void toggleGrid() {
    showsGrid.set(!showsGrid.get());
  }

  private void turn() {
    if (showsGrid.get()) {
      setCenter(grid);
    } else {
      setCenter(viewer);
    }
    takeFocus();
  }

  /// Turns from the grid to the canvas.
  ///
  /// @return whether the grid was on show
  boolean leaveGrid() {
    boolean shown = showsGrid.get();
    showsGrid.set(false);
    return shown;
  }

  boolean showsGrid() {
    return showsGrid.get();
  }

  /// Lets the keys go to the grid or the canvas, whichever is on show.
  void takeFocus() {
    if (showsGrid.get()) {
      grid.requestFocus();
    } else {
      viewer.stack().requestFocus();
    }
  }
}
