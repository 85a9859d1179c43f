package app.spotcheck.viewer;

import app.spotcheck.compare.Difference;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.Comparison;
import app.spotcheck.session.Comparison.Way;
import app.spotcheck.session.LabelNames;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The label on show on its canvas, and the one it is compared with: on a canvas beside it that
/// shows the same part of the picture, in turns with it, or over it.
final class ComparedCanvas extends HBox {
  private static final Duration TURN = Duration.millis(700);

  private final Session session;
  private final Comparison comparison;
  private final Navigation navigation;
  private final LayerStack first;
  private final LayerStack second;
  private final Label firstName = name("compared-first");
  private final Label secondName = name("compared-second");
  private final OverlayLegend legend;
  private final StackPane secondPane;
  private final Timeline turns = new Timeline(new KeyFrame(TURN, event -> turn()));
  private boolean isSecondsTurn;

  /// @param first the canvas of the label on show
  /// @param over what lies over that canvas
  ComparedCanvas(
      Session session, Navigation navigation, LayerStack first, ViewAids aids, Node... over) {
    this.session = session;
    this.comparison = session.comparison();
    this.navigation = navigation;
    this.first = first;
    this.second = new LayerStack(session, navigation);
    second.setId("compared-canvas");
    second.setAccessibleText("Picture with the annotations of the label compared with");
    RowDisplay display = session.display();
    StackList stackList = new StackList(session);
    new CanvasGestures(second, display, stackList);
    StackPane firstPane = pane(first);
    firstPane.getChildren().addAll(over);
    firstPane.getChildren().add(firstName);
    legend = new OverlayLegend();
    firstPane.getChildren().add(legend);
    secondPane = pane(second);
    Crosshair crosshair = new Crosshair(navigation, display, aids.crosshairProperty());
    secondPane.getChildren().addAll(crosshair, stackList, secondName);
    getStyleClass().add("compared-canvas");
    getChildren().add(firstPane);
    turns.setCycleCount(Animation.INDEFINITE);
    first.widthProperty().addListener((property, before, now) -> resized());
    first.heightProperty().addListener((property, before, now) -> resized());
    comparison.onProperty().addListener((property, before, now) -> show());
    comparison.secondProperty().addListener((property, before, now) -> show());
    comparison.wayProperty().addListener((property, before, now) -> show());
    comparison.turningProperty().addListener((property, before, now) -> takeTurns());
    comparison.currentProperty().addListener((property, before, now) -> reveal(now));
    session.rowProperty().addListener((property, before, now) -> rowChanged());
    show();
  }

  private static Label name(String id) {
    Label name = new Label();
    name.setId(id);
    name.getStyleClass().add("compared-name");
    name.setMouseTransparent(true);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    StackPane.setAlignment(name, Pos.TOP_CENTER);
    return name;
  }

  private static StackPane pane(LayerStack stack) {
    StackPane pane = new StackPane(stack);
    pane.setMinSize(0, 0);
    pane.setPrefWidth(0);
    HBox.setHgrow(pane, Priority.ALWAYS);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(pane.widthProperty());
    clip.heightProperty().bind(pane.heightProperty());
    pane.setClip(clip);
    return pane;
  }

  private void resized() {
    navigation.resize(first.getWidth(), first.getHeight());
  }

  /// Without a comparison nothing here is of the row.
  private void rowChanged() {
    if (comparison.onProperty().get()) {
      show();
    }
  }

  private void show() {
    Way way = comparison.wayProperty().get();
    boolean beside = way == Way.SIDE_BY_SIDE && hasRoomForTwo();
    if (beside != getChildren().contains(secondPane)) {
      if (beside) {
        getChildren().add(secondPane);
      } else {
        getChildren().remove(secondPane);
      }
    }
    second.show(beside ? List.of(comparison.secondScene()) : List.of());
    isSecondsTurn = false;
    takeTurns();
    showFirst();
  }

  private void takeTurns() {
    boolean blinks =
        comparison.secondProperty().get() != null
            && comparison.wayProperty().get() == Way.BLINK
            && comparison.turningProperty().get();
    if (blinks) {
      turns.playFromStart();
    } else {
      turns.stop();
    }
  }

  /// Whether a second label is on show or about to come: while it is prepared, its place stays.
  private boolean hasRoomForTwo() {
    RowView view = session.rowProperty().get();
    return comparison.onProperty().get() && (view == null || view.choices().size() > 1);
  }

  private void showFirst() {
    boolean compares = comparison.secondProperty().get() != null;
    boolean over = compares && comparison.wayProperty().get() == Way.OVERLAY;
    first.show(
        over
            ? List.of(comparison.firstScene(), comparison.secondScene())
            : List.of(isSecondsTurn ? comparison.secondScene() : comparison.firstScene()));
    showNames();
  }

  private void turn() {
    isSecondsTurn = !isSecondsTurn;
    showFirst();
  }

  /// Shows the other label in place of the one on the canvas, until the next time.
  void flip() {
    if (comparison.secondProperty().get() == null) {
      return;
    }
    comparison.holdTurns();
    turn();
  }

  /// The canvas under the cursor, while it is over one; else that of the label on show.
  LayerStack underCursor() {
    return getChildren().contains(secondPane) && second.isHover() ? second : first;
  }

  private void showNames() {
    RowView view = session.rowProperty().get();
    RowView other = comparison.secondProperty().get();
    Way way = comparison.wayProperty().get();
    boolean shown = view != null && other != null && way != Way.OVERLAY;
    legend.show(
        other != null && way == Way.OVERLAY ? List.of(nameOf(view), nameOf(other)) : List.of());
    firstName.setVisible(shown);
    secondName.setVisible(shown);
    firstName.setText(shown ? nameOf(isSecondsTurn ? other : view) : "");
    secondName.setText(shown ? nameOf(other) : "");
  }

  private static String nameOf(@Nullable RowView view) {
    return view == null || view.chosen() < 0 ? "" : LabelNames.of(view.choices(), view.chosen());
  }

  private void reveal(@Nullable Difference difference) {
    Scene scene = comparison.secondScene().scene().get();
    if (difference != null && difference.first() == Difference.NONE && scene != null) {
      navigation.reveal(scene.boundsOf(difference.second()));
    }
  }
}
