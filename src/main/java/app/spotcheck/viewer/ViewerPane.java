package app.spotcheck.viewer;

import app.spotcheck.media.MediaState;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.RowMediaView;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The middle of the window: the canvas with its zoom buttons and with what is loading or missing,
/// under the switches for what is shown.
public final class ViewerPane extends BorderPane {
  private final Session session;
  private final LayerStack stack;
  private final UnitFit unitFit;
  private final ComparedCanvas compared;
  private final DrawingPanel drawing;
  private final ViewAids aids = new ViewAids();
  private final PictureAdjusting adjusting;
  private final ZoomBar zoomBar;
  private final Label message = new Label();
  private final ProgressIndicator loading = new ProgressIndicator();

  public ViewerPane(Session session) {
    this.session = session;
    RowDisplay display = session.display();
    Navigation navigation = new Navigation(session);
    this.stack = new LayerStack(session, navigation);
    this.unitFit = new UnitFit(session, navigation);
    new SeenWatch(session, navigation, stack);
    this.adjusting = new PictureAdjusting(display);
    this.zoomBar = new ZoomBar(navigation, aids, adjusting);
    getStyleClass().add("viewer");
    StackList stackList = new StackList(session);
    new CanvasGestures(stack, display, stackList);
    stack.setId("canvas");
    stack.setFocusTraversable(true);
    stack.setAccessibleText("Picture with its annotations");
    message.setId("canvas-message");
    message.getStyleClass().add("canvas-message");
    message.setWrapText(true);
    message.setMouseTransparent(true);
    loading.setMaxSize(40, 40);
    loading.setMouseTransparent(true);
    loading.setAccessibleText("Loading the picture");

    this.drawing = new DrawingPanel(session);
    Crosshair crosshair = new Crosshair(navigation, display, aids.crosshairProperty());
    Minimap minimap =
        new Minimap(session, navigation, stack.shownSceneProperty(), aids.minimapProperty());
    CanvasChips chips = new CanvasChips(display, adjusting);
    VBox corner = new VBox(10, new ColorLegend(session), minimap);
    corner.getStyleClass().add("canvas-corner");
    corner.setPickOnBounds(false);
    corner.setAlignment(Pos.BOTTOM_LEFT);
    corner.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
    MissedLayer missed = new MissedLayer(session, stack);
    this.compared =
        new ComparedCanvas(session, navigation, stack, aids, crosshair, missed, stackList);
    Loupe loupe = new Loupe(compared::underCursor, display, aids.loupeProperty());
    StackPane center =
        new StackPane(compared, message, loading, corner, chips, zoomBar, drawing, loupe);
    StackPane.setAlignment(drawing, Pos.TOP_RIGHT);
    StackPane.setAlignment(zoomBar, Pos.BOTTOM_RIGHT);
    StackPane.setAlignment(corner, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(chips, Pos.TOP_LEFT);
    StackPane.setAlignment(message, Pos.TOP_CENTER);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(center.widthProperty());
    clip.heightProperty().bind(center.heightProperty());
    center.setClip(clip);
    setTop(new VBox(new LayerSwitches(display, drawing), new ComparisonBar(session)));
    setCenter(center);

    session.rowProperty().addListener((property, before, now) -> showState());
    display.mediaProperty().addListener((property, before, now) -> showState());
    display
        .selection()
        .selectedProperty()
        .addListener((property, before, now) -> navigation.reveal(now.intValue()));
    showState();
  }

  /// The canvases, for the commands that zoom.
  public LayerStack stack() {
    return stack;
  }

  /// The helps to look, for the commands that switch them.
  public ViewAids aids() {
    return aids;
  }

  /// How the unit at which the last run ended was looked at; none before the first.
  public ObjectProperty<@Nullable UnitView> leftUnitProperty() {
    return unitFit.leftProperty();
  }

  /// Closes the panel that says how objects are drawn.
  ///
  /// @return whether it was open
  public boolean closeDrawing() {
    boolean wasOpen = drawing.openProperty().get();
    drawing.openProperty().set(false);
    return wasOpen;
  }

  /// Shows the other one of two labels that are compared in place of the one on the canvas.
  public void flip() {
    compared.flip();
  }

  /// Opens or closes the popup that changes brightness, contrast and channels.
  public void toggleAdjusting() {
    adjusting.toggle(zoomBar);
  }

  /// Shows the picture with the brightness, contrast and channels of its file.
  public void resetAdjustment() {
    adjusting.reset();
  }

  private void showState() {
    RowView view = session.rowProperty().get();
    RowMediaView media = session.display().mediaProperty().get();
    boolean image = view != null && view.row().media().isImage();
    loading.setVisible(image && media.picture() instanceof MediaState.Loading);
    String text = "";
    if (view != null && !image) {
      text =
          "This row is no image but \""
              + view.row().media().mediaKind()
              + "\".\nIts JSON is in the tab on the right.";
    } else if (image && media.picture() instanceof MediaState.Failed<?> failed) {
      text = "The picture is missing: " + failed.failure().message() + ".";
    }
    message.setText(text);
    message.setVisible(!text.isEmpty());
  }
}
