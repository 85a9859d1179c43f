package app.spotcheck.bench;

import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.Frame;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.ScenePainter;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.LayerStack;
import app.spotcheck.viewer.ViewerPane;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Goes from row to row in a window, each time when the rows ahead have been loaded, and prints how
/// long a step takes until the next row is on the canvas, and how long painting that row again
/// takes.
public final class StepProbe {
  static final String RESULT = "milliseconds a step, milliseconds painted again: ";

  private static final int WARM_UP = 8;
  private static final int STEPS = 31;

  /// Long enough for a row ahead to be loaded.
  private static final long REST_NANOS = 900_000_000;

  private static final int WIDTH = 1400;
  private static final int HEIGHT = 900;

  private final Session session;
  private final double[] steps = new double[STEPS];
  private final double[] repaints = new double[STEPS];
  private int step = -WARM_UP;
  private long stepStart;
  private long rested = System.nanoTime();

  private StepProbe(Path export) {
    session = ProbeSession.open(export, "step");
  }

  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> new StepProbe(Path.of(arguments[0])).start(done));
    done.await();
    Platform.exit();
    System.exit(0);
  }

  private void start(CountDownLatch done) {
    ViewerPane viewer = new ViewerPane(session);
    LayerStack stack = viewer.stack();
    Stage stage = new Stage();
    stage.setScene(new javafx.scene.Scene(viewer, WIDTH, HEIGHT));
    stage.show();
    stack
        .shownSceneProperty()
        .addListener((property, before, shown) -> {
          if (shown != null && shown.picture() != null && stepStart != 0) {
            painted(shown, stack.viewportProperty().get(), done);
          }
        });
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        session.sample();
        boolean ready = !session.display().mediaProperty().get().isLoading();
        if (stepStart == 0 && ready && System.nanoTime() - rested > REST_NANOS && step < STEPS) {
          stepStart = System.nanoTime();
          session.next();
        }
      }
    }.start();
  }

  private void painted(Scene scene, Viewport viewport, CountDownLatch done) {
    double time = (System.nanoTime() - stepStart) / 1e6;
    stepStart = 0;
    rested = System.nanoTime();
    double again = repaint(scene, viewport);
    if (step >= 0) {
      steps[step] = time;
      repaints[step] = again;
    }
    step++;
    if (step == STEPS) {
      System.out.println(RESULT + Medians.of(steps) + " " + Medians.of(repaints));
      done.countDown();
    }
  }

  private double repaint(Scene scene, Viewport viewport) {
    Frame frame = new Frame(WIDTH, HEIGHT);
    ScenePainter painter = new ScenePainter(session.colors());
    long start = System.nanoTime();
    painter.paint(scene, session.display().optionsProperty().get(), viewport, 1, frame);
    return (System.nanoTime() - start) / 1e6;
  }
}
