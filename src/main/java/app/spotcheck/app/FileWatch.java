package app.spotcheck.app;

import app.spotcheck.session.Session;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Lets a session look every few seconds whether its file is still as it was.
final class FileWatch implements AutoCloseable {
  private static final long SECONDS = 2;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("file watch").factory());

  FileWatch(Session session) {
    var _ =
        clock.scheduleWithFixedDelay(
            () -> Platform.runLater(session::checkFile), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
