package app.spotcheck.app;

import app.spotcheck.export.ExportFile;
import app.spotcheck.query.Filter;
import app.spotcheck.query.FilterException;
import app.spotcheck.review.sample.SampleDefinition;
import app.spotcheck.review.sample.SampleTarget;
import app.spotcheck.review.sample.SampledLabels;
import app.spotcheck.review.sample.SampledUnit;
import app.spotcheck.review.sample.StratumField;
import app.spotcheck.review.statistics.SampleSize;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks how a sample is to be drawn.
final class SampleDialog extends Dialog<SampleDefinition> {
  private static final ButtonType DRAW = new ButtonType("Draw sample", ButtonData.OK_DONE);

  /// By what the size of a sample is told.
  private enum SizeKind {
    NUMBER("this many", "200"),
    MARGIN("a margin of %", "5"),
    ACCEPTANCE("to accept at most % wrong", "2");

    private final String title;
    private final String standard;

    SizeKind(String title, String standard) {
      this.title = title;
      this.standard = standard;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  private final ComboBox<SampledUnit> unit = new ComboBox<>();
  private final ComboBox<SizeKind> kind = new ComboBox<>();
  private final TextField size = new TextField();
  private final TextField seed = new TextField(String.valueOf(SampleOptions.randomSeed()));
  private final TextField filter = new TextField();
  private final CheckBox predictions = new CheckBox("Predictions in place of labels");
  private final Map<StratumField, CheckBox> strata = new EnumMap<>(StratumField.class);
  private final Label fault = new Label();
  private final PopulationLabel population;
  private @Nullable SampleDefinition definition;

  /// @param replaced the sample that would be replaced; none where there is none
  /// @param rows the filter of the rows to draw from, unless the person wants another one
  /// @param export indexed to its end
  SampleDialog(Window owner, ExportFile export, @Nullable Path replaced, String rows) {
    this.population = new PopulationLabel(export);
    initOwner(owner);
    setTitle("Draw a sample");
    setHeaderText(
        "Objects or rows are drawn by chance, so that what is found in them holds for the export.");
    unit.getItems().setAll(SampledUnit.values());
    unit.setValue(SampledUnit.OBJECTS);
    unit.setConverter(new WordConverter());
    kind.getItems().setAll(SizeKind.values());
    kind.valueProperty().addListener((property, before, now) -> size.setText(now.standard));
    kind.setValue(SizeKind.NUMBER);
    unit.setId("sample-unit");
    kind.setId("sample-kind");
    size.setId("sample-size");
    seed.setId("sample-seed");
    fault.setId("sample-fault");
    fault.getStyleClass().add("danger-text");
    fault.setWrapText(true);
    filter.setId("sample-filter");
    filter.setPromptText("all rows");
    filter.setText(rows);
    size.setPrefColumnCount(6);
    seed.setPrefColumnCount(12);
    FlowPane fields = new FlowPane(12, 6);
    fields.setPrefWrapLength(340);
    for (StratumField field : StratumField.values()) {
      CheckBox box = new CheckBox(field.word());
      strata.put(field, box);
      fields.getChildren().add(box);
    }
    HBox sizes = new HBox(8, kind, size);
    sizes.setAlignment(Pos.CENTER_LEFT);
    GridPane grid = new GridPane(12, 10);
    grid.addRow(0, named("Draw", unit), unit);
    grid.addRow(1, named("Of the rows", filter), filter);
    grid.add(predictions, 1, 2);
    grid.add(population, 1, 3);
    grid.addRow(4, named("Size", kind), sizes);
    grid.addRow(5, named("A share of each", fields), fields);
    grid.addRow(6, named("Seed", seed), seed);
    VBox content = new VBox(10, grid, fault);
    content.setPrefWidth(520);
    if (replaced != null) {
      Label warning =
          new Label(
              "It takes the place of the sample in "
                  + replaced.getFileName()
                  + "; the verdicts stay.");
      warning.setWrapText(true);
      warning.getStyleClass().add("warning-text");
      content.getChildren().addFirst(warning);
    }
    getDialogPane().setContent(content);
    getDialogPane().getButtonTypes().addAll(DRAW, ButtonType.CANCEL);
    Theme.style(getDialogPane().getScene());
    getDialogPane().lookupButton(DRAW).addEventFilter(ActionEvent.ACTION, this::accept);
    unit.valueProperty().addListener((property, before, now) -> count());
    filter.textProperty().addListener((property, before, now) -> count());
    predictions.selectedProperty().addListener((property, before, now) -> count());
    count();
    setOnHidden(event -> population.stop());
    setResultConverter(button -> button == DRAW ? definition : null);
  }

  /// Counts what could be drawn; a filter that cannot be read is told when it is used.
  private void count() {
    String rows = filter.getText().strip();
    try {
      var _ = Filter.parse(rows);
      population.count(definition(0, List.of(), new SampleTarget.Size(1), rows));
    } catch (FilterException unfinished) {
      population.count(null);
    }
  }

  private SampleDefinition definition(
      long drawnWith, List<StratumField> shares, SampleTarget target, String rows) {
    return new SampleDefinition(
        drawnWith,
        unit.getValue(),
        predictions.isSelected() ? SampledLabels.PREDICTIONS : SampledLabels.LABELS,
        shares,
        target,
        rows,
        rows.isEmpty() ? null : Instant.now());
  }

  private static Label named(String text, Node control) {
    Label label = new Label(text);
    label.setLabelFor(control);
    return label;
  }

  private void accept(ActionEvent event) {
    try {
      List<StratumField> chosen =
          strata.entrySet().stream()
              .filter(entry -> entry.getValue().isSelected())
              .map(Map.Entry::getKey)
              .toList();
      String rows = filter.getText().strip();
      var _ = Filter.parse(rows);
      definition = definition(Long.parseLong(seed.getText().strip()), chosen, target(), rows);
    } catch (NumberFormatException e) {
      refuse(event, "Size and seed are numbers.");
    } catch (FilterException e) {
      refuse(event, "Of the rows: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      refuse(event, String.valueOf(e.getMessage()));
    }
  }

  private void refuse(ActionEvent event, String why) {
    fault.setText(why);
    event.consume();
  }

  private SampleTarget target() {
    String text = size.getText().replace("%", "").strip();
    return switch (kind.getValue()) {
      case NUMBER -> new SampleTarget.Size(Long.parseLong(text));
      case MARGIN ->
          new SampleTarget.Margin(
              Double.parseDouble(text) / 100,
              SampleOptions.DEFAULT_CONFIDENCE,
              SampleSize.WORST_RATE);
      case ACCEPTANCE ->
          new SampleTarget.Acceptance(
              Double.parseDouble(text) / 100, SampleOptions.DEFAULT_CONFIDENCE, 0);
    };
  }

  /// Shows the words of units.
  private static final class WordConverter extends StringConverter<SampledUnit> {
    @Override
    public String toString(@Nullable SampledUnit shown) {
      return shown == null ? "" : shown.word();
    }

    @Override
    public @Nullable SampledUnit fromString(String text) {
      return null;
    }
  }
}
