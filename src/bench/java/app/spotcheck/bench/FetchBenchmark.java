package app.spotcheck.bench;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Measures `spotcheck fetch` of many small pictures from this computer beside curl, both with the
/// same number of connections; curl has to be installed.
final class FetchBenchmark {
  private static final int PICTURES = 2000;
  private static final int CONNECTIONS = 8;
  private static final int RUNS = 5;

  /// At least half of curl's rate.
  private static final double AT_MOST = 2;

  private FetchBenchmark() {}

  static List<Comparison> run() throws IOException, InterruptedException {
    byte[] picture = Photo.encoded(new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB), "png");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, picture.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(picture);
          }
        });
    server.start();
    try {
      return List.of(compared(server.getAddress().getPort()));
    } finally {
      server.stop(0);
    }
  }

  private static Comparison compared(int port) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target", "bench-runs", "fetch"));
    String origin = "http://127.0.0.1:" + port + "/p";
    StringBuilder rows = new StringBuilder();
    StringBuilder urls = new StringBuilder();
    for (int i = 0; i < PICTURES; i++) {
      rows.append(
          "{\"data_row\":{\"id\":\"r%1$d\",\"row_data\":\"%2$s%1$d\"}}%n".formatted(i, origin));
      urls.append("url = \"%1$s%2$d\"%noutput = \"%2$d\"%n".formatted(origin, i));
    }
    Path export = Files.writeString(folder.resolve("fetch.ndjson"), rows);
    Path config = Files.writeString(folder.resolve("curl.txt"), urls);
    double[] ours = new double[RUNS];
    double[] curls = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      ours[i] =
          seconds(spotcheck(export.toAbsolutePath(), emptied(folder.resolve("pack"))), folder);
      curls[i] = seconds(curl(config.toAbsolutePath()), emptied(folder.resolve("curl")));
    }
    return new Comparison(
        "spotcheck fetch of 2,000 pictures, start included / curl",
        Medians.of(ours),
        Medians.of(curls),
        "s",
        AT_MOST);
  }

  private static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(folder).toAbsolutePath();
  }

  private static ProcessBuilder spotcheck(Path export, Path out) throws IOException {
    List<String> arguments =
        List.of(
            "fetch",
            export.toString(),
            "--out",
            out.toString(),
            "--cache-dir",
            emptied(out.resolveSibling("cache")).toString());
    List<String> options =
        new ArrayList<>(List.of("-XX:+UseG1GC", "-cp", System.getProperty("java.class.path")));
    return ChildProcess.command(options, "app.spotcheck.app.Main", arguments);
  }

  private static ProcessBuilder curl(Path config) {
    return new ProcessBuilder(
        "curl",
        "--silent",
        "--parallel",
        "--parallel-max",
        Integer.toString(CONNECTIONS),
        "--config",
        config.toString());
  }

  private static double seconds(ProcessBuilder command, Path folder)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    int code =
        command
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(command.command().getFirst() + " ended with the code " + code);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
