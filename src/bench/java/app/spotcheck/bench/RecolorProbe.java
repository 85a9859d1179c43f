package app.spotcheck.bench;

import app.spotcheck.inspector.InspectorPane;
import app.spotcheck.session.RowDisplay;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.LayerStack;
import app.spotcheck.viewer.ViewerPane;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;

/// Gives a class another colour, hides a class or shows it again, and moves the picture by a pixel,
/// in turn, and prints how long each takes until its frame is on the canvas: the medians.
public final class RecolorProbe {
  static final String RESULT = "milliseconds to recolour, to hide, to move: ";

  private static final int WARM_UP = 40;
  private static final int ROUNDS = 41;

  /// Until the view counts as resting and what was changed has been painted.
  private static final Duration PAUSE = Duration.millis(200);

  private final Runnable done;
  private final List<IntConsumer> changes;
  private final double[][] times;
  private int step;
  private int round = -WARM_UP;
  private long start;

  private RecolorProbe(List<IntConsumer> changes, Runnable done) {
    this.changes = changes;
    this.done = done;
    this.times = new double[changes.size()][ROUNDS];
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path export = Path.of(arguments[0]);
    ProbeWindow.run(done -> start(export, done));
  }

  private static void start(Path export, Runnable done) {
    Session session = ProbeSession.open(export, "recolor");
    ViewerPane viewer = new ViewerPane(session);
    LayerStack stack = viewer.stack();
    BorderPane content = new BorderPane(viewer);
    content.setRight(new InspectorPane(session));
    ProbeWindow.show(content);
    RowDisplay display = session.display();
    RecolorProbe probe =
        new RecolorProbe(
            List.of(
                round ->
                    display
                        .colorSchemeProperty()
                        .set(display.colorSchemeProperty().get().with("class 1", 0x336699 + round)),
                round -> display.showClass("class 2", round % 2 == 1),
                round -> stack.navigation().pan(round % 2 == 0 ? 1 : -1, 0)),
            done);
    stack.shownFramesProperty().addListener((property, before, now) -> probe.shown());
    ProbeWindow.whenReady(session, stack, probe::pauseThenChange);
  }

  private void pauseThenChange() {
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(event -> {
      start = System.nanoTime();
      changes.get(step).accept(round + WARM_UP);
    });
    pause.play();
  }

  private void shown() {
    if (start == 0) {
      return; // the finer frame of a view that rests
    }
    times[step][Math.max(0, round)] = (System.nanoTime() - start) / 1e6;
    start = 0;
    step = (step + 1) % changes.size();
    round += step == 0 ? 1 : 0;
    if (round < ROUNDS) {
      pauseThenChange();
    } else {
      StringBuilder line = new StringBuilder(RESULT);
      Arrays.stream(times).forEach(ofChange -> line.append(Medians.of(ofChange)).append(' '));
      System.out.println(line);
      done.run();
    }
  }
}
