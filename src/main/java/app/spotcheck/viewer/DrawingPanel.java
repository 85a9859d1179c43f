package app.spotcheck.viewer;

import app.spotcheck.paint.ColorSet;
import app.spotcheck.paint.Coloring;
import app.spotcheck.paint.ObjectStyle;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.Session;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How objects are drawn, over a corner of the canvas, so that each change is seen at once.
final class DrawingPanel extends VBox {
  private static final double WIDTH = 290;

  private final RowDisplay display;
  private final QuestionField question;
  private final Label questionName;
  private final GridPane grid = new GridPane(8, 8);
  private final BooleanProperty open = new SimpleBooleanProperty();

  DrawingPanel(Session session) {
    super(8);
    this.display = session.display();
    this.question = new QuestionField(session);
    setId("drawing-panel");
    getStyleClass().add("drawing-panel");
    setPrefWidth(WIDTH);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
    visibleProperty().bind(open);
    managedProperty().bind(open);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    names.setHalignment(HPos.LEFT);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    controls.setFillWidth(true);
    grid.getColumnConstraints().setAll(names, controls);
    addLine(
        "Fill",
        slider(
            "fill-opacity",
            "How solid areas are filled",
            ObjectStyle::fillOpacity,
            ObjectStyle::withFillOpacity));
    addLine(
        "Outline",
        slider(
            "outline-opacity",
            "How solid outlines are",
            ObjectStyle::outlineOpacity,
            ObjectStyle::withOutlineOpacity));
    ColoringBox coloring = new ColoringBox(display, this::askQuestion);
    coloring.setId("panel-color-by");
    coloring.setMaxWidth(Double.MAX_VALUE);
    addLine("Colour by", coloring);
    questionName = addLine("Answers to", question);
    addLine("Captions", new CaptionField(display));
    getChildren().addAll(title(), grid, colorBlindSafe(), wholeMasks());
    display
        .optionsProperty()
        .subscribe(now -> showQuestion(now.style().coloring() instanceof Coloring.ByAnswer));
  }

  /// Whether the panel is on show.
  BooleanProperty openProperty() {
    return open;
  }

  /// Opens the panel where the question is chosen whose answers are coloured.
  void askQuestion() {
    open.set(true);
    showQuestion(true);
    question.ask();
  }

  private HBox title() {
    Label title = new Label("Drawing");
    title.getStyleClass().add("pane-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = new Button("", new FontIcon(Feather.X));
    close.getStyleClass().add("flat");
    close.setAccessibleText("Close");
    close.setTooltip(new Tooltip("Close"));
    close.setOnAction(event -> open.set(false));
    HBox box = new HBox(title, gap, close);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private Label addLine(String name, Node control) {
    Label label = new Label(name);
    label.setLabelFor(control);
    GridPane.setValignment(label, VPos.TOP);
    label.getStyleClass().add("line-name");
    grid.addRow(grid.getRowCount(), label, control);
    return label;
  }

  /// The question is there only where its answers are coloured.
  private void showQuestion(boolean shown) {
    for (Node node : List.of(questionName, question)) {
      node.setVisible(shown);
      node.setManaged(shown);
    }
  }

  private HBox slider(
      String id,
      String explanation,
      ToDoubleFunction<ObjectStyle> opacityOf,
      BiFunction<ObjectStyle, Double, ObjectStyle> with) {
    Slider slider =
        new Slider(0, 1, opacityOf.applyAsDouble(display.optionsProperty().get().style()));
    slider.setId(id);
    slider.setBlockIncrement(0.1);
    slider.setAccessibleText(explanation);
    slider.setTooltip(new Tooltip(explanation));
    Label percent = new Label();
    percent.setMinWidth(54);
    percent.setAlignment(Pos.CENTER_RIGHT);
    percent.textProperty().bind(slider.valueProperty().multiply(100).asString("%.0f %%"));
    slider
        .valueProperty()
        .addListener((property, before, now) ->
            display.style(style -> with.apply(style, now.doubleValue())));
    display
        .optionsProperty()
        .addListener(
            (property, before, now) -> slider.setValue(opacityOf.applyAsDouble(now.style())));
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox box = new HBox(6, slider, percent);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private CheckBox colorBlindSafe() {
    CheckBox box = new CheckBox("Colour-blind-safe colours");
    box.setId("color-blind-safe");
    box.setTooltip(new Tooltip("Class colours that differ also without seeing red or green"));
    box.setOnAction(event ->
        display
            .colorSchemeProperty()
            .set(
                display
                    .colorSchemeProperty()
                    .get()
                    .with(box.isSelected() ? ColorSet.COLOR_BLIND_SAFE : ColorSet.STANDARD)));
    display
        .colorSchemeProperty()
        .subscribe(scheme -> box.setSelected(scheme.set() == ColorSet.COLOR_BLIND_SAFE));
    return box;
  }

  private CheckBox wholeMasks() {
    CheckBox box = new CheckBox("Whole masks");
    box.setId("whole-shapes");
    box.setTooltip(
        new Tooltip("Draw each mask from its own file, with what other masks cover of it"));
    box.selectedProperty().bindBidirectional(display.wholeShapesProperty());
    return box;
  }
}
