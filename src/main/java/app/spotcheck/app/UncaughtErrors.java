package app.spotcheck.app;

import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes errors that nobody handled: each is logged once and shown with a short code that is the
/// same for the same fault.
final class UncaughtErrors {
  private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);
  private static volatile Consumer<String> reporter = message -> {};

  private UncaughtErrors() {}

  /// Sets who shows the sentence about an error; called on the thread the error was on.
  static void reportTo(Consumer<String> newReporter) {
    reporter = newReporter;
  }

  static void handle(Thread thread, Throwable error) {
    String code = codeOf(error);
    LOG.error("Uncaught error {} on thread {}", code, thread.getName(), error);
    reporter.accept(
        "Something went wrong (code "
            + code
            + "). The log has the details; Help > Copy diagnostics.");
  }

  /// A code from what the error is and where it arose.
  static String codeOf(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    String place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getMethodName();
    int hash = (error.getClass().getName() + place).hashCode() & 0xfffff;
    return String.format(Locale.ROOT, "%05X", hash);
  }
}
