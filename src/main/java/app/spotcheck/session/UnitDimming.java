package app.spotcheck.session;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Lets the object that is to be judged stand out from the others of its label.
final class UnitDimming {
  private final ShownOptions options;
  private final ReadOnlyObjectProperty<@Nullable RowView> row;
  private final ReviewRun run;
  private final BooleanProperty on = new SimpleBooleanProperty(true);

  /// @param row the row on show
  UnitDimming(ShownOptions options, ReadOnlyObjectProperty<@Nullable RowView> row, ReviewRun run) {
    this.options = options;
    this.row = row;
    this.run = run;
    on.addListener((property, before, now) -> update());
    row.addListener((property, before, now) -> update());
    run.currentProperty().addListener((property, before, now) -> unitChanged(now));
  }

  /// Whether others are faint beside the object that is to be judged.
  BooleanProperty onProperty() {
    return on;
  }

  /// While the row of the next unit is read, the one before stays as it is.
  private void unitChanged(@Nullable RunUnit unit) {
    RowView view = row.get();
    if (unit == null || view == null || run.isOnShow(view)) {
      update();
    }
  }

  private void update() {
    options.prominentProperty().set(on.get() ? unitOnShow() : null);
  }

  private @Nullable Annotation unitOnShow() {
    RunUnit unit = run.currentProperty().get();
    RowView view = row.get();
    Label label = view == null ? null : view.label();
    if (unit == null || view == null || label == null || !run.isOnShow(view)) {
      return null;
    }
    int index = ReviewTarget.indexOf(unit.unit(), view.row(), label);
    return index < 0 ? null : label.objects().get(index);
  }
}
