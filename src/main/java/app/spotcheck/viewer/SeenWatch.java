package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.media.MediaState;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Tells the review which objects were on screen, with their picture, large enough and long enough
/// to be judged.
final class SeenWatch {
  private static final Duration READABLE_TIME = Duration.millis(700);

  /// What the longer side of an object has at least, in view pixels; lines and points have no need
  /// of it.
  private static final double READABLE_SIZE = 12;

  private final Session session;
  private final Navigation navigation;
  private final Node canvas;
  private final PauseTransition rest = new PauseTransition(READABLE_TIME);

  /// @param canvas counts only while it is in a window
  SeenWatch(Session session, Navigation navigation, Node canvas) {
    this.session = session;
    this.navigation = navigation;
    this.canvas = canvas;
    rest.setOnFinished(event -> tell());
    RowDisplay display = session.display();
    navigation.viewportProperty().addListener((property, before, now) -> begin());
    display.sceneProperty().addListener((property, before, now) -> begin());
    display.shownOptionsProperty().addListener((property, before, now) -> begin());
    session.review().run().positionProperty().addListener((property, before, now) -> begin());
  }

  /// The time begins anew with each change of what is on screen.
  private void begin() {
    if (session.review().run().isOn()) {
      rest.playFromStart();
    } else {
      rest.stop();
    }
  }

  private void tell() {
    RowDisplay display = session.display();
    Scene scene = display.sceneProperty().get();
    boolean shown = canvas.getScene() != null;
    boolean hasPicture = display.mediaProperty().get().picture() instanceof MediaState.Ready;
    if (scene == null || !shown || !hasPicture) {
      return;
    }
    PaintOptions options = display.shownOptionsProperty().get();
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < scene.objects().size(); i++) {
      if (options.shows(scene.objects().get(i)) && isReadable(scene.boundsOf(i))) {
        seen.add(i);
      }
    }
    session.review().seen(seen);
  }

  private boolean isReadable(@Nullable Box bounds) {
    if (bounds == null || !navigation.visible().contains(bounds.center())) {
      return false;
    }
    double longer = Math.max(bounds.width(), bounds.height());
    return longer == 0 || longer * navigation.viewportProperty().get().scale() >= READABLE_SIZE;
  }
}
