package app.spotcheck.inspector;

import app.spotcheck.compare.Difference;
import app.spotcheck.inspector.TreeEntry.Heading;
import app.spotcheck.inspector.TreeEntry.MissedEntry;
import app.spotcheck.inspector.TreeEntry.ObjectEntry;
import app.spotcheck.inspector.TreeEntry.OptionEntry;
import app.spotcheck.inspector.TreeEntry.QuestionEntry;
import app.spotcheck.inspector.TreeEntry.RelationshipEntry;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.review.verdict.MissedObject;
import app.spotcheck.session.Comparison;
import app.spotcheck.session.ComparisonResult;
import app.spotcheck.session.MissedObjects;
import app.spotcheck.session.ObjectSelection;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The right of the window: the label on show, the tree of what is in it, and the details of what
/// is selected. Selecting in the tree selects on the canvas, and the other way round.
public final class InspectorPane extends VBox {
  static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final Session session;
  private final LabelPicker picker;
  private final DetailsPane details;
  private final TreeView<TreeEntry> tree = new TreeView<>();
  private LabelTree labelTree = new LabelTree(null, List.of(), object -> true);
  private boolean following;

  public InspectorPane(Session session) {
    this.session = session;
    this.picker = new LabelPicker(session);
    this.details = new DetailsPane(session);
    getStyleClass().add("inspector");
    MaskStates maskStates = new MaskStates(session.display());
    tree.setId("tree");
    tree.setShowRoot(false);
    tree.setCellFactory(view -> new EntryCell(session, maskStates));
    tree.setAccessibleText("Objects, answers and relationships of the label on show");
    StackPane upper = new StackPane(tree);
    SplitPane split = new SplitPane(upper, details);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.58);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(picker, split);

    session.rowProperty().addListener((property, before, now) -> showLabel(now));
    session.display().mediaProperty().addListener((property, before, now) -> tree.refresh());
    session
        .review()
        .standingsProperty()
        .addListener((property, before, now) -> forLines(EntryCell::restand));
    session.display().colorSchemeProperty().addListener((property, before, now) -> recolor());
    session
        .display()
        .optionsProperty()
        .addListener((property, before, now) -> {
          if (!now.style().coloring().equals(before.style().coloring())) {
            recolor();
          }
        });
    session
        .display()
        .search()
        .filterProperty()
        .addListener((property, before, now) -> showLabel(session.rowProperty().get()));
    session
        .display()
        .selection()
        .selectedProperty()
        .addListener((property, before, now) -> follow(now.intValue()));
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> selected(now));
    MissedObjects missed = session.review().missed();
    missed.shownProperty().addListener((property, before, now) -> showMissed(now));
    missed.selectedProperty().addListener((property, before, now) -> follow(now));
    Comparison comparison = session.comparison();
    ComparisonTabs compared = new ComparisonTabs(comparison, tree);
    comparison.onProperty().subscribe(on -> compared.showIn(upper, on));
    comparison.currentProperty().addListener((property, before, now) -> showExtra(now));
    showLabel(session.rowProperty().get());
  }

  /// Shows the details of an object that the label on show lacks.
  private void showExtra(@Nullable Difference difference) {
    ComparisonResult result = session.comparison().resultProperty().get();
    if (difference == null || result == null || difference.first() != Difference.NONE) {
      return;
    }
    Annotation extra = result.secondObject(difference);
    if (extra != null) {
      details.showFeature("Object of the label compared with", extra.feature());
    }
  }

  /// Opens the list of labels and predictions.
  public void openLabelPicker() {
    picker.open();
  }

  private void showLabel(@Nullable RowView view) {
    following = true;
    Label label = view == null ? null : view.label();
    List<Integer> bottomToTop = view == null ? List.of() : view.objects().bottomToTop();
    labelTree = new LabelTree(label, bottomToTop, session.display().search().chosenOf(label));
    labelTree.showMissed(session.review().missed().shownProperty().get());
    tree.setRoot(labelTree.root());
    following = false;
  }

  private void showMissed(List<MissedObject> missed) {
    following = true;
    labelTree.showMissed(missed);
    following = false;
    follow(session.review().missed().selectedProperty().get());
  }

  /// Selects the line of a missed object that was selected on the canvas.
  private void follow(@Nullable MissedObject missed) {
    TreeItem<TreeEntry> item = missed == null ? null : labelTree.itemOf(missed);
    if (!following && item != null) {
      following = true;
      tree.getSelectionModel().select(item);
      tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
      following = false;
    }
  }

  /// Gives the lines on show their colours anew, in a small part of the time that a refresh takes.
  private void recolor() {
    forLines(EntryCell::recolor);
  }

  private void forLines(Consumer<EntryCell> change) {
    for (Node line : tree.lookupAll(".tree-cell")) {
      if (line instanceof EntryCell cell) {
        change.accept(cell);
      }
    }
  }

  /// Selects in the tree what was selected elsewhere.
  private void follow(int object) {
    if (following) {
      return;
    }
    LazyItem item = labelTree.itemOf(object);
    following = true;
    if (item == null) {
      tree.getSelectionModel().clearSelection();
    } else {
      // what is judged is judged with its answers
      if (session.review().run().isOn()) {
        item.setExpanded(true);
      }
      tree.getSelectionModel().select(item);
      int line = tree.getRow(item);
      tree.scrollTo(Math.max(0, line - 3));
    }
    following = false;
  }

  private void selected(@Nullable TreeItem<TreeEntry> item) {
    if (following || item == null) {
      return;
    }
    following = true;
    RowDisplay display = session.display();
    if (item.getValue() instanceof RelationshipEntry entry) {
      display.selection().selectRelationship(entry.index());
      details.showFeature("Relationship", entry.relationship().feature());
    } else {
      display.selection().select(objectOf(item));
    }
    session
        .review()
        .missed()
        .select(item.getValue() instanceof MissedEntry entry ? entry.missed() : null);
    following = false;
  }

  /// The object that a line belongs to: its own, or that of the line it is nested under.
  private static int objectOf(TreeItem<TreeEntry> item) {
    for (TreeItem<TreeEntry> at = item; at != null; at = at.getParent()) {
      switch (at.getValue()) {
        case ObjectEntry object -> {
          return object.index();
        }
        case Heading heading -> {}
        case QuestionEntry question -> {}
        case OptionEntry option -> {}
        case RelationshipEntry relationship -> {}
        case MissedEntry missed -> {}
      }
    }
    return ObjectSelection.NONE;
  }
}
