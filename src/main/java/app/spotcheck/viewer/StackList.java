package app.spotcheck.viewer;

import app.spotcheck.model.Annotation;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Lists the objects that lie on each other under a resting cursor, that with the nearest border
/// first: a click on a line selects its object.
final class StackList extends VBox {
  private static final Duration REST = Duration.millis(600);
  private static final int MOST = 12;
  private static final double BESIDE_CURSOR = 10;

  /// How far the cursor may go, in view pixels, before the list vanishes.
  private static final double NEAR = 24;

  private final Session session;
  private final PauseTransition rest = new PauseTransition(REST);
  private List<Hit> waiting = List.of();
  private double cursorX;
  private double cursorY;

  StackList(Session session) {
    this.session = session;
    getStyleClass().add("stack-list");
    setId("stack-list");
    setManaged(false);
    setVisible(false);
    setAccessibleText("Objects under the cursor");
    rest.setOnFinished(event -> open());
    session.display().sceneProperty().addListener((property, before, now) -> close());
    session.comparison().secondProperty().addListener((property, before, now) -> close());
  }

  /// Waits whether the cursor rests over these objects.
  void cursorMoved(List<Hit> objects, double viewX, double viewY) {
    if (isVisible() && Math.hypot(viewX - cursorX, viewY - cursorY) < NEAR) {
      return;
    }
    close();
    cursorX = viewX;
    cursorY = viewY;
    if (objects.size() > 1) {
      waiting = objects;
      rest.playFromStart();
    }
  }

  /// Does not open for what the cursor was over last, as it is over something else.
  void cursorLeft() {
    rest.stop();
  }

  /// Vanishes, and does not open for what the cursor was over last.
  void close() {
    rest.stop();
    setVisible(false);
  }

  private void open() {
    getChildren().clear();
    waiting.stream().limit(MOST).map(this::line).forEach(getChildren()::add);
    if (waiting.size() > MOST) {
      Label more = new Label("and " + (waiting.size() - MOST) + " more");
      more.getStyleClass().add("text-muted");
      getChildren().add(more);
    }
    setVisible(true);
    autosize();
    Region view = (Region) getParent();
    relocate(
        Math.max(0, Math.min(cursorX + BESIDE_CURSOR, view.getWidth() - getWidth())),
        Math.max(0, Math.min(cursorY + BESIDE_CURSOR, view.getHeight() - getHeight())));
  }

  private HBox line(Hit hit) {
    Scene scene = Objects.requireNonNull(hit.scene().scene().get());
    int object = hit.object();
    Annotation annotation = scene.objects().get(object);
    int rgb = session.colors().ofObjects(scene, hit.scene().options().get()).of(object);
    Label name = new Label(annotation.feature().name());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label facts = new Label(facts(scene, object, annotation));
    facts.getStyleClass().add("text-muted");
    HBox line = new HBox(8, Swatches.of(rgb), name, gap, facts);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("stack-line");
    line.setOnMouseEntered(event -> hit.scene().selection().hover(object));
    line.setOnMouseExited(event -> hit.scene().selection().hover(ObjectSelection.NONE));
    line.setOnMouseClicked(event -> {
      close();
      hit.select();
    });
    return line;
  }

  private static String facts(Scene scene, int object, Annotation annotation) {
    String kind = annotation.kind().singular();
    double area = scene.areaOf(object);
    String size = area > 0 ? String.format(Locale.ROOT, " · %,.0f px²", area) : "";
    return kind + size + " · z " + (scene.bottomToTop().indexOf(object) + 1);
  }
}
