package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One row in the list: its number and name over what it holds.
final class RowCell extends ListCell<IndexedRow> {
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label content = new Label();
  private final FontIcon warning = new FontIcon(Feather.ALERT_TRIANGLE);
  private final HBox box;

  RowCell() {
    number.getStyleClass().addAll("row-number", "text-muted");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    content.getStyleClass().addAll("text-small", "text-muted");
    content.setMinWidth(0);
    warning.getStyleClass().add("warning-icon");
    VBox text = new VBox(name, content);
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    box = new HBox(8, number, text, warning);
    box.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(IndexedRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    number.setText(String.valueOf(row.number()));
    name.setText(row.displayName());
    content.setText(contentOf(row));
    warning.setVisible(row.problemCount() > 0);
    warning.setManaged(row.problemCount() > 0);
    setGraphic(box);
    setAccessibleText("Row " + row.number() + ", " + row.displayName() + ", " + content.getText());
  }

  private static String contentOf(IndexedRow row) {
    String labels = counted(row.labelCount(), "label");
    String objects = counted(row.objectCount(), "object");
    String content = row.labelCount() == 0 ? "no label" : labels + ", " + objects;
    return row.isImage() ? content : row.mediaKind() + " · " + content;
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
