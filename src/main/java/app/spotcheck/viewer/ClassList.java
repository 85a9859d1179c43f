package app.spotcheck.viewer;

import static java.util.Comparator.naturalOrder;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Relationship;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The classes of the label on show with their colours and counts, each with a switch that shows or
/// hides it in this and all other rows.
public final class ClassList extends VBox {
  /// A class of the label on show.
  ///
  /// @param objects how many objects or relationships it has
  /// @param ofObjects whether it is a class of objects
  private record ClassCount(String name, int objects, boolean ofObjects) {}

  private final Session session;
  private final ListView<ClassCount> list = new ListView<>();
  private final Label title = new Label("Classes");

  public ClassList(Session session) {
    this.session = session;
    getStyleClass().add("class-list");
    title.getStyleClass().add("pane-title");
    list.setId("classes");
    list.setCellFactory(view -> new Cell());
    list.setPlaceholder(new Label("No objects in this label"));
    list.setAccessibleText("Classes of the label on show");
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(title, list);
    session.rowProperty().addListener((property, before, now) -> showClasses(now));
    session.display().optionsProperty().addListener((property, before, now) -> list.refresh());
    session
        .display()
        .shownOptions()
        .soloProperty()
        .addListener((property, before, now) -> list.refresh());
  }

  private void showClasses(@Nullable RowView view) {
    Set<String> ofObjects = new HashSet<>();
    Map<String, Integer> counts =
        new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(naturalOrder()));
    if (view != null && view.label() != null) {
      for (Annotation object : view.label().objects()) {
        counts.merge(object.feature().name(), 1, Integer::sum);
        ofObjects.add(object.feature().name());
      }
      for (Relationship relationship : view.label().relationships()) {
        counts.merge(relationship.feature().name(), 1, Integer::sum);
      }
    }
    List<ClassCount> classes = new ArrayList<>();
    counts.forEach(
        (name, count) -> classes.add(new ClassCount(name, count, ofObjects.contains(name))));
    list.getItems().setAll(classes);
    title.setText(classes.isEmpty() ? "Classes" : "Classes (" + classes.size() + ")");
  }

  private final class Cell extends ListCell<ClassCount> {
    private final CheckBox shown = new CheckBox();
    private final Rectangle swatch = new Rectangle(12, 12);
    private final SoloButton solo = new SoloButton(session.display().shownOptions());
    private final Label count = new Label();
    private final HBox row;

    Cell() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      shown.setMnemonicParsing(false);
      shown.setMinWidth(0);
      swatch.setArcWidth(4);
      swatch.setArcHeight(4);
      count.getStyleClass().add("text-muted");
      count.setMinWidth(USE_PREF_SIZE);
      row = new HBox(8, swatch, shown, gap, solo, count);
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
      solo.alsoByAltClickOn(shown);
      shown.setOnAction(event -> session.display().showClass(getItem().name(), shown.isSelected()));
    }

    @Override
    protected void updateItem(ClassCount item, boolean empty) {
      super.updateItem(item, empty);
      if (empty) {
        setGraphic(null);
        return;
      }
      int rgb = session.colors().colorOf(item.name());
      swatch.setFill(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
      shown.setText(item.name());
      shown.setAccessibleText("Show class " + item.name());
      shown.setSelected(
          !session.display().optionsProperty().get().hiddenClasses().contains(item.name()));
      solo.show(item.name(), item.ofObjects());
      count.setText(String.valueOf(item.objects()));
      setGraphic(row);
    }
  }
}
