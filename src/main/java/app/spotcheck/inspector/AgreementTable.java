package app.spotcheck.inspector;

import app.spotcheck.compare.ClassAgreement;
import app.spotcheck.session.Comparison;
import app.spotcheck.session.ComparisonResult;
import app.spotcheck.session.NameText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Tells for each class how far two labels agree.
final class AgreementTable extends TableView<ClassAgreement> {
  private static final double NAME_WIDTH = 120;
  private static final double NUMBER_WIDTH = 62;

  private final Comparison comparison;

  AgreementTable(Comparison comparison) {
    this.comparison = comparison;
    setId("agreement");
    setAccessibleText("Agreement by class");
    getStyleClass().addAll("agreement-table", "dense");
    setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
    TableColumn<ClassAgreement, String> name =
        column("Class", "What the objects are", agreement -> NameText.of(agreement.name()));
    name.setPrefWidth(NAME_WIDTH);
    name.setMinWidth(NUMBER_WIDTH);
    name.setCellFactory(cells -> new NameCell());
    getColumns()
        .setAll(
            List.of(
                name,
                counted("Both", "Objects that both labels have", ClassAgreement::matched),
                number("IoU", "How alike those are, on average", AgreementTable::similarity),
                counted(
                    "Other",
                    "Objects that have another class in the other label",
                    ClassAgreement::otherClass),
                counted(
                    "Missed", "Objects that only the label on show has", ClassAgreement::missed),
                counted(
                    "Extra",
                    "Objects that only the label compared with has",
                    ClassAgreement::extra),
                counted(
                    "Not c.", "Objects that could not be compared", ClassAgreement::notCompared)));
    comparison.resultProperty().addListener((property, before, now) -> show(now));
    comparison.failureProperty().addListener((property, before, now) -> explain());
    comparison.otherProperty().addListener((property, before, now) -> explain());
    show(comparison.resultProperty().get());
  }

  private static TableColumn<ClassAgreement, String> counted(
      String title, String explanation, ToIntFunction<ClassAgreement> count) {
    return number(
        title,
        explanation,
        agreement -> String.format(Locale.ROOT, "%,d", count.applyAsInt(agreement)));
  }

  private static TableColumn<ClassAgreement, String> number(
      String title, String explanation, Function<ClassAgreement, String> text) {
    TableColumn<ClassAgreement, String> column = column(title, explanation, text);
    column.setPrefWidth(NUMBER_WIDTH);
    column.setMinWidth(NUMBER_WIDTH);
    column.getStyleClass().add("number-column");
    return column;
  }

  private static TableColumn<ClassAgreement, String> column(
      String title, String explanation, Function<ClassAgreement, String> text) {
    TableColumn<ClassAgreement, String> column = new TableColumn<>();
    Label header = new Label(title);
    header.setTooltip(new Tooltip(explanation));
    column.setGraphic(header);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(text.apply(row.getValue())).getReadOnlyProperty());
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static String similarity(ClassAgreement agreement) {
    double mean = agreement.meanSimilarity();
    return Double.isNaN(mean) ? "–" : String.format(Locale.ROOT, "%.2f", mean);
  }

  private void show(@Nullable ComparisonResult result) {
    explain();
    getItems().setAll(result == null ? List.of() : result.differences().classes());
  }

  private void explain() {
    setPlaceholder(ComparisonTabs.placeholder(comparison));
  }

  private static final class NameCell extends TableCell<ClassAgreement, String> {
    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      setText(empty ? null : name);
      setTooltip(empty || name == null ? null : new Tooltip(name));
    }
  }
}
