package app.spotcheck.app;

import app.spotcheck.browser.FilterBar;
import app.spotcheck.paint.Layer;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.session.Comparison;
import app.spotcheck.session.Findings;
import app.spotcheck.session.ObjectSearch;
import app.spotcheck.session.Review;
import app.spotcheck.session.ReviewRun;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.RowSearch;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.Navigation;
import app.spotcheck.viewer.ViewAids;
import app.spotcheck.viewer.ViewerPane;
import app.spotcheck.viewer.ZoomPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;

/// Says what all actions are, subject by subject: where they stand, what they do, and the keys they
/// have by default.
final class Actions {
  private final List<Action> actions = new ArrayList<>();

  /// Adds what the window itself does.
  Actions addWindow(MainWindow window) {
    add("File", "Open…", window.files()::choose, "Shortcut+O");
    add("File", "New window", window::newWindow, "Shortcut+N");
    add("File", "Open demo", window.files()::openDemo, "Shortcut+Shift+D");
    add("File", "Enter API key…", window.keyQuestions()::ask, "Shortcut+Shift+K");
    add("File", "Forget API key", window.keyQuestions()::forget, "Shortcut+Alt+K");
    add("File", "Download for offline review…", window.media()::download, "Shortcut+D");
    add("File", "Pictures in a folder…", window.media()::choosePictureFolder, "Shortcut+Shift+O");
    add("File", "Forget folder of pictures", window.media()::forgetPictureFolder, "Shortcut+Alt+O");
    add("File", "Cache of pictures…", window.media()::showCache, "Shortcut+Alt+C");
    add("File", "Problems of the file…", window::showProblems, "Shortcut+Shift+P");
    add("File", "Index again", window.files()::openAgain, "Shortcut+R");
    add("File", "Close export", window.files()::closeExport, "Shortcut+W");
    add("File", "Close window", window::close, "Shortcut+Shift+W");
    add("File", "Quit", window::quit, "Shortcut+Q");
    return this;
  }

  /// Adds help. It comes last, since its key is a character: what key types it has to be asked of
  /// the system, for each key that no action before it has.
  Actions addHelp(MainWindow window) {
    add("Help", "Commands…", window::openPalette, "Shortcut+K");
    add("Help", "Keys", window::showKeys, "F1", "Shift+'?'", "Shift+Slash");
    add("Help", "Copy diagnostics", window::copyDiagnostics, "Shortcut+Shift+C");
    add("Help", "Show log file", window::showLog, "Shortcut+Shift+L");
    return this;
  }

  /// Adds moving from row to row.
  Actions addRows(Session session, Runnable goTo, Runnable pickLabel) {
    add("Row", "Next row", session::next, "Right", "J", "Page Down");
    add("Row", "Previous row", session::previous, "Left", "K", "Page Up");
    add("Row", "First row", () -> session.showPlace(0), "Home");
    add(
        "Row",
        "Last row",
        () -> session.showPlace(session.shownProperty().get().size() - 1),
        "End");
    add("Row", "Go to row…", goTo, "Shortcut+G", "G");
    add("Row", "Pick label or prediction…", pickLabel, "L");
    add("Row", "Load media again", session::retry, "F5");
    return this;
  }

  /// Adds looking at many rows.
  Actions addGrid(Runnable toggle, Runnable copyIds) {
    add("View", "Grid of rows", toggle, "B");
    add("Row", "Copy ids of selected rows", copyIds, "Shortcut+Shift+I");
    return this;
  }

  /// Adds stepping back, and the size of text.
  Actions addSteps(Runnable stepBack, TextSize text) {
    add("View", "Step back", stepBack, "Esc");
    add(
        "View",
        "Larger text",
        text::larger,
        "Shortcut+Plus",
        "Shortcut+Equals",
        "Shortcut+Shift+Equals",
        "Shortcut+Add");
    add("View", "Smaller text", text::smaller, "Shortcut+Minus", "Shortcut+Subtract");
    add("View", "Normal size of text", text::normal, "Shortcut+0");
    return this;
  }

  /// Adds choosing rows and objects.
  Actions addFilters(Session session, FilterBar filters) {
    RowSearch rows = session.search();
    ObjectSearch objects = session.display().search();
    add("Row", "Filter rows…", filters::focusRows, "Shortcut+F", "Slash");
    add("Row", "Filter of rows on or off", () -> toggle(rows.onProperty()), "T");
    add("Row", "Filter objects…", filters::focusObjects, "Shortcut+Shift+F");
    add("Row", "Filter of objects on or off", () -> toggle(objects.onProperty()), "O");
    return this;
  }

  private static void toggle(BooleanProperty property) {
    property.set(!property.get());
  }

  /// Adds looking at the picture.
  Actions addView(ViewerPane viewer, RowDisplay display) {
    Navigation navigation = viewer.stack().navigation();
    ViewAids aids = viewer.aids();
    add("Zoom", "Whole picture", navigation::fit, "F", "0");
    add("Zoom", "Whole width", navigation::fitWidth, "W");
    add("Zoom", "Selected object", navigation::fitSelected, "Z");
    add("Zoom", "Actual size", navigation::actualSize, "Q");
    add("Zoom", "Zoom in", navigation::zoomIn, "Plus", "Equals", "Shift+Equals", "Add");
    add("Zoom", "Zoom out", navigation::zoomOut, "Minus", "Subtract");
    add("Zoom", "Back to the last view", navigation::back, "Backspace");
    for (ZoomPolicy policy : ZoomPolicy.values()) {
      Runnable choose = () -> navigation.policyProperty().set(policy);
      add("Zoom", policy.title(), choose, "Shortcut+" + policy.digit());
    }
    add("View", "Minimap on or off", () -> toggle(aids.minimapProperty()), "M");
    add("View", "Loupe on or off", () -> toggle(aids.loupeProperty()), "X");
    add("View", "Crosshair on or off", () -> toggle(aids.crosshairProperty()), "H");
    add("View", "Adjust picture…", viewer::toggleAdjusting, "P");
    add("View", "Reset adjustment", viewer::resetAdjustment, "Shift+P");
    add("View", "Only the selected class", display::soloClass, "S");
    add("View", "Only the selected object", display::soloObject, "Shift+S");
    add("View", "Turn by EXIF on or off", () -> toggle(display.turnByExifProperty()), "E");
    for (Layer layer : Layer.values()) {
      String name = "Show or hide " + layer.word();
      add("View", name, () -> display.toggle(layer), "Alt+" + layer.digit());
    }
    return this;
  }

