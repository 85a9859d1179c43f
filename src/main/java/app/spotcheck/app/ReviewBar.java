package app.spotcheck.app;

import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.RowStandings;
import app.spotcheck.review.verdict.SavingState;
import app.spotcheck.review.verdict.Standing;
import app.spotcheck.session.Review;
import app.spotcheck.session.ReviewRun;
import app.spotcheck.session.RunUnit;
import app.spotcheck.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line above the canvas while a run is on: how far it is, what stands on show, and the
/// verdicts.
final class ReviewBar extends VBox {
  /// From this width on the line has room for how all units stand.
  private static final double ROOMY = 1300;

  private static final double MOST_NOTE_WIDTH = 420;

  private final Session session;
  private final Review review;
  private final ReviewRun run;
  private final Label title = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Label counts = new Label();
  private final Label all = new Label();
  private final Label standing = new Label();
  private final Tooltip allTip = new Tooltip();
  private final Button missed = new Button();
  private final Button unjudged = new Button("Go to the first");
  private final Label saving = new Label();
  private final Button reviewer = new Button();
  private final TextField note = new TextField();
  private final Map<String, ToggleButton> reasonButtons = new LinkedHashMap<>();
  private final FlowPane verdicts = new FlowPane(6, 4);

  /// @param commands what the buttons do
  ReviewBar(Session session, ReviewCommands commands) {
    this.session = session;
    this.review = session.review();
    this.run = review.run();
    setId("review-bar");
    getStyleClass().add("review-bar");
    managedProperty().bind(visibleProperty());
    title.setId("review-title");
    title.getStyleClass().add("pane-title");
    counts.setId("review-counts");
    counts.setTooltip(allTip);
    all.setId("review-all");
    standing.setId("review-standing");
    standing.getStyleClass().add("review-standing");
    saving.setId("review-saving");
    saving.getStyleClass().add("danger-text");
    saving.setWrapText(true);
    saving.managedProperty().bind(saving.visibleProperty());
    progress.setPrefWidth(90);
    progress.setMinWidth(30);
    title.setMinWidth(USE_PREF_SIZE);
    standing.setMinWidth(USE_PREF_SIZE);
    counts.setMinWidth(USE_PREF_SIZE);
    missed.setMinWidth(USE_PREF_SIZE);
    progress.setAccessibleText("How much of the run is judged");
    reviewer.setId("reviewer");
    reviewer.getStyleClass().add("flat");
    reviewer.setOnAction(event -> commands.askReviewer());
    reviewer.textProperty().bind(Bindings.concat("as ", review.reviewerProperty()));
    missed.setId("review-missed");
    missed.getStyleClass().add("flat");
    missed.setFocusTraversable(false);
    missed.setTooltip(new Tooltip("Selects the next one on the canvas"));
    missed.managedProperty().bind(missed.visibleProperty());
    missed.setOnAction(event -> review.missed().selectNext());
    review.missed().shownProperty().subscribe(marked -> showMissed(marked.size()));
    fillVerdicts(commands);
    getChildren().addAll(state(commands), verdicts, saving);

    run.positionProperty().addListener((property, before, now) -> show());
    run.workingProperty().addListener((property, before, now) -> show());
    review.standingsProperty().addListener((property, before, now) -> show());
    review.changesProperty().addListener((property, before, now) -> show());
    review.savingProperty().addListener((property, before, now) -> show());
    session
        .display()
        .selection()
        .selectedProperty()
        .addListener((property, before, now) -> showStanding());
    review.reasons().addListener((SetChangeListener<String>) change -> showChosenReasons());
    show();
  }

