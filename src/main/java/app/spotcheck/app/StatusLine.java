package app.spotcheck.app;

import app.spotcheck.export.ExportFile;
import app.spotcheck.geometry.Point;
import app.spotcheck.media.http.MediaWait;
import app.spotcheck.model.Annotation;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.Progress;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/// The bottom of the window: how far indexing is, the row, the cursor in image pixels and what is
/// under it, how far the media are or what they wait for, and when the images' addresses die.
final class StatusLine extends StatusBar {
  private static final String WARNING = "warning-text";
  private static final String DANGER = "danger-text";
  private static final Duration WAITS_INTERVAL = Duration.millis(200);

  private final Session session;
  private final Label cursor = new Label();
  private final Label media = new Label();
  private final Label expiry = new Label();
  private final Timeline watchingWaits =
      new Timeline(new KeyFrame(WAITS_INTERVAL, event -> showMedia()));
  private final Button stop = new Button("Stop");
  private final Button problems = new Button();

  StatusLine(Session session, ImageLife life, Runnable showProblems) {
    this.session = session;
    getStyleClass().add("status-line");
    setFocusTraversable(false);
    cursor.setId("cursor");
    media.setId("media-state");
    expiry.setId("image-life");
    watchingWaits.setCycleCount(Animation.INDEFINITE);
    stop.setId("stop-indexing");
    stop.getStyleClass().add("flat");
    stop.setOnAction(event -> session.stop());
    problems.setId("problems");
    problems.getStyleClass().add("flat");
    problems.setOnAction(event -> showProblems.run());
    getLeftItems().addAll(stop, problems);
    getRightItems().addAll(cursor, media, expiry);
    session.exportProperty().addListener((property, before, now) -> update());
    session.progressProperty().addListener((property, before, now) -> update());
    session.workingProperty().addListener((property, before, now) -> update());
    session.problemCountProperty().addListener((property, before, now) -> update());
    session.rowProperty().addListener((property, before, now) -> update());
    RowDisplay display = session.display();
    display.mediaProperty().addListener((property, before, now) -> update());
    display.cursorProperty().addListener((property, before, now) -> showCursor(now));
    display
        .selection()
        .hoveredProperty()
        .addListener((property, before, now) -> showCursor(display.cursorProperty().get()));
    life.leftProperty().addListener((property, before, now) -> showExpiry(now));
    showExpiry(life.leftProperty().get());
    update();
  }

  private void update() {
    ExportFile file = session.exportProperty().get();
    RowView row = session.rowProperty().get();
    Progress progress = session.progressProperty().get();
    int rows = session.rowCountProperty().get();
    if (progress != null) {
      setText(told(progress));
    } else if (file == null) {
      setText("");
    } else {
      String of = row == null ? "" : String.format("Row %,d of ", row.entry().number());
      boolean stopped = !file.index().isComplete() && !session.workingProperty().get();
      setText(
          of
              + String.format("%,d · %s", rows, file.path().getFileName())
              + (stopped ? " · indexing was stopped" : ""));
    }
    setProgress(progress == null ? 0 : progress.part());
    shown(stop, session.workingProperty().get());
    long count = session.problemCountProperty().get();
    problems.setText(count == 1 ? "1 problem" : String.format("%,d problems", count));
    shown(problems, file != null && count > 0);
    showMedia();
  }

  /// Shows how far the media are, and looks again as long as they are on their way.
  private void showMedia() {
    RowView row = session.rowProperty().get();
    boolean loading =
        isOnScreen()
            && row != null
            && row.row().media().isImage()
            && session.display().mediaProperty().get().isLoading();
    List<MediaWait> waits = loading ? session.display().waits() : List.of();
    String state = waits.isEmpty() ? "Loading media…" : waits.getFirst().message();
    media.setText(loading ? state : "");
    if (loading) {
      watchingWaits.play();
    } else {
      watchingWaits.stop();
    }
  }

  private boolean isOnScreen() {
    return getScene() != null
        && getScene().getWindow() != null
        && getScene().getWindow().isShowing();
  }

  private void showExpiry(Optional<ImageLife.Left> left) {
    expiry.setText(left.map(ImageLife.Left::told).orElse(""));
    expiry.getStyleClass().removeAll(WARNING, DANGER);
    if (left.isPresent() && (left.get().isShort() || left.get().isOver())) {
      expiry.getStyleClass().add(left.get().isShort() ? WARNING : DANGER);
    }
  }

  private static String told(Progress progress) {
    String rows = progress.rows() == 0 ? "" : String.format(" · %,d rows", progress.rows());
    String left =
        progress.secondsLeft() < 1
            ? ""
            : String.format(" · %,.0f s left", Math.ceil(progress.secondsLeft()));
    return String.format(
            "%s %s of %s",
            progress.what(), Sizes.told(progress.bytes()), Sizes.told(progress.totalBytes()))
        + rows
        + left;
  }

  private void showCursor(@Nullable Point point) {
    Scene scene = session.display().sceneProperty().get();
    if (point == null || scene == null) {
      cursor.setText("");
      return;
    }
    int hovered = session.display().selection().hoveredProperty().get();
    String under = "";
    if (hovered >= 0 && hovered < scene.objects().size()) {
      Annotation object = scene.objects().get(hovered);
      under = object.feature().name() + " (" + object.kind().singular() + ")   ";
    }
    double x = Math.floor(point.x());
    double y = Math.floor(point.y());
    cursor.setText(under + String.format(Locale.ROOT, "x %.0f, y %.0f", x, y));
  }

  private static void shown(Button button, boolean shown) {
    button.setVisible(shown);
    button.setManaged(shown);
  }
}
