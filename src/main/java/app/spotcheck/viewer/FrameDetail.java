package app.spotcheck.viewer;

import app.spotcheck.paint.Detail;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Chooses how finely frames are painted: quickly while the view moves where fine ones take long,
/// finely as soon as it rests.
final class FrameDetail {
  private static final Duration REST = Duration.millis(120);

  /// Fine frames that take no longer are painted while the view moves, too.
  private static final long SHORT_NANOS = 15_000_000;

  private final PauseTransition rest = new PauseTransition(REST);
  private volatile long fineNanos;
  private boolean isQuick;

  /// @param onRest called when the view rests and its frame is not fine
  FrameDetail(Runnable onRest) {
    rest.setOnFinished(event -> {
      if (isQuick) {
        onRest.run();
      }
    });
  }

  /// Says that the view has moved.
  void moved() {
    rest.playFromStart();
  }

  /// The detail of the next frame.
  Detail next() {
    isQuick = rest.getStatus() == Animation.Status.RUNNING && fineNanos > SHORT_NANOS;
    return isQuick ? Detail.QUICK : Detail.FINE;
  }

  /// Paints a frame and remembers how long a fine one took; called on any thread.
  void timed(Detail detail, Runnable painting) {
    long start = System.nanoTime();
    painting.run();
    if (detail == Detail.FINE) {
      fineNanos = System.nanoTime() - start;
    }
  }
}
