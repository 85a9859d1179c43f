package app.spotcheck.app;

import app.spotcheck.export.ExportFile;
import app.spotcheck.export.FileChange;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaState;
import app.spotcheck.session.RenamedVerdicts;
import app.spotcheck.session.RowMediaView;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strip above the canvas that says what is wrong with the export or missing in the row, with a
/// button for what can be done about it; and below it what was done last. It takes no room while
/// there is nothing to say.
final class NoticeBar extends VBox {
  /// Where there would be less room for the text, the buttons stand below it, in view pixels.
  private static final double LEAST_TEXT_WIDTH = 230;

  private static final double BUTTON_GAP = 8;

  private final Session session;
  private final ImageLife life;
  private final Label text = text("notice");
  private final Label done = text("done-notice");
  private final FlowPane buttons = new FlowPane(BUTTON_GAP, 4);
  private final HBox problemLine = new HBox(10);
  private final VBox problem = new VBox(4, problemLine);
  private final HBox success = new HBox(10);
  private final Button retry = new Button("Retry");
  private final Button key = new Button("Enter API key…");
  private final Button folder = new Button("Pictures in a folder…");
  private final Button indexAgain = new Button("Index again");
  private final Button takeOver = new Button("Go on with them");
  private @Nullable String lasting;

  NoticeBar(
      Session session,
      ImageLife life,
      Runnable askForKey,
      Runnable choosePictures,
      Runnable openAgain) {
    this.session = session;
    this.life = life;
    setId("notice-bar");
    name(retry, "retry", session::retry);
    name(key, "enter-key", askForKey);
    name(folder, "choose-pictures", choosePictures);
    name(indexAgain, "index-again", openAgain);
    name(takeOver, "take-over-verdicts", this::takeOver);
    problem.getStyleClass().add("notice-line");
    problemLine.setAlignment(Pos.CENTER_LEFT);
    problemLine.getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), text);
    buttons.getChildren().addAll(key, folder, retry, indexAgain, takeOver);
    buttons.setAlignment(Pos.CENTER_LEFT);
    success.setAlignment(Pos.CENTER_LEFT);
    success.getStyleClass().addAll("notice-line", "done");
    Button dismiss = new Button(null, new FontIcon(Feather.X));
    dismiss.setId("dismiss-notice");
    dismiss.getStyleClass().add("flat");
    dismiss.setAccessibleText("Take this line away");
    dismiss.setTooltip(new Tooltip("Take this line away"));
    dismiss.setOnAction(event -> session.report(null));
    success.getChildren().addAll(new FontIcon(Feather.CHECK_CIRCLE), done, dismiss);
    getChildren().addAll(problem, success);
    // within a layout nothing may change its place
    widthProperty().addListener((property, before, now) -> Platform.runLater(this::arrange));
    session.fileChangeProperty().addListener((property, before, now) -> update());
    session.failureProperty().addListener((property, before, now) -> update());
    session.successProperty().addListener((property, before, now) -> update());
    session.rowProperty().addListener((property, before, now) -> update());
    session.display().mediaProperty().addListener((property, before, now) -> update());
    session.comparison().secondMasksProperty().addListener((property, before, now) -> update());
    session.review().renamed().offerProperty().addListener((property, before, now) -> update());
    life.leftProperty().addListener((property, before, now) -> update());
    update();
  }

  private static Label text(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("notice-text");
    label.setMinWidth(0);
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private static void name(Button button, String id, Runnable action) {
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
  }

  /// Puts the buttons beside the text, or below it where there is little room.
  private void arrange() {
    double wanted =
        buttons.getChildren().stream()
            .filter(Node::isManaged)
            .mapToDouble(button -> button.prefWidth(-1) + BUTTON_GAP)
            .sum();
    boolean isBelow = wanted > 0 && getWidth() - wanted < LEAST_TEXT_WIDTH;
    buttons.setPrefWrapLength(isBelow ? getWidth() : wanted);
    buttons.setMinWidth(isBelow ? 0 : wanted);
    Pane place = isBelow ? problem : problemLine;
    if (!place.getChildren().contains(buttons)) {
      (isBelow ? problemLine : problem).getChildren().remove(buttons);
      place.getChildren().add(buttons);
    }
  }

  private void takeOver() {
    ExportFile export = session.exportProperty().get();
    if (export != null) {
      session.review().acceptRenamed(export);
    }
  }

  /// Says something that is wrong for as long as the window is open.
  void say(String sentence) {
    lasting = sentence;
    update();
  }

  private void update() {
    RowView row = session.rowProperty().get();
    RowMediaView media = session.display().mediaProperty().get();
    boolean image = row != null && row.row().media().isImage();
    List<MediaFailure> failures = new ArrayList<>(image ? media.failures() : List.of());
    failures.addAll(session.comparison().failuresOfSecond());
    List<String> sentences = new ArrayList<>();
    FileChange change = session.fileChangeProperty().get();
    if (change != FileChange.NONE) {
      sentences.add(told(change));
    }
    if (lasting != null) {
      sentences.add(lasting);
    }
    String failure = session.failureProperty().get();
    if (failure != null) {
      sentences.add(failure);
    }
    RenamedVerdicts.Offer offer = session.review().renamed().offerProperty().get();
    if (offer != null) {
      sentences.add(
          "The verdicts given on "
              + offer.exportName()
              + " fit this export, which has the same bytes.");
    }
    life.leftProperty().get().flatMap(ImageLife.Left::notice).ifPresent(sentences::add);
    if (!failures.isEmpty()) {
      sentences.add(missing(failures));
    }
    if (image) {
      sentences.addAll(media.notices(row.row()));
    }
    say(text, sentences);
    say(done, Stream.ofNullable(session.successProperty().get()).toList());
    boolean unread = row == null && failure != null && session.rowIndexProperty().get() >= 0;
    shown(retry, !failures.isEmpty() || unread);
    shown(takeOver, offer != null);
    shown(indexAgain, change == FileChange.GROWN || change == FileChange.CHANGED);
    shown(folder, media.picture() instanceof MediaState.Failed<?>(var why) && isElsewhere(why));
    shown(key, failures.stream().anyMatch(ApiKeys::isWantedBy));
    shown(problem, !sentences.isEmpty());
    shown(success, session.successProperty().get() != null);
    shown(this, !sentences.isEmpty() || success.isVisible());
    arrange();
  }

  /// Shows sentences with their paths made short; whole they are in the tooltip.
  private static void say(Label label, List<String> sentences) {
    label.setText(ShortPaths.in(String.join("   ", sentences)));
    Tooltip whole = new Tooltip(String.join("\n", sentences));
    whole.setWrapText(true);
    whole.setMaxWidth(700);
    label.setTooltip(sentences.isEmpty() ? null : whole);
    label.setAccessibleText(String.join(" ", sentences));
  }

  private static String told(FileChange change) {
    return switch (change) {
      case NONE -> "";
      case GROWN -> "The file has grown since it was indexed; its new rows are not listed.";
      case CHANGED ->
          "The file was changed since it was indexed; the list may be out of date, and rows are not"
              + " read any more.";
      case GONE -> "The file is gone; rows cannot be read until it is back.";
    };
  }

  /// Whether someone may have the file, though its address is of no use.
  private static boolean isElsewhere(MediaFailure failure) {
    return switch (failure.kind()) {
      case MISSING, EXPIRED, FORBIDDEN, REFUSED, ABSENT, OFFLINE, NETWORK -> true;
      case KEY_MISSING, KEY_REJECTED, SERVER, TIMEOUT, UNDECODABLE, TOO_LARGE, UNREADABLE -> false;
    };
  }

  private static String missing(List<MediaFailure> failures) {
    String reasons =
        failures.stream()
            .map(MediaFailure::message)
            .distinct()
            .limit(3)
            .collect(Collectors.joining("; "));
    String what =
        failures.size() == 1
            ? "1 file of this row is missing: "
            : failures.size() + " files of this row are missing: ";
    return what + reasons + ".";
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