  /// The first line: how far the run is, how its unit stands, and what goes along with a verdict.
  private HBox state(ReviewCommands commands) {
    HBox steps =
        new HBox(
            2,
            icon("review-previous", "Unit before", Feather.CHEVRON_LEFT, run::previous),
            icon("review-next", "Next unit, without a verdict", Feather.CHEVRON_RIGHT, run::next),
            icon("review-undo", "Take the last verdict back", Feather.ROTATE_CCW, review::undo),
            icon("review-leave", "End the run", Feather.LOG_OUT, run::leave));
    steps.setMinWidth(USE_PREF_SIZE);
    steps.visibleProperty().bind(verdicts.visibleProperty());
    note.visibleProperty().bind(verdicts.visibleProperty());
    unjudged.setId("review-first-unjudged");
    unjudged.setMinWidth(USE_PREF_SIZE);
    unjudged.setTooltip(new Tooltip("Go to the first unit without a verdict"));
    unjudged.setOnAction(event -> commands.firstUnjudged());
    unjudged.managedProperty().bind(unjudged.visibleProperty());
    HBox state =
        new HBox(
            8, title, unjudged, progress, counts, all, standing, missed, reviewer, note, steps);
    state.setAlignment(Pos.CENTER_LEFT);
    all.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOMY));
    all.managedProperty().bind(all.visibleProperty());
    all.setMinWidth(0);
    HBox.setHgrow(note, Priority.ALWAYS);
    return state;
  }

  private void showChosenReasons() {
    reasonButtons.forEach(
        (reason, button) -> button.setSelected(review.reasons().contains(reason)));
  }

  private void fillVerdicts(ReviewCommands commands) {
    verdicts.setAlignment(Pos.CENTER_LEFT);
    verdicts
        .getChildren()
        .addAll(
            button("review-accept", "Accept", Feather.CHECK, () -> commands.judge(Decision.ACCEPT)),
            button("review-reject", "Reject", Feather.X, () -> commands.judge(Decision.REJECT)),
            button(
                "review-unsure",
                "Unsure",
                Feather.HELP_CIRCLE,
                () -> commands.judge(Decision.UNSURE)));
    commands.reasons().addListener((ListChangeListener<String>) change -> showReasons(commands));
    note.setId("review-note");
    note.setPromptText("Note");
    note.setAccessibleText("Note to the next verdict");
    note.setPrefColumnCount(12);
    note.setMinWidth(80);
    note.setMaxWidth(MOST_NOTE_WIDTH);
    note.setTooltip(new Tooltip("Goes along with the next verdict; Enter keeps it"));
    note.setOnAction(event -> commands.takeKeysBack());
    note.textProperty().bindBidirectional(review.noteProperty());
    showReasons(commands);
  }

  private void showReasons(ReviewCommands commands) {
    List<String> reasons = commands.reasons();
    review.reasons().retainAll(reasons);
    verdicts.getChildren().removeAll(reasonButtons.values());
    reasonButtons.clear();
    for (int i = 0; i < reasons.size(); i++) {
      reasonButtons.put(reasons.get(i), reason(reasons.get(i), i + 1));
    }
    verdicts.getChildren().addAll(reasonButtons.values());
  }

  private static Button button(String id, String text, Feather icon, Runnable action) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.setFocusTraversable(false);
    button.setTooltip(new Tooltip(text));
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Button icon(String id, String name, Feather icon, Runnable action) {
    Button button = button(id, "", icon, action);
    button.getStyleClass().add("flat");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    return button;
  }

  private ToggleButton reason(String reason, int digit) {
    ToggleButton button = new ToggleButton(digit + " " + reason);
    button.setId("reason-" + digit);
    button.setFocusTraversable(false);
    button.setAccessibleText("Reason " + reason);
    button.setTooltip(
        new Tooltip(
            "Adds this reason to the next verdict; the key " + digit + " rejects for it at once"));
    button.setOnAction(event -> {
      if (button.isSelected()) {
        review.reasons().add(reason);
      } else {
        review.reasons().remove(reason);
      }
    });
    button.setSelected(review.reasons().contains(reason));
    return button;
  }

  private void show() {
    boolean working = run.workingProperty().get();
    setVisible(run.isOn() || working);
    boolean isAtEnd = run.isOn() && run.currentProperty().get() == null;
    verdicts.setVisible(run.isOn());
    unjudged.setVisible(isAtEnd && !working && run.unjudgedCount() > 0);
    if (working) {
      title.setText("Gathering what is to be judged…");
      progress.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
      counts.setText("");
      all.setText("");
      showStanding();
      return;
    }
    int judged = run.judgedCount();
    title.setText(
        isAtEnd
            ? run.title() + ": at the end" + passedOver(run.size() - judged)
            : String.format(
                "%s %,d of %,d%s",
                run.title(),
                run.positionProperty().get() + 1,
                run.size(),
                run.leftOut() == 0 ? "" : String.format(" (%,d more left out)", run.leftOut())));
    progress.setProgress((double) judged / Math.max(1, run.size()));
    counts.setText(String.format("%,d judged", judged));
    all.setText("all: " + ReviewCommands.told(review.counts()));
    allTip.setText("Of all units of the export: " + ReviewCommands.told(review.counts()));
    showStanding();
    saving.setVisible(review.savingProperty().get() instanceof SavingState.Unsaved);
    if (review.savingProperty().get() instanceof SavingState.Unsaved(int entries, String reason)) {
      saving.setText(
          String.format(
              "%,d verdicts are not saved yet: %s They are kept in memory and tried again.",
              entries, reason));
    }
  }

  private static String passedOver(int count) {
    return count == 0 ? "" : String.format(", %,d passed over", count);
  }

  private void showMissed(int count) {
    missed.setVisible(count > 0);
    missed.setText(count == 1 ? "1 missed object" : count + " missed objects");
  }

  private void showStanding() {
    standing.setText(run.workingProperty().get() ? "" : standing(run.currentProperty().get()));
  }

  private String standing(@Nullable RunUnit unit) {
    RowStandings standings = review.standingsProperty().get();
    if (unit == null || standings == null) {
      return "";
    }
    if (unit.unit().isRow()) {
      return standings.row().text();
    }
    int selected = session.display().selection().selectedProperty().get();
    boolean known = selected >= 0 && selected < standings.objects().size();
    Standing shown = known ? standings.objects().get(selected) : null;
    return shown == null ? "" : shown.text();
  }
}
