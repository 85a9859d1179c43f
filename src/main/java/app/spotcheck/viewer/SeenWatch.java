package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.media.MediaState;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.UnknownAnnotation;
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

  /// What is painted with less of its colour cannot be judged, from 0 to 1.
  private static final double READABLE_OPACITY = 0.1;

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
      if (isDrawn(scene.objects().get(i), options) && isReadable(scene.boundsOf(i))) {
        seen.add(i);
      }
    }
    session.review().seen(seen);
  }

  /// Whether an object is painted in full: objects beside the one that is judged are faint.
  private static boolean isDrawn(Annotation object, PaintOptions options) {
    double opacity =
        Math.max(options.style().outlineOpacity(), fillOf(object, options.style().fillOpacity()));
    return options.shows(object) && options.prominent().test(object) && opacity >= READABLE_OPACITY;
  }

  private static double fillOf(Annotation object, double opacity) {
    return switch (object) {
      case BoxAnnotation box -> opacity;
      case PolygonAnnotation polygon -> opacity;
      case MaskAnnotation mask -> opacity;
      // never painted so that they can hardly be seen
      case PolylineAnnotation line -> 1;
      case PointAnnotation point -> 1;
      case UnknownAnnotation unknown -> 0;
    };
  }

  private boolean isReadable(@Nullable Box bounds) {
    if (bounds == null || !navigation.visible().contains(bounds.center())) {
      return false;
    }
    double longer = Math.max(bounds.width(), bounds.height());
    return longer == 0 || longer * navigation.viewportProperty().get().scale() >= READABLE_SIZE;
  }
}
