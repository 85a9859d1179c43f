package app.spotcheck.app;

import app.spotcheck.browser.ThumbnailGrid;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.ViewerPane;
import javafx.scene.layout.BorderPane;

/// The middle of the window: one row on the canvas, or many in the grid.
final class CenterPane extends BorderPane {
  private final ViewerPane viewer;
  private final ThumbnailGrid grid;

  CenterPane(Session session, ViewerPane viewer, NoticeBar notices) {
    this.viewer = viewer;
    this.grid = new ThumbnailGrid(session, this::showCanvas);
    setTop(notices);
    setCenter(viewer);
    setMinWidth(280);
  }

  /// Turns from the canvas to the grid or back.
  void toggleGrid() {
    if (grid.getScene() == null) {
      setCenter(grid);
      grid.requestFocus();
    } else {
      showCanvas();
    }
  }

  private void showCanvas() {
    setCenter(viewer);
    viewer.stack().requestFocus();
  }
}