  /// Adds comparing two labels of a row.
  ///
  /// @param toggle begins or ends to compare, where it can be seen
  Actions addComparison(ViewerPane viewer, Comparison comparison, Runnable toggle) {
    add("Compare", "Compare labels on or off", toggle, "C");
    for (Comparison.Way way : Comparison.Way.values()) {
      Runnable choose = () -> comparison.show(way);
      add("Compare", way.title(), choose, "Shortcut+Alt+" + way.digit());
    }
    add(
        "Compare",
        "Next way to compare",
        () -> comparison.show(comparison.wayProperty().get().next()),
        "V");
    add("Compare", "Flip to the other label", viewer::flip, "D");
    add("Compare", "Next difference", comparison::next, "N");
    add("Compare", "Previous difference", comparison::previous, "Shift+N");
    return this;
  }

  /// Adds looking for what is wrong.
  Actions addChecks(FindingsCommands commands, Findings findings) {
    add("Check", "Check export", commands::check, "Shortcut+Y");
    add("Check", "Findings on or off", commands::toggle, "Y");
    add("Check", "Next finding", findings::next, "I");
    add("Check", "Previous finding", findings::previous, "Shift+I");
    add("Check", "Save findings…", commands::save, "Shortcut+Shift+Y");
    return this;
  }

  /// Adds judging.
  Actions addReview(ReviewCommands commands, Review review) {
    ReviewRun run = review.run();
    add("Review", "Review sample", commands::sample, "Shortcut+M");
    add("Review", "Draw sample…", commands::drawSample, "Shortcut+Shift+M");
    add("Review", "Review findings", commands::findings, "Shortcut+Alt+Y");
    add("Review", "Review objects listed", commands::listed, "Shortcut+Alt+M");
    add("Review", "Review objects not judged yet", commands::rest, "Shortcut+Shift+N");
    add("Review", "Review rows listed", commands::rows, "Shortcut+Shift+R");
    addOnce("Review", "Accept", () -> commands.judge(Decision.ACCEPT), "A");
    addOnce("Review", "Reject", () -> commands.judge(Decision.REJECT), "R");
    addOnce("Review", "Unsure", () -> commands.judge(Decision.UNSURE), "U");
    for (int i = 1; i <= Reasons.USUAL.size(); i++) {
      int digit = i;
      Runnable reject = () -> commands.rejectFor(digit);
      addOnce("Review", "Reject for reason " + digit, reject, String.valueOf(digit));
    }
    add("Review", "Reasons…", commands::editReasons, "Shortcut+Shift+E");
    add("Review", "Mark missed object", commands::markMissed, "Shift+M");
    add("Review", "Take mark of missed object back", review.missed()::withdraw, "Delete");
    add("Review", "Next unit", run::next, "Shift+Right");
    add("Review", "Unit before", run::previous, "Shift+Left");
    add("Review", "First unit not judged", run::firstUnjudged, "Shift+Home");
    add("Review", "Back to the unit", run::back, "Shift+Z");
    add(
        "Review",
        "Dim other objects on or off",
        () -> toggle(review.dimsOthersProperty()),
        "Shift+D");
    addOnce("Review", "Take last verdict back", review::undo, "Shortcut+Z");
    add("Review", "Reviewer…", commands::askReviewer, "Shortcut+Alt+R");
    add("Review", "End the run", run::leave, "Shift+Q");
    return this;
  }

  /// Adds what comes of judging.
  Actions addReport(ReportCommands commands) {
    add("Review", "Report…", commands::report, "Shortcut+Shift+T");
    return this;
  }

  /// Adds taking pictures, ids and the like out of the window.
  Actions addOutput(ViewOutput pictures, RowCopies copies, BooleanSupplier isDemo) {
    add("Output", "Copy view", pictures::copyView, "Shortcut+C");
    add("Output", "Save view…", pictures::saveView, "Shortcut+S");
    add("Output", "Save whole picture…", pictures::saveWhole, "Shortcut+Shift+S");
    add("Output", "Save selected object…", pictures::saveObject, "Shortcut+E");
    add("Output", "Copy id", copies::copyId, "Shortcut+I");
    add("Output", "Copy address", copies::copyAddress, "Shortcut+U");
    add("Output", "Copy JSON", copies::copyJson, "Shortcut+J");
    add(
        "Output",
        "Open row at Labelbox",
        () -> copies.openAtLabelbox(isDemo.getAsBoolean()),
        "Shortcut+B");
    return this;
  }

  /// Adds an action; its id is made of menu and name.
  ///
  /// @param keys those it has by default, at least one
  private void add(String menu, String name, Runnable run, String... keys) {
    actions.add(Action.of(menu, name, run, keys));
  }

  private void addOnce(String menu, String name, Runnable run, String... keys) {
    actions.add(Action.once(menu, name, run, keys));
  }

  /// The table of all that was added.
  ActionTable table(KeyBindings bindings) {
    return new ActionTable(actions, bindings);
  }
}
