package app.spotcheck.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A Java process of its own, on the same JDK. It is ended when it takes too long, and when the
/// benchmark has what it wants.
final class ChildProcess implements AutoCloseable {
  private static final long LONGEST_SECONDS = 240;

  private final Process process;
  private final BufferedReader output;

  private ChildProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
    CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
  }

  /// The command for a class with its options before it and its arguments after it.
  static ProcessBuilder command(List<String> options, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(main);
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  static ChildProcess start(ProcessBuilder command) throws IOException {
    return new ChildProcess(command.start());
  }

  /// Waits for a line of its standard output that begins like this.
  ///
  /// @return the rest of the line
  /// @throws IOException where the process ends without one
  String awaitLine(String start) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    throw new IOException("a process ended without saying \"" + start + "\"");
  }

  /// The figures of a line, which blanks separate.
  static double[] figures(String line) {
    return Arrays.stream(line.strip().split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /// Waits until it ends by itself.
  void awaitEnd() throws IOException, InterruptedException {
    while (output.readLine() != null) {
      // what it says is of no interest, but it must not wait to be read
    }
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("a process ended with the code " + code);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
