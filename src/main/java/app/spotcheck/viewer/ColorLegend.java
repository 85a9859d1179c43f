package app.spotcheck.viewer;

import app.spotcheck.model.AnswerPath;
import app.spotcheck.paint.Coloring;
import app.spotcheck.paint.Legend;
import app.spotcheck.paint.ObjectColors;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;

/// Says in a corner of the canvas what the colours stand for, where they are not those of classes.
final class ColorLegend extends VBox {
  private static final int MOST_ENTRIES = 10;
  private static final double SCALE_WIDTH = 150;
  private static final double LONGEST_TEXT = 220;

  private final Session session;
  private final RowDisplay display;

  ColorLegend(Session session) {
    super(2);
    this.session = session;
    this.display = session.display();
    setId("color-legend");
    getStyleClass().add("color-legend");
    managedProperty().bind(visibleProperty());
    setMouseTransparent(true);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    session.rowProperty().addListener((property, before, now) -> show());
    display.sceneProperty().addListener((property, before, now) -> show());
    display.colorSchemeProperty().addListener((property, before, now) -> show());
    display
        .optionsProperty()
        .addListener((property, before, now) -> {
          if (!now.style().coloring().equals(before.style().coloring())) {
            show();
          }
        });
    show();
  }

  private void show() {
    Coloring coloring = display.optionsProperty().get().style().coloring();
    List<Node> lines =
        switch (display.objectColors(session.rowProperty().get()).legend()) {
          case Legend.Values values -> entries(values.entries());
          case Legend.Scale scale -> scale(scale);
        };
    getChildren().setAll(lines);
    if (!lines.isEmpty()) {
      getChildren().addFirst(title(coloring));
    }
    setVisible(!lines.isEmpty() && display.sceneProperty().get() != null);
  }

  private static Label title(Coloring coloring) {
    Label title =
        new Label(
            coloring instanceof Coloring.ByAnswer(AnswerPath path)
                ? path.toString()
                : ColoringBox.Choice.of(coloring).toString());
    title.setMaxWidth(LONGEST_TEXT);
    title.getStyleClass().add("pane-title");
    return title;
  }

  private static List<Node> entries(List<Legend.Entry> entries) {
    List<Node> lines = new ArrayList<>();
    int shown = entries.size() <= MOST_ENTRIES ? entries.size() : MOST_ENTRIES - 1;
    entries.subList(0, shown).forEach(entry -> lines.add(line(entry)));
    if (shown < entries.size()) {
      lines.add(new Label("and " + (entries.size() - shown) + " more"));
    }
    return lines;
  }

  private static HBox line(Legend.Entry entry) {
    Label meaning = new Label(entry.meaning().replaceAll("\\R", " "));
    meaning.setMaxWidth(LONGEST_TEXT);
    Label count = new Label(String.valueOf(entry.objects()));
    count.getStyleClass().add("text-muted");
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(7, Swatches.of(entry.rgb()), meaning, count);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static List<Node> scale(Legend.Scale scale) {
    List<Stop> stops = new ArrayList<>();
    int last = scale.rgbs().size() - 1;
    for (int i = 0; i <= last; i++) {
      stops.add(new Stop((double) i / last, Swatches.color(scale.rgbs().get(i))));
    }
    Rectangle ramp = new Rectangle(SCALE_WIDTH, 12);
    ramp.setFill(new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops));
    HBox line = new HBox(7, new Label("0 %"), ramp, new Label("100 %"));
    line.setAlignment(Pos.CENTER_LEFT);
    List<Node> lines = new ArrayList<>(List.of(line));
    if (scale.lacking() > 0) {
      lines.add(line(new Legend.Entry("no confidence", ObjectColors.NONE, scale.lacking())));
    }
    return lines;
  }
}
