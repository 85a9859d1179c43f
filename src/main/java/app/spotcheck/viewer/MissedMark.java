package app.spotcheck.viewer;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.review.verdict.MissedObject;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The place of a missed object: a dashed outline, light within dark to be seen on any picture,
/// with a sign that names it.
final class MissedMark extends Pane {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  /// The side of the outline around a point, in view pixels.
  private static final double POINT_SIDE = 18;

  private final Box place;
  private final List<Rectangle> outlines = List.of(outline("missed-edge"), outline("missed-line"));
  private final HBox sign = new HBox();

  /// The mark of a place that is not an object yet.
  MissedMark(Box place) {
    this.place = place;
    setPickOnBounds(false);
    setManaged(false);
    getStyleClass().add("missed-mark");
    outlines.forEach(getChildren()::add);
    sign.getStyleClass().add("missed-sign");
    sign.setManaged(false);
    getChildren().add(sign);
  }

  /// The mark of an object.
  ///
  /// @param onChosen called when its sign is chosen
  /// @param onWithdrawn called when it is to be taken back, which is offered while it is selected
  MissedMark(MissedObject missed, boolean isSelected, Runnable onChosen, Runnable onWithdrawn) {
    this(missed.place());
    String name = missed.className() == null ? "missed" : "missed: " + missed.className();
    Button label = new Button(name);
    label.setMnemonicParsing(false);
    label.setAccessibleText(name.replace("missed", "Missed object"));
    label.setFocusTraversable(false);
    label.setOnAction(event -> onChosen.run());
    sign.getChildren().add(label);
    if (isSelected) {
      sign.getChildren().add(withdraw(onWithdrawn));
    }
    pseudoClassStateChanged(SELECTED, isSelected);
  }

  private static Node withdraw(Runnable onWithdrawn) {
    Button button = new Button("", new FontIcon(Feather.X));
    button.setId("missed-withdraw");
    button.setAccessibleText("Take the mark back");
    button.setTooltip(new Tooltip("Take the mark back (Delete)"));
    button.setFocusTraversable(false);
    button.setOnAction(event -> onWithdrawn.run());
    return button;
  }

  private static Rectangle outline(String style) {
    Rectangle outline = new Rectangle();
    outline.getStyleClass().add(style);
    outline.setMouseTransparent(true);
    return outline;
  }

  /// Moves it to where its place is in the view.
  void place(Viewport viewport) {
    Point corner = viewport.viewFromImage(new Point(place.left(), place.top()));
    boolean isPoint = place.isPoint();
    double width = isPoint ? POINT_SIDE : place.width() * viewport.scale();
    double height = isPoint ? POINT_SIDE : place.height() * viewport.scale();
    double left = isPoint ? corner.x() - POINT_SIDE / 2 : corner.x();
    double top = isPoint ? corner.y() - POINT_SIDE / 2 : corner.y();
    for (Rectangle outline : outlines) {
      outline.setX(left);
      outline.setY(top);
      outline.setWidth(width);
      outline.setHeight(height);
      double round = isPoint ? POINT_SIDE : 0;
      outline.setArcWidth(round);
      outline.setArcHeight(round);
    }
    sign.applyCss();
    sign.autosize();
    sign.relocate(Math.rint(left), Math.rint(top - sign.getHeight() - 2));
  }
}
