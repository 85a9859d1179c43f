package app.spotcheck.bench;

import app.spotcheck.session.Session;
import app.spotcheck.viewer.LayerStack;
import app.spotcheck.viewer.Navigation;
import app.spotcheck.viewer.ViewerPane;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// Zooms a window in and out with each pulse and prints the time from pulse to pulse, which the
/// thread that renders takes part in: of a row of an export, or of a bare picture that JavaFX draws
/// smoothly.
public final class ZoomProbe {
  static final String RESULT = "median, 95th percentile and longest pulse, pulses a frame: ";

  private static final int WARM_UP = 150;
  private static final int PULSES = 400;
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 900;

  private final double[] pulses = new double[PULSES];
  private final DoubleConsumer zooming;
  private final CountDownLatch done;
  private int frames;
  private int pulse = -WARM_UP;
  private long last;

  private ZoomProbe(DoubleConsumer zooming, CountDownLatch done) {
    this.zooming = zooming;
    this.done = done;
  }

  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Path file = Path.of(arguments[1]);
    Platform.startup(() -> {
      if (arguments[0].equals("row")) {
        ofRow(file, done);
      } else {
        ofPicture(file, done);
      }
    });
    done.await();
    Platform.exit();
    System.exit(0);
  }

  private static void ofRow(Path export, CountDownLatch done) {
    Session session = ProbeSession.open(export, "zoom");
    ViewerPane viewer = new ViewerPane(session);
    LayerStack stack = viewer.stack();
    show(viewer);
    Navigation navigation = stack.navigation();
    ZoomProbe probe =
        new ZoomProbe(factor -> navigation.zoom(WIDTH / 2.0, HEIGHT / 2.0, factor), done);
    stack.shownViewportProperty().addListener((property, before, now) -> probe.frames++);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        session.sample();
        boolean ready = stack.shownSceneProperty().get() != null;
        if (ready && !session.display().mediaProperty().get().isLoading()) {
          stop();
          probe.start();
        }
      }
    }.start();
  }

  private static void ofPicture(Path file, CountDownLatch done) {
    Image picture = new Image(file.toUri().toString());
    Canvas canvas = new Canvas(WIDTH, HEIGHT);
    show(new Group(canvas));
    double[] scale = {WIDTH / picture.getWidth()};
    new ZoomProbe(
            factor -> {
              scale[0] *= factor;
              GraphicsContext context = canvas.getGraphicsContext2D();
              context.clearRect(0, 0, WIDTH, HEIGHT);
              context.setImageSmoothing(true);
              double width = picture.getWidth() * scale[0];
              double height = picture.getHeight() * scale[0];
              context.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height);
            },
            done)
        .start();
  }

  private static void show(Parent content) {
    Stage stage = new Stage();
    stage.setScene(new javafx.scene.Scene(content, WIDTH, HEIGHT));
    stage.show();
  }

  private void start() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        step();
        if (pulse == PULSES) {
          stop();
          finish();
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
    }
    last = now;
    pulse++;
    zooming.accept(Math.floorMod(pulse, 40) < 20 ? 1.03 : 1 / 1.03);
  }

  private void finish() {
    Arrays.sort(pulses);
    System.out.println(
        RESULT
            + pulses[PULSES / 2]
            + " "
            + pulses[PULSES * 95 / 100]
            + " "
            + pulses[PULSES - 1]
            + " "
            + (frames == 0 ? 0 : PULSES / (double) frames));
    done.countDown();
  }
}
