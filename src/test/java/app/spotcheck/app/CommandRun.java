package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A run of the command line, with what it printed; no stack trace is among that.
record CommandRun(int code, String out, String errors) {
  static CommandRun of(String... arguments) {
    PrintStream oldOut = System.out;
    PrintStream oldErr = System.err;
    var out = new ByteArrayOutputStream();
    var errors = new ByteArrayOutputStream();
    int code;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
      code = SpotcheckCommand.run(arguments);
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
    }
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .doesNotContain("Exception", "\tat ", "Error:");
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }
}
