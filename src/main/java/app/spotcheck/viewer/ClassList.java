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
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The classes of the label on show with their colours and counts, each with a switch that shows or
/// hides it in this and all other rows, and a way to change the colour.
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
    session.display().colorSchemeProperty().addListener((property, before, now) -> list.refresh());
    session
        .display()
        .shownOptions()
        .soloProperty()
        .addListener((property, before, now) -> list.refresh());
    list.setOnKeyPressed(this::keyed);
  }

  private void keyed(KeyEvent event) {
    ClassCount selected = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && selected != null) {
      changeColor(selected, list);
      event.consume();
    }
  }

  private void changeColor(ClassCount of, Node anchor) {
    new ColorPopup(session, of.name()).show(anchor);
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
    private final Rectangle square = Swatches.of(0);
    private final Button swatch = new Button("", square);
    private final SoloButton solo = new SoloButton(session.display().shownOptions());
    private final Label count = new Label();
    private final HBox row;

    Cell() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      shown.setMnemonicParsing(false);
      shown.setMinWidth(0);
      swatch.getStyleClass().add("swatch-button");
      swatch.setOnAction(event -> changeColor(getItem(), swatch));
      count.getStyleClass().add("text-muted");
      count.setMinWidth(USE_PREF_SIZE);
      row = new HBox(6, swatch, shown, gap, solo, count);
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
      square.setFill(Swatches.color(session.colors().colorOf(item.name())));
      swatch.setAccessibleText("Change the colour of class " + item.name());
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
