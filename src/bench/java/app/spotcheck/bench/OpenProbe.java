package app.spotcheck.bench;

import app.spotcheck.inspector.InspectorPane;
import app.spotcheck.session.RowView;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.LayerStack;
import app.spotcheck.viewer.ViewerPane;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;

/// Steps between the first row of an export and its second, which has very many objects, and prints
/// how long the steps to the second take until its tree is laid out and until its frame is on the
/// canvas, the first of them and the median, and how many bytes of the heap that row takes.
public final class OpenProbe {
  static final String RESULT = "milliseconds to tree, first and median, to frame, bytes: ";

  private static final int STEPS = 5;

  private final Session session;
  private final Runnable done;
  private final LayerStack stack;
  private final TreeView<?> tree;
  private final double[] untilTree = new double[STEPS];
  private final double[] untilFrame = new double[STEPS];
  private int step;
  private long small;

  private OpenProbe(Path export, Runnable done) {
    this.done = done;
    session = ProbeSession.open(export, "open");
    ViewerPane viewer = new ViewerPane(session);
    stack = viewer.stack();
    BorderPane content = new BorderPane(viewer);
    InspectorPane inspector = new InspectorPane(session);
    content.setRight(inspector);
    ProbeWindow.show(content);
    tree = (TreeView<?>) inspector.lookup("#tree");
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path export = Path.of(arguments[0]);
    ProbeWindow.run(done -> {
      OpenProbe probe = new OpenProbe(export, done);
      probe.whenReady(() ->
          probe.measureHeap(bytes -> {
            probe.small = bytes;
            probe.stepToLarge();
          }));
    });
  }

  private interface Taker {
    void take(long bytes);
  }

  /// Collects garbage on another thread while pulses go on, so that nothing of a row before is held
  /// by what is only tidied then.
  private void measureHeap(Taker taker) {
    var _ =
        CompletableFuture.supplyAsync(HeapUse::bytes)
            .thenAcceptAsync(taker::take, Platform::runLater);
  }

  private void whenReady(Runnable action) {
    ProbeWindow.whenReady(session, stack, action);
  }

  private void stepToLarge() {
    Object rootBefore = tree.getRoot();
    Object sceneBefore = stack.shownSceneProperty().get();
    long start = System.nanoTime();
    session.next();
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        // a pulse after the one that laid it out
        if (untilTree[step] == 0 && tree.getRoot() != rootBefore && !tree.isNeedsLayout()) {
          untilTree[step] = (System.nanoTime() - start) / 1e6;
        }
        Object shown = stack.shownSceneProperty().get();
        if (untilFrame[step] == 0 && shown != null && shown != sceneBefore) {
          untilFrame[step] = (System.nanoTime() - start) / 1e6;
        }
        if (untilTree[step] > 0 && untilFrame[step] > 0) {
          stop();
          step++;
          whenReady(() -> goOn());
        }
      }
    }.start();
  }

  private void goOn() {
    if (step < STEPS) {
      RowView large = session.rowProperty().get();
      session.previous();
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          RowView view = session.rowProperty().get();
          if (view != null && view != large) {
            stop();
            whenReady(OpenProbe.this::stepToLarge);
          }
        }
      }.start();
    } else {
      measureHeap(bytes -> {
        System.out.println(
            RESULT
                + untilTree[0]
                + " "
                + Medians.of(untilTree)
                + " "
                + Medians.of(untilFrame)
                + " "
                + (bytes - small));
        done.run();
      });
    }
  }
}
