package app.spotcheck.inspector;

import app.spotcheck.check.Finding;
import app.spotcheck.compare.Difference;
import app.spotcheck.export.RowReading;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Problem;
import app.spotcheck.paint.Scene;
import app.spotcheck.review.verdict.RowStandings;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;

/// The details of the selected object, or of the row while nothing is selected: properties, raw
/// JSON, and the problems found in the row.
final class DetailsPane extends TabPane {
  private static final int LONGEST_JSON = 2_000_000;

  private final Session session;
  private final MaskStates maskStates;
  private final PropertyTable properties = new PropertyTable();
  private final TextArea json = new TextArea();
  private final ListView<Problem> problems = new ListView<>();
  private final Tab jsonTab = new Tab("JSON", json);
  private final Tab problemsTab = new Tab("Problems", problems);
  private @Nullable Feature feature;
  private String featureName = "";
  private int jsonRequests;

  DetailsPane(Session session) {
    this.session = session;
    this.maskStates = new MaskStates(session.display());
    getStyleClass().add("details");
    setAccessibleText("Details of the selection");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    json.setId("json");
    json.setEditable(false);
    json.getStyleClass().add("monospace");
    json.setAccessibleText("JSON of the selection");
    problems.setId("row-problems");
    problems.setAccessibleText("Problems of the row");
    problems.setPlaceholder(new Label("No problems in this row"));
    problems.setCellFactory(list -> new ProblemCell());
    Tab propertiesTab = new Tab("Properties", properties);
    getTabs().addAll(propertiesTab, jsonTab, problemsTab);
    jsonTab.selectedProperty().addListener((p, before, now) -> showJson());
    session.rowProperty().addListener((p, before, now) -> rowChanged(now));
    session
        .display()
        .selection()
        .selectedProperty()
        .addListener((p, before, now) -> objectSelected());
    session
        .display()
        .selection()
        .objectsProperty()
        .addListener((p, before, now) -> showProperties());
    session.display().mediaProperty().addListener((p, before, now) -> showProperties());
    session.comparison().currentProperty().addListener((p, before, now) -> showProperties());
    session.review().standingsProperty().addListener((p, before, now) -> showProperties());
    session.findings().summaryProperty().addListener((p, before, now) -> showProperties());
  }

  /// Shows a feature that is no object of the scene.
  ///
  /// @param name what it is, such as a relationship
  void showFeature(String name, Feature other) {
    feature = other;
    featureName = name;
    showProperties();
    showJson();
  }

  private void rowChanged(@Nullable RowView view) {
    feature = null;
    List<Problem> found = view == null ? List.of() : view.reading().problems();
    problems.getItems().setAll(found);
    problemsTab.setText(found.isEmpty() ? "Problems" : "Problems (" + found.size() + ")");
    showProperties();
    showJson();
  }

  private void objectSelected() {
    Scene scene = session.display().sceneProperty().get();
    int selected = session.display().selection().selectedProperty().get();
    feature = scene == null || selected < 0 ? null : scene.objects().get(selected).feature();
    showProperties();
    showJson();
  }

  private void showProperties() {
    Scene scene = session.display().sceneProperty().get();
    RowView view = session.rowProperty().get();
    int selected = session.display().selection().selectedProperty().get();
    if (scene != null && selected >= 0 && selected < scene.objects().size()) {
      properties.show(selectedProperties(scene, selected));
    } else if (feature != null) {
      properties.show(new PropertyList().heading(featureName).addFeature(feature).properties());
    } else {
      properties.show(view == null ? List.of() : RowProperties.of(view));
    }
  }

  private List<Property> selectedProperties(Scene scene, int newest) {
    List<Property> shown = new ArrayList<>();
    Set<Integer> all = session.display().selection().objectsProperty().get();
    if (all.size() > 1) {
      shown.addAll(SelectionProperties.of(scene, all));
    }
    List<Property> own = ObjectProperties.of(scene, newest, maskStates.of(newest));
    List<Property> other = otherProperties(newest);
    shown.addAll(reviewProperties(scene, newest));
    shown.addAll(other.isEmpty() ? own : PairProperties.of(own, other));
    return shown;
  }

  private List<Property> reviewProperties(Scene scene, int object) {
    RowView view = session.rowProperty().get();
    RowStandings standings = session.review().standingsProperty().get();
    boolean known = standings != null && object < standings.objects().size();
    Feature judged = scene.objects().get(object).feature();
    List<Finding> found =
        view == null ? List.of() : session.findings().about(view.entry().number(), judged.id());
    return ReviewProperties.of(
        known ? standings.objects().get(object) : null, found, judged.classifications());
  }

  /// The properties of the object of the label compared with that is the same as one of the label
  /// on show; empty while there is none.
  private List<Property> otherProperties(int object) {
    Difference found = session.comparison().currentProperty().get();
    Scene second = session.comparison().secondScene().scene().get();
    if (found == null
        || second == null
        || found.first() != object
        || found.second() == Difference.NONE) {
      return List.of();
    }
    MaskLayer masks = session.comparison().secondMasksProperty().get();
    return ObjectProperties.of(
        second, found.second(), MaskStates.of(second, found.second(), masks));
  }

  /// Writes the JSON out only while it is looked at, and on another thread, since it can be long.
  private void showJson() {
    RowView view = session.rowProperty().get();
    if (!jsonTab.isSelected()) {
      return;
    }
    Feature wanted = feature;
    int request = ++jsonRequests;
    Thread.startVirtualThread(() -> {
      String text = view == null ? "" : jsonOf(view.reading(), wanted);
      Platform.runLater(() -> {
        if (request == jsonRequests) {
          json.setText(text);
        }
      });
    });
  }

  private static String jsonOf(RowReading reading, @Nullable Feature feature) {
    String text = feature == null ? reading.indentedJson() : reading.indentedJson(feature);
    return text.length() > LONGEST_JSON ? text.substring(0, LONGEST_JSON) + "\n… and more" : text;
  }

  private static final class ProblemCell extends ListCell<Problem> {
    ProblemCell() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Problem problem, boolean empty) {
      super.updateItem(problem, empty);
      setText(empty || problem == null ? null : problem.message() + "\n" + place(problem));
    }

    private static String place(Problem problem) {
      return "Line " + problem.line() + (problem.path().isEmpty() ? "" : ", " + problem.path());
    }
  }
}
