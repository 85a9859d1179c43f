package app.spotcheck.bench;

import app.spotcheck.session.Session;
import app.spotcheck.viewer.LayerStack;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window of 1400 x 900 for a program that measures in one.
final class ProbeWindow {
  static final int WIDTH = 1400;
  static final int HEIGHT = 900;

  private ProbeWindow() {}

  /// Runs a program on the FX thread until it says that it is done, then ends the process.
  static void run(Consumer<Runnable> program) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(() -> program.accept(done::countDown));
    done.await();
    Platform.exit();
    System.exit(0);
  }

  static void show(Parent content) {
    Stage stage = new Stage();
    stage.setScene(new Scene(content, WIDTH, HEIGHT));
    stage.show();
  }

  /// Runs an action as soon as the row on show is on the canvas with all its media.
  static void whenReady(Session session, LayerStack stack, Runnable action) {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        session.sample();
        boolean shown =
            stack.shownSceneProperty().get() != null
                && stack.shownSceneProperty().get() == session.display().sceneProperty().get();
        if (shown && !session.display().mediaProperty().get().isLoading()) {
          stop();
          action.run();
        }
      }
    }.start();
  }
}
