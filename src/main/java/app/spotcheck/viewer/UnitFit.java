package app.spotcheck.viewer;

import app.spotcheck.paint.Scene;
import app.spotcheck.session.ObjectPlace;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.Session;
import org.jspecify.annotations.Nullable;

/// Shows each object of a run with some of what is around it, as soon as it is known where it is: a
/// mask has its place only once it is loaded.
final class UnitFit {
  private final Session session;
  private final Navigation navigation;
  private boolean isWaiting;

  UnitFit(Session session, Navigation navigation) {
    this.session = session;
    this.navigation = navigation;
    session.reachedProperty().addListener((property, before, now) -> reached(now));
    session.display().sceneProperty().addListener((property, before, now) -> fit());
  }

  private void reached(@Nullable ObjectPlace place) {
    isWaiting = place != null && session.review().run().isOn() && !place.featureIds().isEmpty();
    fit();
  }

  private void fit() {
    Scene scene = session.display().sceneProperty().get();
    int selected = session.display().selection().selectedProperty().get();
    if (isWaiting
        && scene != null
        && selected != ObjectSelection.NONE
        && scene.boundsOf(selected) != null) {
      isWaiting = false;
      navigation.fitObject(selected);
    }
  }
}
