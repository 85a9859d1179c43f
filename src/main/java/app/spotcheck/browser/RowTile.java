package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.paint.ThumbnailPainter;
import app.spotcheck.session.Session;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One row in the grid: its thumbnail over its number, its name and what it holds.
final class RowTile extends VBox {
  static final double PADDING = 6;
  static final double WIDTH = ThumbnailPainter.SIZE.width() + 2 * PADDING;
  static final double FIXED_HEIGHT = ThumbnailPainter.SIZE.height() + 2 * PADDING;

  /// What the lines of text take, of the usual size.
  static final double TEXT_HEIGHT = 40;

  private static final double TOOLTIP_WIDTH = 360;
  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
  private static final PseudoClass ON_SHOW = PseudoClass.getPseudoClass("on-show");

  private final Session session;
  private final ThumbnailView thumbnail;
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label content = new Label();
  private final VerdictMark verdict = new VerdictMark();
  private final FontIcon warning = new FontIcon(Feather.ALERT_TRIANGLE);
  private final StackPane check = new StackPane(new FontIcon(Feather.CHECK));
  private final Tooltip tooltip = new Tooltip();
  private @Nullable IndexedRow row;

  RowTile(Session session) {
    this.session = session;
    getStyleClass().add("row-tile");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    fitText();
    name.fontProperty().addListener((property, before, now) -> fitText());
    number.getStyleClass().addAll("text-muted", "text-small");
    number.setMinWidth(USE_PREF_SIZE);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    content.getStyleClass().addAll("text-small", "text-muted");
    warning.getStyleClass().add("warning-icon");
    check.getStyleClass().add("check-mark");
    check.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    thumbnail = new ThumbnailView(session.thumbnails(), this::describe);
    StackPane picture = new StackPane(thumbnail, check, verdict);
    StackPane.setAlignment(check, Pos.TOP_LEFT);
    StackPane.setAlignment(verdict, Pos.TOP_RIGHT);
    verdict.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    HBox title = new HBox(6, number, name, warning);
    title.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(picture, title, content);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP_WIDTH);
    Tooltip.install(this, tooltip);
    clear();
  }

  private void fitText() {
    double height = FIXED_HEIGHT + TEXT_HEIGHT * TextScale.of(name);
    setMinSize(WIDTH, height);
    setMaxSize(WIDTH, height);
  }

  /// The position of the row in the index; [Session#NO_ROW] for none.
  int row() {
    return row == null ? Session.NO_ROW : row.number() - 1;
  }

  /// Shows a row, and starts to load its thumbnail unless it is this one's already.
  void show(IndexedRow now) {
    boolean isSame = row != null && row.number() == now.number();
    row = now;
    setVisible(true);
    if (!isSame) {
      number.setText(String.valueOf(now.number()));
      name.setText(now.displayName());
      content.setText(now.labelCount() == 0 ? "no label" : RowText.objectsOf(now));
      warning.setVisible(now.problemCount() > 0);
      warning.setManaged(now.problemCount() > 0);
      thumbnail.load(now);
    }
    verdict.show(now, session.review().tally(now));
    showSelection();
  }

  /// Shows how the row stands by now.
  void showVerdict() {
    IndexedRow shown = row;
    if (shown != null) {
      verdict.show(shown, session.review().tally(shown));
      describe();
    }
  }

  /// Shows no row; what loads for it is stopped.
  void clear() {
    row = null;
    setVisible(false);
    thumbnail.release();
  }

  /// Asks again, since there may be another thumbnail.
  void retry() {
    if (row != null) {
      thumbnail.load(row);
    }
  }

  void showSelection() {
    boolean picked = session.selection().contains(row());
    pseudoClassStateChanged(PICKED, picked);
    pseudoClassStateChanged(ON_SHOW, row() == session.rowIndexProperty().get());
    check.setVisible(picked && session.selection().deliberateProperty().get());
    describe();
  }

  private void describe() {
    IndexedRow shown = row;
    if (shown == null) {
      setAccessibleText(null);
      return;
    }
    String note = thumbnail.note();
    tooltip.setText(shown.displayName() + (note == null ? "" : "\n" + note));
    setAccessibleText(
        "Row "
            + shown.number()
            + ", "
            + shown.displayName()
            + ", "
            + content.getText()
            + verdict.spoken()
            + (shown.problemCount() > 0 ? ", with problems" : "")
            + (session.selection().contains(row()) ? ", selected" : "")
            + (note == null ? "" : ", " + note));
  }
}
