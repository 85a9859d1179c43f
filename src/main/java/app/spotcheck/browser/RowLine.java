package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.session.Session;
import app.spotcheck.session.ShownRows;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One row in the list: its number and name over what it holds.
final class RowLine extends HBox implements FlowLine {
  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
  private static final PseudoClass ON_SHOW = PseudoClass.getPseudoClass("on-show");

  private final Session session;
  private final RowPicker picker;
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label content = new Label();
  private final VerdictMark verdict = new VerdictMark();
  private final FontIcon warning = new FontIcon(Feather.ALERT_TRIANGLE);
  private @Nullable IndexedRow shown;

  RowLine(Session session, RowPicker picker) {
    super(8);
    this.session = session;
    this.picker = picker;
    getStyleClass().add("row-line");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAlignment(Pos.CENTER_LEFT);
    number.getStyleClass().addAll("row-number", "text-muted");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    content.getStyleClass().addAll("text-small", "text-muted");
    content.setMinWidth(0);
    warning.getStyleClass().add("warning-icon");
    VBox text = new VBox(name, content);
    text.setAlignment(Pos.CENTER_LEFT);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(number, text, verdict, warning);
    setOnMousePressed(this::pressed);
    clear();
  }

  private void pressed(MouseEvent event) {
    if (row() != Session.NO_ROW && event.getButton() == MouseButton.PRIMARY) {
      picker.click(row(), event);
    }
  }

  /// The position of the row in the index; [Session#NO_ROW] for none.
  int row() {
    return shown == null ? Session.NO_ROW : shown.number() - 1;
  }

  @Override
  public void show(int place) {
    ShownRows rows = session.shownProperty().get();
    if (place >= rows.size()) {
      clear();
      return;
    }
    int wanted = rows.rowAt(place);
    if (wanted != row()) {
      show(session.indexedRow(wanted));
    }
    showSelection();
  }

  private void show(IndexedRow row) {
    shown = row;
    setVisible(true);
    number.setText(String.valueOf(row.number()));
    name.setText(row.displayName());
    content.setText(RowText.contentOf(row));
    warning.setVisible(row.problemCount() > 0);
    warning.setManaged(row.problemCount() > 0);
    verdict.show(row, session.review().tally(row));
  }

  /// Shows how the row stands by now.
  void showVerdict() {
    if (shown != null) {
      verdict.show(shown, session.review().tally(shown));
      showSelection();
    }
  }

  @Override
  public void clear() {
    shown = null;
    setVisible(false);
    showSelection();
  }

  void showSelection() {
    IndexedRow row = shown;
    boolean picked = row != null && picker.isSelected(row());
    pseudoClassStateChanged(PICKED, picked);
    pseudoClassStateChanged(ON_SHOW, row != null && row() == session.rowIndexProperty().get());
    setAccessibleText(row == null ? null : spoken(row) + (picked ? ", selected" : ""));
  }

  private String spoken(IndexedRow row) {
    return "Row "
        + row.number()
        + ", "
        + row.displayName()
        + ", "
        + content.getText()
        + verdict.spoken();
  }
}
