package app.spotcheck.viewer;

import app.spotcheck.paint.Scene;
import app.spotcheck.session.ObjectPlace;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.RunUnit;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.View.Fit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Shows each object of a run with some of what is around it, as soon as it is known where it is: a
/// mask has its place only once it is loaded. A run that goes on with the unit at which one ended
/// shows it as it was left.
final class UnitFit {
  private final Session session;
  private final Navigation navigation;
  private final ObjectProperty<@Nullable UnitView> left = new SimpleObjectProperty<>();
  private boolean isWaiting;

  UnitFit(Session session, Navigation navigation) {
    this.session = session;
    this.navigation = navigation;
    session.reachedProperty().addListener((property, before, now) -> reached(now));
    session.display().sceneProperty().addListener((property, before, now) -> fit());
    session
        .review()
        .run()
        .currentProperty()
        .addListener((property, before, now) -> unitChanged(before, now));
  }

  /// How the unit at which the last run ended was looked at; none before the first.
  ObjectProperty<@Nullable UnitView> leftProperty() {
    return left;
  }

  private void unitChanged(@Nullable RunUnit before, @Nullable RunUnit now) {
    if (before != null && now == null && session.rowIndexProperty().get() == before.row()) {
      View view = navigation.now();
      left.set(new UnitView(before.unit(), view.center(), view.scale()));
    }
  }

  private void reached(@Nullable ObjectPlace place) {
    isWaiting = place != null && session.review().run().isOn();
    fit();
  }

  private void fit() {
    Scene scene = session.display().sceneProperty().get();
    RunUnit unit = session.review().run().currentProperty().get();
    if (!isWaiting || scene == null || unit == null) {
      return;
    }
    UnitView before = left.get();
    int selected = session.display().selection().selectedProperty().get();
    boolean isKnown = selected != ObjectSelection.NONE && scene.boundsOf(selected) != null;
    if (before != null && before.unit().equals(unit.unit())) {
      isWaiting = false;
      left.set(null);
      navigation.restore(new View(before.center(), before.scale(), Fit.NONE));
    } else if (unit.unit().isRow() || isKnown) {
      isWaiting = false;
      if (!unit.unit().isRow()) {
        navigation.fitObject(selected);
      }
    }
  }
}
