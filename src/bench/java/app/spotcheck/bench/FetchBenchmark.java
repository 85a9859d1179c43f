package app.spotcheck.bench;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Measures `spotcheck fetch` of many small pictures from this computer beside curl, both with the
/// same number of connections; curl has to be installed.
final class FetchBenchmark {
  private static final int FEW = 2_000;
  private static final int MANY = 22_000;
  private static final int CONNECTIONS = 8;
  private static final int RUNS = 3;

  /// At least half of curl's rate.
  private static final double AT_MOST = 2;

  private final Path folder;
  private final int port;

  private FetchBenchmark(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

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
    Path folder = Files.createTempDirectory("fetch");
    try {
      return new FetchBenchmark(folder, server.getAddress().getPort()).compared();
    } finally {
      server.stop(0);
      delete(folder);
    }
  }

  /// Each download has new folders, as deleting many files slows down the file system for a while.
  private List<Comparison> compared() throws IOException, InterruptedException {
    double[] few = new double[RUNS];
    double[] more = new double[RUNS];
    double[] curlFew = new double[RUNS];
    double[] curlMore = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      few[i] = seconds(spotcheck(FEW, i));
      curlFew[i] = seconds(curl(FEW, i));
      more[i] = seconds(spotcheck(MANY, i)) - few[i];
      curlMore[i] = seconds(curl(MANY, i)) - curlFew[i];
    }
    return List.of(
        new Comparison(
            "spotcheck fetch of 2,000 pictures, start included / curl",
            Medians.of(few),
            Medians.of(curlFew),
            "s",
            AT_MOST),
        new Comparison(
            "spotcheck fetch of 20,000 more / curl",
            Medians.of(more),
            Medians.of(curlMore),
            "s",
            AT_MOST));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private String url(int picture) {
    return "http://127.0.0.1:" + port + "/p" + picture;
  }

  private ProcessBuilder spotcheck(int pictures, int run) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < pictures; i++) {
      rows.append("{\"data_row\":{\"id\":\"r%d\",\"row_data\":\"%s\"}}%n".formatted(i, url(i)));
    }
    Path export = Files.writeString(folder.resolve(pictures + ".ndjson"), rows);
    String name = pictures + "-" + run;
    List<String> arguments =
        List.of(
            "fetch",
            export.toString(),
            "--out",
            folder.resolve("pack-" + name).toString(),
            "--cache-dir",
            folder.resolve("cache-" + name).toString());
    List<String> options = List.of("-XX:+UseG1GC", "-cp", System.getProperty("java.class.path"));
    return ChildProcess.command(options, "app.spotcheck.app.Main", arguments);
  }

  private ProcessBuilder curl(int pictures, int run) throws IOException {
    Path out = Files.createDirectory(folder.resolve("curl-" + pictures + "-" + run));
    StringBuilder urls = new StringBuilder();
    for (int i = 0; i < pictures; i++) {
      urls.append("url = \"%s\"%noutput = \"%s\"%n".formatted(url(i), out.resolve("p" + i)));
    }
    Path config = Files.writeString(folder.resolve("curl.txt"), urls);
    return new ProcessBuilder(
        "curl",
        "--silent",
        "--parallel",
        "--parallel-max",
        Integer.toString(CONNECTIONS),
        "--config",
        config.toString());
  }

  private static double seconds(ProcessBuilder command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int code =
        command
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
