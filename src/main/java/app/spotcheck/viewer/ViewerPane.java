package app.spotcheck.viewer;

import app.spotcheck.media.MediaState;
import app.spotcheck.session.RowMediaView;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The middle of the window: the canvas with its zoom buttons and with what is loading or missing,
/// under the switches for what is shown.
public final class ViewerPane extends BorderPane {
  private final Session session;
  private final LayerStack stack;
  private final Label message = new Label();
  private final ProgressIndicator loading = new ProgressIndicator();

  public ViewerPane(Session session) {
    this.session = session;
    this.stack = new LayerStack(session);
    getStyleClass().add("viewer");
    StackList stackList = new StackList(session);
    new CanvasGestures(stack, session.display(), stackList);
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

    HBox zoom = zoomButtons();
    DrawingPanel drawing = new DrawingPanel(session);
    ColorLegend legend = new ColorLegend(session);
    StackPane center = new StackPane(stack, message, loading, legend, zoom, drawing, stackList);
    StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(drawing, Pos.TOP_RIGHT);
    StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
    StackPane.setAlignment(message, Pos.TOP_CENTER);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(center.widthProperty());
    clip.heightProperty().bind(center.heightProperty());
    center.setClip(clip);
    setTop(new LayerSwitches(session.display(), drawing));
    setCenter(center);

    session.rowProperty().addListener((property, before, now) -> showState());
    session.display().mediaProperty().addListener((property, before, now) -> showState());
    session
        .display()
        .selection()
        .selectedProperty()
        .addListener((property, before, now) -> stack.reveal(now.intValue()));
    showState();
  }

  /// The canvases, for the commands that zoom.
  public LayerStack stack() {
    return stack;
  }

  private HBox zoomButtons() {
    Button scale = button("100 %", null, "Show one image pixel on each screen pixel");
    scale.setId("zoom-scale");
    scale.setMinWidth(70);
    scale.setOnAction(event -> stack.actualSize());
    stack
        .viewportProperty()
        .addListener((property, before, now) -> scale.setText(percent(now.scale())));
    Button out = button("", Feather.MINUS, "Zoom out");
    out.setId("zoom-out");
    out.setOnAction(event -> stack.zoomOut());
    Button in = button("", Feather.PLUS, "Zoom in");
    in.setId("zoom-in");
    in.setOnAction(event -> stack.zoomIn());
    Button fit = button("", Feather.MAXIMIZE, "Show the whole picture");
    fit.setId("zoom-fit");
    fit.setOnAction(event -> stack.fit());
    HBox box = new HBox(out, scale, in, fit);
    box.getStyleClass().add("zoom-buttons");
    box.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private static Button button(String text, @Nullable Feather icon, String explanation) {
    Button button = new Button(text, icon == null ? null : new FontIcon(icon));
    button.getStyleClass().add("flat");
    button.setTooltip(new Tooltip(explanation));
    button.setAccessibleText(explanation);
    return button;
  }

  private static String percent(double scale) {
    double percent = scale * 100;
    return percent < 10
        ? String.format(Locale.ROOT, "%.1f %%", percent)
        : String.format(Locale.ROOT, "%.0f %%", percent);
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
