package app.spotcheck.app;

import app.spotcheck.media.http.ApiKey;
import app.spotcheck.media.http.ApiOrigin;
import app.spotcheck.session.StartAt;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the window and waits until it is closed.
final class WindowLauncher {
  private static final Logger LOG = LoggerFactory.getLogger(WindowLauncher.class);

  /// Set by the build, which starts the window once to train the start-up cache, and by the
  /// benchmark of launches.
  private static final String EXIT_AFTER_FIRST_PAINT = "spotcheck.exit-after-first-paint";

  private WindowLauncher() {}

  /// Opens the window and waits for its end.
  ///
  /// @return the exit code
  static int launch(RowOptions row, CommonOptions common) throws UsageException {
    List<ApiOrigin> origins = common.apiOrigins();
    @Nullable Path mediaRoot = common.mediaRoot();
    @Nullable ApiKey key = common.apiKey(System.getenv());
    LOG.info("Spotcheck {} on Java {}", Version.text(), Runtime.version());
    Thread.setDefaultUncaughtExceptionHandler(UncaughtErrors::handle);
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    try {
      Platform.startup(() -> {
        try {
          show(
              row,
              new Services(
                  Folders.settingsFile(),
                  common.cacheFolder(),
                  Folders.reviews(),
                  MediaSetup.cache(common.cacheFolder(), Folders.settingsFile()),
                  mediaRoot,
                  origins,
                  ApiKeys.of(key, origins),
                  common.offline(),
                  InstantSource.system()),
              closed);
        } catch (RuntimeException | LinkageError e) {
          fault.set(e);
          closed.countDown();
        }
      });
      closed.await();
      Throwable cause = fault.get();
      return cause == null ? ExitCodes.OK : noWindow(cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return ExitCodes.FAILED;
    } catch (RuntimeException | LinkageError e) {
      return noWindow(e);
    }
  }

  private static void show(RowOptions row, Services services, CountDownLatch closed) {
    MainWindow window = new Windows(services, closed::countDown).open();
    if (Boolean.getBoolean(EXIT_AFTER_FIRST_PAINT)) {
      window.closeAfterFirstPaint();
    }
    open(window, row);
  }

  private static void open(MainWindow window, RowOptions row) {
    StartAt start = new StartAt(row.row(), row.label(), row.predictions(), row.filter());
    Path export = row.export();
    if (row.demo()) {
      window.files().openDemo(start);
    } else if (export != null) {
      window.files().open(export, start);
    }
  }

  private static int noWindow(Throwable cause) {
    LOG.error("The window cannot be opened", cause);
    System.err.println(
        "The window cannot be opened: there is no display, or the system lacks a library or font"
            + " that windows need. --snapshot draws a row without a display.");
    return ExitCodes.FAILED;
  }
}
