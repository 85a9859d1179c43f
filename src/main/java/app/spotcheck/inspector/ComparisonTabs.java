package app.spotcheck.inspector;

import app.spotcheck.session.Comparison;
import app.spotcheck.session.ComparisonRemarks;
import app.spotcheck.session.ComparisonResult;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// What a comparison found, in tabs beside the tree of the label on show.
final class ComparisonTabs extends TabPane {
  private final Node tree;
  private final Tab differences = new Tab("Differences");
  private final Tab objects = new Tab("Objects");

  /// @param tree the tree, which is among the tabs while labels are compared
  ComparisonTabs(Comparison comparison, Node tree) {
    this.tree = tree;
    setId("comparison-tabs");
    setAccessibleText("Differences, agreement by class, and objects");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    differences.setContent(new DifferencesPane(comparison));
    getTabs().setAll(differences, new Tab("Classes", new AgreementTable(comparison)), objects);
    comparison.resultProperty().addListener((property, before, now) -> count(now));
  }

  private void count(@Nullable ComparisonResult result) {
    long differing =
        result == null
            ? 0
            : result.differences().answers().size()
                + result.listed().stream().filter(found -> found.kind().differs()).count();
    differences.setText(
        differing == 0
            ? "Differences"
            : String.format(Locale.ROOT, "Differences (%,d)", differing));
  }

  /// What stands in place of a list or table that is empty.
  static Label placeholder(Comparison comparison) {
    Label label = new Label(ComparisonRemarks.inEmptyList(comparison));
    label.setWrapText(true);
    label.setTextAlignment(TextAlignment.CENTER);
    label.getStyleClass().add("comparison-placeholder");
    return label;
  }

  /// Shows the tabs, or the tree alone.
  void showIn(Pane pane, boolean tabs) {
    if (tabs) {
      pane.getChildren().setAll(this);
      objects.setContent(tree);
      getSelectionModel().select(differences);
    } else {
      objects.setContent(null);
      pane.getChildren().setAll(tree);
    }
  }
}
