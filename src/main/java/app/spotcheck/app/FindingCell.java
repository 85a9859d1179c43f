package app.spotcheck.app;

import app.spotcheck.check.Finding;
import app.spotcheck.check.Severity;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A finding in one line: how bad, which rule, which row, and what.
final class FindingCell extends ListCell<Finding> {
  private final FontIcon icon = new FontIcon();
  private final Label rule = new Label();
  private final Label row = new Label();
  private final Label message = new Label();
  private final Tooltip tip = new Tooltip();
  private final HBox line = new HBox(8, icon, rule, row, message);

  FindingCell() {
    setPrefWidth(0);
    line.setAlignment(Pos.CENTER_LEFT);
    rule.setMinWidth(Region.USE_PREF_SIZE);
    rule.setPrefWidth(130);
    row.getStyleClass().add("text-muted");
    row.setMinWidth(Region.USE_PREF_SIZE);
    row.setPrefWidth(65);
    message.setMinWidth(0);
    tip.setWrapText(true);
    tip.setMaxWidth(600);
  }

  @Override
  protected void updateItem(@Nullable Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    if (empty || finding == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    boolean error = finding.severity() == Severity.ERROR;
    icon.setIconCode(error ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE);
    icon.getStyleClass().removeAll("danger-icon", "warning-icon");
    icon.getStyleClass().add(error ? "danger-icon" : "warning-icon");
    rule.setText(finding.rule().id());
    row.setText(
        finding.row() > 0
            ? String.format("row %,d", finding.row())
            : String.format("line %,d", finding.line()));
    message.setText(finding.message());
    tip.setText(
        finding.message()
            + "\n"
            + finding.path()
            + "\nLooks for "
            + finding.rule().finds()
            + ": "
            + finding.rule().reason()
            + ".");
    setTooltip(tip);
    setGraphic(line);
    setAccessibleText(
        finding.severity().word()
            + " "
            + rule.getText()
            + ", "
            + row.getText()
            + ": "
            + finding.message());
  }
}
