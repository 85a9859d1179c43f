package app.spotcheck.inspector;

import app.spotcheck.compare.ClassAgreement;
import app.spotcheck.session.Comparison;
import app.spotcheck.session.ComparisonResult;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Tells for each class how far two labels agree.
final class AgreementTable extends TableView<ClassAgreement> {
  AgreementTable(Comparison comparison) {
    setId("agreement");
    setAccessibleText("Agreement by class");
    setPlaceholder(new Label("Nothing compared yet"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns()
        .setAll(
            List.of(
                column("Class", 110, ClassAgreement::name),
                column("Both", 50, agreement -> String.valueOf(agreement.matched())),
                column("IoU", 50, AgreementTable::similarity),
                column("Other", 50, agreement -> String.valueOf(agreement.otherClass())),
                column("Missed", 56, agreement -> String.valueOf(agreement.missed())),
                column("Extra", 50, agreement -> String.valueOf(agreement.extra()))));
    comparison.resultProperty().addListener((property, before, now) -> show(now));
    show(comparison.resultProperty().get());
  }

  private static TableColumn<ClassAgreement, String> column(
      String title, double width, Function<ClassAgreement, String> text) {
    TableColumn<ClassAgreement, String> column = new TableColumn<>(title);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(text.apply(row.getValue())).getReadOnlyProperty());
    column.setPrefWidth(width);
    column.setSortable(false);
    return column;
  }

  private static String similarity(ClassAgreement agreement) {
    double mean = agreement.meanSimilarity();
    return Double.isNaN(mean) ? "–" : String.format(Locale.ROOT, "%.2f", mean);
  }

  private void show(@Nullable ComparisonResult result) {
    getItems().setAll(result == null ? List.of() : result.differences().classes());
  }
}
