package app.spotcheck.session;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Picks a label and selects objects in it once their row is on show.
final class PlaceSeek {
  private final RowOnShow onShow;
  private final RowDisplay display;
  private final ReadOnlyObjectWrapper<@Nullable ObjectPlace> reached =
      new ReadOnlyObjectWrapper<>();
  private @Nullable ObjectPlace wanted;

  PlaceSeek(RowOnShow onShow, RowDisplay display) {
    this.onShow = onShow;
    this.display = display;
    display.sceneProperty().addListener((property, before, now) -> arrive());
  }

  /// The place that was reached last; none while the next one is sought.
  ReadOnlyObjectProperty<@Nullable ObjectPlace> reachedProperty() {
    return reached.getReadOnlyProperty();
  }

  /// Selects what is at a place whose row is on show or about to be.
  void seek(ObjectPlace place) {
    wanted = place;
    reached.set(null);
    arrive();
  }

  void forget() {
    wanted = null;
  }

  private void arrive() {
    ObjectPlace place = wanted;
    RowView view = onShow.row().get();
    if (place == null
        || view == null
        || view.entry().number() - 1 != place.row()
        || display.sceneProperty().get() == null) {
      return;
    }
    int choice = choiceAt(place, view.choices());
    if (choice >= 0 && choice != view.chosen()) {
      onShow.choose(choice);
      return;
    }
    wanted = null;
    select(place, view.row(), view.label());
    reached.set(place);
  }

  private static int choiceAt(ObjectPlace place, List<LabelChoice> choices) {
    LabelRole role = place.prediction() ? LabelRole.PREDICTION : LabelRole.LABEL;
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).role() == role && choices.get(i).label().id().equals(place.labelId())) {
        return i;
      }
    }
    return -1;
  }

  private void select(ObjectPlace place, DataRow row, @Nullable Label label) {
    if (label == null) {
      return;
    }
    List<String> objects = ReviewTarget.idsOf(row, label);
    List<Integer> found = new ArrayList<>();
    for (String id : place.featureIds()) {
      int index = objects.indexOf(id);
      if (index >= 0) {
        found.add(index);
      }
    }
    List<String> relationships = label.relationships().stream().map(r -> r.feature().id()).toList();
    if (found.isEmpty() && !place.featureIds().isEmpty()) {
      int relationship = relationships.indexOf(place.featureIds().getFirst());
      if (relationship >= 0) {
        display.selection().selectRelationship(relationship);
        return;
      }
    }
    display.selection().select(found);
  }
}
