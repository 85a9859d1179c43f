package app.spotcheck.bench;

import app.spotcheck.geometry.Viewport;
import app.spotcheck.session.Session;
import app.spotcheck.viewer.LayerStack;
import app.spotcheck.viewer.Navigation;
import app.spotcheck.viewer.ViewerPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.util.Duration;

/// Zooms and moves the picture of a window with each pulse and prints the time from pulse to pulse,
/// which the thread that renders takes part in: of a row of an export, or of a bare picture that
/// JavaFX draws smoothly. Of a row it prints, too, how long a view waits until a frame that was
/// painted for it or for a later one is on the canvas, and how long it takes after the last move
/// until nothing more is painted.
public final class ZoomProbe {
  static final String RESULT = "pulses, pulses a frame, waits, rest: ";

  private static final int WARM_UP = 250;
  private static final int PULSES = 400;
  private static final int PERIOD = 40;
  private static final double FACTOR = 1.03;
  private static final double STEP = 4;
  private static final Duration UNTIL_STILL = Duration.millis(1500);

  private final double[] pulses = new double[PULSES];
  private final List<Double> waits = new ArrayList<>();
  private final List<Long> waiting = new ArrayList<>();
  private final List<Viewport> views = new ArrayList<>();
  private final Move move;
  private final Runnable done;
  private int frames;
  private int pulse = -WARM_UP;
  private long last;
  private long newestFrame;

  private interface Move {
    void by(double factor, double viewDx);
  }

  private ZoomProbe(Move move, Runnable done) {
    this.move = move;
    this.done = done;
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path file = Path.of(arguments[1]);
    ProbeWindow.run(done -> {
      if (arguments[0].equals("row")) {
        ofRow(file, done);
      } else {
        ofPicture(file, done);
      }
    });
  }

  private static void ofRow(Path export, Runnable done) {
    Session session = ProbeSession.open(export, "zoom");
    ViewerPane viewer = new ViewerPane(session);
    LayerStack stack = viewer.stack();
    ProbeWindow.show(viewer);
    Navigation navigation = stack.navigation();
    ZoomProbe[] probe = {null};
    probe[0] =
        new ZoomProbe(
            (factor, viewDx) -> {
              navigation.zoom(ProbeWindow.WIDTH / 2.0, ProbeWindow.HEIGHT / 2.0, factor);
              navigation.pan(viewDx, 0);
              probe[0].views.add(stack.viewportProperty().get());
              probe[0].waiting.add(System.nanoTime());
            },
            done);
    stack
        .shownFramesProperty()
        .addListener(
            (property, before, now) -> probe[0].shown(stack.shownViewportProperty().get()));
    ProbeWindow.whenReady(session, stack, probe[0]::start);
  }

  private static void ofPicture(Path file, Runnable done) {
    Image picture = new Image(file.toUri().toString());
    Canvas canvas = new Canvas(ProbeWindow.WIDTH, ProbeWindow.HEIGHT);
    ProbeWindow.show(new Group(canvas));
    double[] place = {ProbeWindow.WIDTH / picture.getWidth(), 0};
    new ZoomProbe(
            (factor, viewDx) -> {
              place[0] *= factor;
              place[1] += viewDx;
              GraphicsContext context = canvas.getGraphicsContext2D();
              context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
              context.setImageSmoothing(true);
              double width = picture.getWidth() * place[0];
              double height = picture.getHeight() * place[0];
              context.drawImage(
                  picture,
                  (canvas.getWidth() - width) / 2 + place[1],
                  (canvas.getHeight() - height) / 2,
                  width,
                  height);
            },
            done)
        .start();
  }

  private void start() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        step();
        if (pulse == PULSES) {
          stop();
          awaitStillness();
        }
      }
    }.start();
  }

  private void step() {
    long now = System.nanoTime();
    if (pulse >= 0) {
      pulses[pulse] = (now - last) / 1e6;
    } else {
      frames = 0;
      waits.clear();
    }
    last = now;
    pulse++;
    boolean forth = Math.floorMod(pulse, PERIOD) < PERIOD / 2;
    move.by(forth ? FACTOR : 1 / FACTOR, forth ? STEP : -STEP);
  }

  /// A frame came to the canvas: whoever waited for its view, or for one before, has it.
  private void shown(Viewport view) {
    newestFrame = System.nanoTime();
    int upTo = views.lastIndexOf(view) + 1;
    frames += upTo > 0 ? 1 : 0;
    waiting.subList(0, upTo).forEach(since -> waits.add((newestFrame - since) / 1e6));
    waiting.subList(0, upTo).clear();
    views.subList(0, upTo).clear();
  }

  private void awaitStillness() {
    long end = System.nanoTime();
    int measured = frames;
    PauseTransition pause = new PauseTransition(UNTIL_STILL);
    pause.setOnFinished(event -> print(measured, Math.max(0, newestFrame - end) / 1e6));
    pause.play();
  }

  private void print(int measured, double rest) {
    Arrays.sort(pulses);
    waits.sort(null);
    System.out.println(
        RESULT
            + pulses[PULSES / 2]
            + " "
            + pulses[PULSES * 95 / 100]
            + " "
            + pulses[PULSES - 1]
            + " "
            + (measured == 0 ? 0 : PULSES / (double) measured)
            + " "
            + part(waits, 0.5)
            + " "
            + part(waits, 0.95)
            + " "
            + rest);
    done.run();
  }

  private static double part(List<Double> sorted, double part) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (part * (sorted.size() - 1)));
  }
}
