package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.Scene;
import app.spotcheck.review.verdict.MissedObject;
import app.spotcheck.session.MissedObjects;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Shows over the canvas what a reviewer found missing, and lets the place of more of it be drawn:
/// a drag draws a box, a click a point. Then it asks for the class.
final class MissedLayer extends Pane {
  private static final double DRAG_THRESHOLD = 4;
  private static final double NOTCH = 40;
  private static final double HINT_TOP = 12;

  /// Into how many parts an image pixel is divided at most; finer places are a matter of the mouse.
  private static final double GRAINS = 10;

  private final Session session;
  private final MissedObjects missed;
  private final LayerStack stack;
  private final Pane marks = new Pane();
  private final RubberBand band = new RubberBand();
  private final Label hint =
      new Label("Drag a box around the missed object, or click on it. Esc ends.");
  private final ClassQuestion question;
  private @Nullable Drawn drawn;
  private double pressedX;
  private double pressedY;

  /// What was drawn, before its class is known.
  private record Drawn(RowView row, Box place) {}

  /// @param stack the canvas that it lies over
  MissedLayer(Session session, LayerStack stack) {
    this.session = session;
    this.stack = stack;
    this.missed = session.review().missed();
    this.question = new ClassQuestion(this::classes, this::finish, this::cancel);
    setId("missed-layer");
    setMinSize(0, 0);
    marks.setPickOnBounds(false);
    hint.setId("missed-hint");
    hint.getStyleClass().add("missed-hint");
    hint.setMouseTransparent(true);
    hint.setWrapText(true);
    band.getStyleClass().add("missed-band");
    hint.setManaged(false);
    getChildren().addAll(marks, band, hint, question);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(this::released);
    setOnMouseMoved(this::moved);
    setOnScroll(this::scrolled);
    missed.markingProperty().addListener((property, before, now) -> showState());
    missed.shownProperty().addListener((property, before, now) -> showMarks());
    missed.selectedProperty().addListener((property, before, now) -> selected(now));
    session.rowProperty().addListener((property, before, now) -> finish(null));
    session
        .display()
        .shownOptions()
        .pictureOnlyProperty()
        .addListener((property, before, now) -> marks.setVisible(!now));
    stack.viewportProperty().addListener((property, before, now) -> placeMarks());
    showState();
    showMarks();
  }

  private List<String> classes() {
    var export = session.exportProperty().get();
    return export == null ? List.of() : export.index().classes();
  }

  private void showState() {
    boolean takesMouse = missed.markingProperty().get() || drawn != null;
    setPickOnBounds(takesMouse);
    marks.setMouseTransparent(takesMouse);
    setCursor(takesMouse ? Cursor.CROSSHAIR : null);
    hint.setVisible(missed.markingProperty().get() && drawn == null);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.min(hint.prefWidth(-1), Math.max(0, getWidth() - 2 * HINT_TOP));
    hint.resize(width, hint.prefHeight(width));
    hint.relocate(Math.max(0, Math.rint((getWidth() - hint.getWidth()) / 2)), HINT_TOP);
  }

  private void pressed(MouseEvent event) {
    event.consume();
    if (drawn != null) {
      finish(null);
    } else if (event.getButton() == MouseButton.PRIMARY && missed.markingProperty().get()) {
      pressedX = event.getX();
      pressedY = event.getY();
      band.start(pressedX, pressedY);
    }
  }

  private void dragged(MouseEvent event) {
    event.consume();
    if (band.isVisible()) {
      band.stretch(event.getX(), event.getY());
    }
    moved(event);
  }

  private void moved(MouseEvent event) {
    session
        .display()
        .cursorProperty()
        .set(stack.viewportProperty().get().imageFromView(event.getX(), event.getY()));
  }

  private void scrolled(ScrollEvent event) {
    event.consume();
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      double factor = Math.pow(Navigation.ZOOM_STEP, event.getDeltaY() / NOTCH);
      stack.navigation().zoom(event.getX(), event.getY(), factor);
    }
  }

  private void released(MouseEvent event) {
    event.consume();
    if (!band.isVisible()) {
      return;
    }
    band.stretch(event.getX(), event.getY());
    Box inView = band.end();
    boolean isPoint = Math.hypot(inView.width(), inView.height()) < DRAG_THRESHOLD;
    RowView view = session.rowProperty().get();
    Scene scene = session.display().sceneProperty().get();
    if (view == null || scene == null) {
      return;
    }
    Viewport viewport = stack.viewportProperty().get();
    Box place =
        isPoint
            ? viewport.imageFromView(pressedX, pressedY, 0, 0)
            : viewport.imageFromView(inView.left(), inView.top(), inView.width(), inView.height());
    if (!place.intersects(scene.frame())) {
      session.report("What is missed lies in the picture; nothing was marked beside it.");
      return;
    }
    drawn = new Drawn(view, within(place, scene.frame()));
    showMarks();
    showState();
    question.ask(event.getX(), event.getY(), getWidth(), getHeight());
  }

  private static Box within(Box place, Box frame) {
    double left = grained(Math.max(place.left(), frame.left()));
    double top = grained(Math.max(place.top(), frame.top()));
    double right = grained(Math.min(place.right(), frame.right()));
    double bottom = grained(Math.min(place.bottom(), frame.bottom()));
    return Box.ofCorners(left, top, right, bottom);
  }

  private static double grained(double coordinate) {
    return Math.rint(coordinate * GRAINS) / GRAINS;
  }

  private void finish(@Nullable String className) {
    Drawn mark = drawn;
    if (mark != null) {
      drawn = null;
      missed.add(mark.row, mark.place, className);
      close();
    }
  }

  private void cancel() {
    drawn = null;
    missed.stepBack();
    close();
  }

  private void close() {
    question.close();
    showState();
    showMarks();
    stack.requestFocus();
  }

  private void selected(@Nullable MissedObject now) {
    if (now != null) {
      stack.navigation().reveal(now.place());
    }
    showMarks();
  }

  private void showMarks() {
    marks.getChildren().setAll(missed.shownProperty().get().stream().map(this::mark).toList());
    Drawn mark = drawn;
    if (mark != null) {
      marks.getChildren().add(new MissedMark(mark.place));
    }
    placeMarks();
  }

  private MissedMark mark(MissedObject object) {
    boolean isSelected = object.equals(missed.selectedProperty().get());
    return new MissedMark(
        object, isSelected, () -> missed.select(isSelected ? null : object), missed::withdraw);
  }

  private void placeMarks() {
    Viewport viewport = stack.viewportProperty().get();
    marks.getChildren().forEach(mark -> ((MissedMark) mark).place(viewport));
  }
}
