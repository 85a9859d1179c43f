package app.spotcheck.viewer;

import app.spotcheck.session.Comparison;
import app.spotcheck.session.LabelNames;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Chooses which label or prediction the one on show is compared with.
final class OtherLabelBox extends ComboBox<OtherLabelBox.Other> {
  /// A label by its position in [RowView#choices()].
  record Other(int choice, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final Session session;
  private final Comparison comparison;
  private boolean showing;

  OtherLabelBox(Session session) {
    this.session = session;
    this.comparison = session.comparison();
    setId("comparison-other");
    setPrefWidth(210);
    setMinWidth(90);
    setMaxWidth(420);
    setAccessibleText("Label or prediction to compare with");
    setPromptText("No other label");
    setButtonCell(new Cell());
    setCellFactory(list -> new Cell());
    valueProperty()
        .addListener((property, before, now) -> {
          if (!showing && now != null) {
            comparison.compareWith(now.choice());
          }
        });
    session.rowProperty().addListener((property, before, now) -> showOthers());
    comparison.onProperty().addListener((property, before, now) -> showOthers());
    comparison.otherProperty().addListener((property, before, now) -> showOthers());
    showOthers();
  }

  /// Changes nothing that is as it should be: one that chooses is still about it when the
  /// comparison follows. Stepping through rows need not wait for a box that is not on show.
  private void showOthers() {
    if (!comparison.onProperty().get()) {
      return;
    }
    showing = true;
    RowView view = session.rowProperty().get();
    List<Other> others = view == null ? List.of() : others(view);
    if (!others.equals(getItems())) {
      getItems().setAll(others);
    }
    int choice = comparison.otherProperty().get();
    Other wanted = others.stream().filter(other -> other.choice == choice).findFirst().orElse(null);
    if (!Objects.equals(getValue(), wanted)) {
      setValue(wanted);
    }
    setDisable(others.isEmpty());
    setTooltip(
        new Tooltip(
            "Label or prediction to compare with" + (wanted == null ? "" : ":\n" + wanted)));
    showing = false;
  }

  /// All labels but the one on show.
  private static List<Other> others(RowView view) {
    List<String> names = LabelNames.of(view.choices());
    return IntStream.range(0, names.size())
        .filter(choice -> choice != view.chosen())
        .mapToObj(choice -> new Other(choice, names.get(choice)))
        .toList();
  }

  /// Long names differ at their ends as often as at their beginnings.
  private static final class Cell extends ListCell<Other> {
    Cell() {
      setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    @Override
    protected void updateItem(@Nullable Other other, boolean empty) {
      super.updateItem(other, empty);
      setText(empty || other == null ? null : other.name());
    }
  }
}
