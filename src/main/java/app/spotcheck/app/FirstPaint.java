package app.spotcheck.app;

import app.spotcheck.media.MediaState;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.RowMediaView;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.LayerStack;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Says on standard output when the first picture is on screen, for the benchmark of launches, and
/// ends a run by itself when the export is indexed and the row's media are there, for the build
/// that trains the start-up cache.
final class FirstPaint {
  private static final String SHOWN = "The first picture is on screen.";
  private static final Duration AFTER_PAINT = Duration.millis(300);

  private final Session session;
  private final LayerStack stack;
  private final Runnable close;
  private boolean isAwaitingPulse;
  private boolean isShown;
  private boolean isClosing;

  FirstPaint(Session session, LayerStack stack, Runnable close) {
    this.session = session;
    this.stack = stack;
    this.close = close;
  }

  void watch() {
    stack.shownSceneProperty().addListener((property, before, now) -> sayOnce(now));
    session.display().mediaProperty().addListener((property, before, now) -> closeWhenDone());
    session.workingProperty().addListener((property, before, now) -> closeWhenDone());
  }

  private void sayOnce(@Nullable Scene shown) {
    if (!isAwaitingPulse && shown != null && shown.picture() != null) {
      isAwaitingPulse = true;
      sayAtTheSecondPulse();
    }
  }

  /// The pulse that comes first hands the frame over to be drawn on the screen.
  private void sayAtTheSecondPulse() {
    new AnimationTimer() {
      private boolean isSecond;

      @Override
      public void handle(long now) {
        if (isSecond) {
          stop();
          System.out.println(SHOWN);
          isShown = true;
          closeWhenDone();
        }
        isSecond = true;
      }
    }.start();
  }

  private void closeWhenDone() {
    RowMediaView media = session.display().mediaProperty().get();
    boolean isDone = !media.isLoading() && !session.workingProperty().get();
    boolean hasPicture = media.picture() instanceof MediaState.Ready;
    if (isDone && (isShown || !hasPicture) && !isClosing) {
      isClosing = true;
      PauseTransition painted = new PauseTransition(AFTER_PAINT);
      painted.setOnFinished(event -> close.run());
      painted.play();
    }
  }
}
