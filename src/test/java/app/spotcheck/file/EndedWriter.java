package app.spotcheck.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A program that begins to write a file, says so, and waits to be ended.
final class EndedWriter {
  private EndedWriter() {}

  public static void main(String[] arguments) throws Exception {
    WholeFile.<InterruptedException, RuntimeException>write(
        Path.of(arguments[0]),
        out -> {
          out.write("the beginning".getBytes(StandardCharsets.UTF_8));
          out.flush();
          System.out.println("begun");
          new CountDownLatch(1).await();
        });
  }
}
