package app.spotcheck.session;

import app.spotcheck.geometry.Box;
import app.spotcheck.model.Label;
import app.spotcheck.review.verdict.MissedObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// What the reviewer finds in the picture on show that no object of the label on show marks.
public final class MissedObjects {
  private final ReadOnlyObjectProperty<@Nullable RowView> row;
  private final ReadOnlyStringProperty reviewer;
  private final VerdictStore store;
  private final Consumer<@Nullable String> report;
  private final ReadOnlyObjectWrapper<List<MissedObject>> shown =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable MissedObject> selected =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper marking = new ReadOnlyBooleanWrapper();

  /// @param row the row on show
  /// @param report takes what a reviewer must know
  MissedObjects(
      ReadOnlyObjectProperty<@Nullable RowView> row,
      ReadOnlyStringProperty reviewer,
      VerdictStore store,
      Consumer<@Nullable String> report) {
    this.row = row;
    this.reviewer = reviewer;
    this.store = store;
    this.report = report;
    row.addListener((property, before, now) -> update());
    reviewer.addListener((property, before, now) -> update());
    store.changesProperty().addListener((property, before, now) -> update());
  }

  /// Those of the row and label on show, in the order in which they were found.
  public ReadOnlyObjectProperty<List<MissedObject>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// The one of them that is selected; none for none.
  public ReadOnlyObjectProperty<@Nullable MissedObject> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// Whether the next place that is drawn on the picture is that of a missed object.
  public ReadOnlyBooleanProperty markingProperty() {
    return marking.getReadOnlyProperty();
  }

  private void update() {
    RowView view = row.get();
    shown.set(view == null ? List.of() : of(view));
    MissedObject chosen = selected.get();
    if (chosen != null && !shown.get().contains(chosen)) {
      selected.set(null);
    }
    if (view == null) {
      marking.set(false);
    }
  }

  private List<MissedObject> of(RowView view) {
    Label label = view.label();
    return store.verdicts().missed(view.row().id()).stream()
        .filter(missed -> missed.reviewer().equals(reviewer.get()))
        .filter(missed -> label == null || isAbout(missed, label))
        .toList();
  }

  private static boolean isAbout(MissedObject missed, Label label) {
    return missed.labelId() == null || missed.labelId().equals(label.id());
  }

  /// Lets the next place that is drawn be that of a missed object.
  public void mark() {
    RowView view = row.get();
    boolean hasPicture = view != null && view.row().media().isImage();
    if (!hasPicture) {
      report.accept("There is no picture on show on which an object could be marked.");
    }
    selected.set(null);
    marking.set(hasPicture);
  }

  /// Takes a mark that was drawn.
  ///
  /// @param view the row and label it was drawn on
  /// @param place in image pixels; without width and height for a point
  /// @param className what it is; none where the reviewer does not say
  public void add(RowView view, Box place, @Nullable String className) {
    Label label = view.label();
    MissedObject missed =
        new MissedObject(
            UUID.randomUUID().toString(),
            reviewer.get(),
            Instant.now(),
            view.row().id(),
            view.row().globalKey(),
            label == null ? null : label.id(),
            className,
            place,
            false);
    marking.set(false);
    store.add(List.of(missed), () -> {});
  }

  public void select(@Nullable MissedObject missed) {
    selected.set(missed);
  }

  /// Selects the one after that which is selected, as one goes through them.
  public void selectNext() {
    List<MissedObject> all = shown.get();
    if (!all.isEmpty()) {
      MissedObject before = selected.get();
      int next = before == null ? 0 : all.indexOf(before) + 1;
      selected.set(all.get(next % all.size()));
    }
  }

  /// Takes the selected one back.
  public void withdraw() {
    MissedObject missed = selected.get();
    if (missed == null) {
      report.accept("No mark of a missed object is selected.");
    } else {
      store.add(List.of(missed.withdrawn(Instant.now())), () -> {});
    }
  }

  /// Ends marking, else selects none.
  ///
  /// @return whether there was anything to end
  public boolean stepBack() {
    boolean any = marking.get() || selected.get() != null;
    if (marking.get()) {
      marking.set(false);
    } else {
      selected.set(null);
    }
    return any;
  }
}
