package app.spotcheck.app;

import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Two panes, one above the other, with a handle between them. The lower one keeps the height that
/// a person gave it, whatever is shown above it; only where there is little room it is lower, so
/// that the upper one keeps what it needs.
final class UpperAndLower extends Region {
  /// What a person can leave of the upper pane, in view pixels.
  private static final double LEAST_BY_HAND = 120;

  private final double leastUpper;
  private final StackPane handle = new StackPane();
  private Node upper;
  private @Nullable Region lower;
  private double wanted = -1;
  private double upperAllowed;
  private double grip;

  /// @param leastUpper what the upper pane has at least, in view pixels, unless a person wants less
  UpperAndLower(Node upper, double leastUpper) {
    this.upper = upper;
    this.leastUpper = leastUpper;
    this.upperAllowed = leastUpper;
    handle.getStyleClass().add("pane-handle");
    handle.setId("pane-handle");
    handle.setCursor(Cursor.V_RESIZE);
    Region mark = new Region();
    mark.getStyleClass().add("pane-handle-mark");
    mark.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    handle.getChildren().add(mark);
    handle.setOnMousePressed(event -> grip = event.getY());
    handle.setOnMouseDragged(this::drag);
    getChildren().add(upper);
  }

  void setUpper(Node pane) {
    getChildren().set(0, pane);
    upper = pane;
  }

  /// Shows a pane below, as high as it was before, else as high as it prefers; none takes it away.
  void setLower(@Nullable Region pane) {
    getChildren().setAll(upper);
    lower = pane;
    if (pane != null) {
      getChildren().addAll(handle, pane);
    }
  }

  boolean hasLower() {
    return lower != null;
  }

  private void drag(MouseEvent event) {
    Region pane = lower;
    if (pane != null) {
      double top = sceneToLocal(event.getSceneX(), event.getSceneY()).getY() - grip;
      double height = getHeight() - top - handle.getHeight();
      wanted = Math.clamp(height, pane.minHeight(getWidth()), mostLower(pane, LEAST_BY_HAND));
      upperAllowed = Math.min(leastUpper, getHeight() - handle.getHeight() - wanted);
      requestLayout();
    }
  }

  /// How high the lower pane may be where the upper one has a height at least.
  private double mostLower(Region pane, double least) {
    return Math.max(
        pane.minHeight(getWidth()), getHeight() - handle.prefHeight(getWidth()) - least);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    Region pane = lower;
    double taken = 0;
    if (pane != null) {
      double bar = handle.prefHeight(width);
      double height = wanted < 0 ? pane.prefHeight(width) : wanted;
      height = Math.min(height, mostLower(pane, upperAllowed));
      taken = snapSizeY(height) + bar;
      pane.resizeRelocate(0, getHeight() - height, width, height);
      handle.resizeRelocate(0, getHeight() - taken, width, bar);
    }
    upper.resizeRelocate(0, 0, width, Math.max(0, getHeight() - taken));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }
}
