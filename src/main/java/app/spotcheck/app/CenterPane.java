package app.spotcheck.app;

import app.spotcheck.browser.ThumbnailGrid;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.ViewerPane;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The middle of the window: one row on the canvas, or many in the grid, and below them the
/// findings where they are wanted.
final class CenterPane extends BorderPane {
  /// What the canvas with its switches has at least while findings are on show, in view pixels.
  private static final double LEAST_HEIGHT = 360;

  private final ViewerPane viewer;
  private final ThumbnailGrid grid;
  private final BooleanProperty showsGrid;
  private final UpperAndLower panes;
  private @Nullable FindingsPane findings;

  /// @param showsGrid whether the grid is on show
  CenterPane(Session session, ViewerPane viewer, NoticeBar notices, BooleanProperty showsGrid) {
    this.viewer = viewer;
    this.grid = new ThumbnailGrid(session, () -> showsGrid.set(false));
    this.showsGrid = showsGrid;
    this.panes = new UpperAndLower(viewer, LEAST_HEIGHT);
    setTop(notices);
    setCenter(panes);
    setMinWidth(280);
    showsGrid.addListener((property, before, now) -> turn());
  }

  /// Turns from the canvas to the grid or back.
  void toggleGrid() {
    showsGrid.set(!showsGrid.get());
  }

  private void turn() {
    panes.setUpper(showsGrid.get() ? grid : viewer);
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

  /// Takes the pane that is shown below when findings are wanted.
  void setFindings(FindingsPane pane) {
    findings = pane;
  }

  boolean showsFindings() {
    return panes.hasLower();
  }

  void showFindings(boolean shown) {
    FindingsPane pane = findings;
    if (pane == null || shown == showsFindings()) {
      return;
    }
    if (shown) {
      panes.setLower(pane);
      pane.takeFocus();
    } else {
      panes.setLower(null);
      takeFocus();
    }
  }

  /// Takes the findings away.
  ///
  /// @return whether they were on show
  boolean leaveFindings() {
    boolean shown = showsFindings();
    showFindings(false);
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
