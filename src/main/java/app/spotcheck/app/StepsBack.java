package app.spotcheck.app;

import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.ViewerPane;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/// What Escape steps back from, one thing at a time. This is the only place that decides the order;
/// popups, menus and dialogs, which are windows of their own, close before any of it.
final class StepsBack {
  private final Session session;
  private final CenterPane center;

  /// Each steps back where there is something to step back from, and says whether there was.
  private final List<BooleanSupplier> steps;

  StepsBack(Session session, CommandPalette palette, ViewerPane viewer, CenterPane center) {
    this.session = session;
    this.center = center;
    this.steps =
        List.of(
            palette::close,
            this::leaveTyping,
            viewer::closeDrawing,
            session.review().missed()::stepBack,
            session.display()::leaveSolo,
            this::deselectObject,
            this::deselectRows,
            this::dismissNotice,
            session.comparison()::leave,
            session.review().run()::leave,
            center::leaveFindings,
            center::leaveGrid);
  }

  /// Steps back from the first thing there is.
  void stepBack() {
    for (BooleanSupplier step : steps) {
      if (step.getAsBoolean()) {
        return;
      }
    }
  }

  private boolean leaveTyping() {
    Scene scene = center.getScene();
    boolean types = scene != null && scene.getFocusOwner() instanceof TextInputControl;
    if (types) {
      center.takeFocus();
    }
    return types;
  }

  private boolean deselectObject() {
    ObjectSelection selection = session.display().selection();
    ObjectSelection compared = session.comparison().secondScene().selection();
    boolean selected =
        compared.selectedProperty().get() != ObjectSelection.NONE
            || selection.selectedProperty().get() != ObjectSelection.NONE
            || selection.relationshipProperty().get() != ObjectSelection.NONE;
    if (selected) {
      selection.select(ObjectSelection.NONE);
      compared.select(ObjectSelection.NONE);
    }
    return selected;
  }

  /// On the canvas the row on show alone counts as nothing selected; in the grid its tile is.
  private boolean deselectRows() {
    boolean picked = session.selection().deliberateProperty().get() || center.showsGrid();
    boolean selected = picked && session.selection().count() > 0;
    if (selected) {
      session.selection().clear();
    }
    return selected;
  }

  private boolean dismissNotice() {
    boolean told =
        session.failureProperty().get() != null || session.successProperty().get() != null;
    if (told) {
      session.report(null);
    }
    return told;
  }
}
