package app.spotcheck.bench;

import app.spotcheck.check.Finding;
import app.spotcheck.check.Rule;
import app.spotcheck.check.Severity;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.paint.Frame;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.ScenePainter;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.LayerStack;
import app.spotcheck.viewer.ViewerPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Goes from row to row in a window, each time when the rows ahead have been loaded, and prints how
/// long a step takes until the next row is on the canvas, and how long painting that row again
/// takes. With `judge` behind the export each step is a verdict on an object, and the next row that
/// of the next object of a run.
public final class StepProbe {
  static final String RESULT = "milliseconds a step, milliseconds painted again: ";

  private static final int WARM_UP = 8;
  private static final int STEPS = 31;

  /// Long enough for a row ahead to be loaded.
  private static final long REST_NANOS = 900_000_000;

  private static final int WIDTH = 1400;
  private static final int HEIGHT = 900;

  private final Session session;
  private final boolean judges;
  private boolean isRunStarted;
  private final double[] steps = new double[STEPS];
  private final double[] repaints = new double[STEPS];
  private int step = -WARM_UP;
  private long stepStart;
  private @Nullable Scene sceneBefore;
  private long rested = System.nanoTime();

  private StepProbe(Path export, boolean judges) {
    this.session = ProbeSession.open(export, "step");
    this.judges = judges;
  }

  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> new StepProbe(Path.of(arguments[0]), arguments.length > 1).start(done));
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
        .shownFramesProperty()
        .addListener((property, before, now) -> {
          Scene shown = stack.shownSceneProperty().get();
          Viewport view = stack.viewportProperty().get();
          boolean isNext = shown != null && shown != sceneBefore && shown.picture() != null;
          if (isNext && stepStart != 0 && view.equals(stack.shownViewportProperty().get())) {
            painted(shown, view, done);
          }
        });
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        session.sample();
        boolean ready = !session.display().mediaProperty().get().isLoading();
        if (stepStart == 0 && ready && System.nanoTime() - rested > REST_NANOS && step < STEPS) {
          sceneBefore = stack.shownSceneProperty().get();
          rested = System.nanoTime();
          Platform.runLater(StepProbe.this::begin); // a key comes between two pulses
        }
      }
    }.start();
  }

  private void begin() {
    if (judges && !isRunStarted) {
      isRunStarted = true;
      rested = System.nanoTime();
      session.review().run().start(findings());
      return;
    }
    stepStart = System.nanoTime();
    if (judges) {
      session.review().judge(Decision.ACCEPT, null);
    } else {
      session.next();
    }
  }

  /// One on an object of each row, in an order by chance.
  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (int row = 0; row < session.rowCountProperty().get(); row++) {
      findings.add(
          new Finding(
              Rule.OVERLAP,
              Severity.WARNING,
              row + 1,
              row + 1,
              "r" + row,
              null,
              "l" + row,
              List.of("f" + row % 13),
              "",
              "$"));
    }
    Collections.shuffle(findings, new Random(6));
    return findings;
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
    painter.paint(scene, session.display().shownOptionsProperty().get(), viewport, 1, frame);
    return (System.nanoTime() - start) / 1e6;
  }
}
