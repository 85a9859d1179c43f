package app.spotcheck.inspector;

import app.spotcheck.inspector.TreeEntry.Heading;
import app.spotcheck.inspector.TreeEntry.MissedEntry;
import app.spotcheck.inspector.TreeEntry.ObjectEntry;
import app.spotcheck.inspector.TreeEntry.OptionEntry;
import app.spotcheck.inspector.TreeEntry.QuestionEntry;
import app.spotcheck.inspector.TreeEntry.RelationshipEntry;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.review.verdict.RowStandings;
import app.spotcheck.review.verdict.Standing;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.Session;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows one line of the tree: the class colour, the text, a remark, and whether a mask is missing.
final class EntryCell extends TreeCell<TreeEntry> {
  private final Session session;
  private final MaskStates maskStates;
  private final Rectangle swatch = new Rectangle(12, 12);
  private final Label text = new Label();
  private final Label remark = new Label();
  private final StandingMark standing = new StandingMark();
  private final FontIcon missing = new FontIcon(Feather.ALERT_TRIANGLE);
  private final Button withdraw = new Button(null, new FontIcon(Feather.X));
  private final HBox box = new HBox(7, swatch, text, remark, standing, missing, withdraw);

  EntryCell(Session session, MaskStates maskStates) {
    this.session = session;
    this.maskStates = maskStates;
    swatch.setArcWidth(4);
    swatch.setArcHeight(4);
    remark.getStyleClass().add("text-muted");
    missing.getStyleClass().add("warning-icon");
    text.setMinWidth(Region.USE_PREF_SIZE);
    withdraw.getStyleClass().addAll("flat", "withdraw-missed");
    withdraw.setFocusTraversable(false);
    withdraw.setAccessibleText("Take mark of missed object back");
    withdraw.setTooltip(new Tooltip("Take this mark back"));
    withdraw.setOnAction(event -> withdraw());
    box.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(TreeEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    setTooltip(null);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    text.setText(entry.text().replaceAll("\\R", " "));
    text.pseudoClassStateChanged(InspectorPane.HEADING, entry instanceof Heading);
    remark.setText(entry.remark().lines().findFirst().orElse(""));
    colored(entry);
    MediaState<MaskSource> mask =
        entry instanceof ObjectEntry object ? maskStates.of(object.index()) : null;
    shown(missing, mask instanceof MediaState.Failed);
    if (mask instanceof MediaState.Failed<MaskSource> failure) {
      setTooltip(new Tooltip("The mask is missing: " + failure.failure().message()));
    }
    shown(withdraw, entry instanceof MissedEntry);
    setGraphic(box);
    stand(entry);
  }

  private void withdraw() {
    if (getItem() instanceof MissedEntry entry) {
      session.review().missed().select(entry.missed());
      session.review().missed().withdraw();
    }
  }

  /// Shows how the object of the line stands by now; nothing else of the line.
  void restand() {
    TreeEntry entry = getItem();
    if (entry != null && !isEmpty()) {
      stand(entry);
    }
  }

  private void stand(TreeEntry entry) {
    Standing stands = standingOf(entry);
    standing.show(stands);
    setAccessibleText(
        entry.text()
            + " "
            + entry.remark()
            + (missing.isVisible() ? ", mask missing" : "")
            + (stands == null || stands instanceof Standing.Unjudged ? "" : ", " + stands.text()));
  }

  private @Nullable Standing standingOf(TreeEntry entry) {
    RowStandings standings = session.review().standingsProperty().get();
    return entry instanceof ObjectEntry object
            && standings != null
            && object.index() < standings.objects().size()
        ? standings.objects().get(object.index())
        : null;
  }

  /// Takes the colour on that the line has by now.
  void recolor() {
    TreeEntry entry = getItem();
    if (entry != null) {
      colored(entry);
    }
  }

  private void colored(TreeEntry entry) {
    Integer rgb = colorOf(entry);
    shown(swatch, rgb != null);
    if (rgb != null) {
      swatch.setFill(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
    }
  }

  private @Nullable Integer colorOf(TreeEntry entry) {
    RowDisplay display = session.display();
    return switch (entry) {
      case ObjectEntry object ->
          display.objectColors(session.rowProperty().get()).of(object.index());
      case RelationshipEntry relationship ->
          session
              .colors()
              .ofRelationship(
                  relationship.relationship().feature().name(),
                  display.optionsProperty().get().style().coloring());
      case Heading heading -> null;
      case QuestionEntry question -> null;
      case OptionEntry option -> null;
      case MissedEntry missed -> null;
    };
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
