package app.spotcheck.bench;

import app.spotcheck.browser.BrowserPane;
import app.spotcheck.session.Session;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;

/// Opens the export it is given, scrolls its list of rows by a jump a frame, and prints the median
/// of the milliseconds that the FX thread took for one.
public final class ScrollProbe {
  static final String RESULT = "milliseconds a frame: ";

  private static final int WARM_UP = 200;
  private static final int FRAMES = 300;

  /// In a long list as many rows in its middle as the short one has, so that JavaFX knows as many
  /// of their texts from before.
  private static final int SPAN_ROWS = 1000;

  /// Pixels, as far as a fast wheel goes in a frame.
  private static final int JUMP = 1711;

  private final Session session;
  private final double[] times = new double[FRAMES];

  private ScrollProbe(Path export) {
    session = ProbeSession.open(export, "scroll");
  }

  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> new ScrollProbe(Path.of(arguments[0])).start(done));
    done.await();
    Platform.exit();
    System.exit(0);
  }

  private void start(CountDownLatch done) {
    BrowserPane pane = new BrowserPane(session);
    Stage stage = new Stage();
    stage.setScene(new Scene(pane, 320, 800));
    stage.show();
    new AnimationTimer() {
      private int frame;

      @Override
      public void handle(long now) {
        session.sample();
        if (session.workingProperty().get() || session.shownProperty().get().size() == 0) {
          return;
        }
        long start = System.nanoTime();
        ScrollBar bar = (ScrollBar) pane.lookup("#rows .scroll-bar");
        double span =
            bar.getMax() * Math.min(1, (double) SPAN_ROWS / session.shownProperty().get().size());
        double from = (bar.getMax() - span) / 2;
        bar.setValue(from + frame * JUMP % span);
        pane.applyCss();
        pane.layout();
        if (frame >= WARM_UP) {
          times[frame - WARM_UP] = (System.nanoTime() - start) / 1e6;
        }
        frame++;
        if (frame == WARM_UP + FRAMES) {
          stop();
          System.out.println(RESULT + Medians.of(times));
          done.countDown();
        }
      }
    }.start();
  }
}
