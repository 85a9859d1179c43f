package app.spotcheck.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Writes export files of any size, alike to those of Labelbox's server and the same for the same
/// plan.
public final class ExportGenerator {
  static final String PICTURE = "picture.jpg";

  private ExportGenerator() {}

  /// Writes a file as told by arguments such as `out=FILE rows=100000 objects=10 embedding=0
  /// kind=mixed seed=1 picture=LOCATION`. Without a picture one is laid beside the file.
  public static void main(String[] arguments) throws IOException {
    Map<String, String> values = new HashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      values.put(parts[0], parts.length > 1 ? parts[1] : "");
    }
    ExportPlan plan = ExportPlan.of(values);
    Path file = Path.of(values.getOrDefault("out", "export.ndjson"));
    long start = System.nanoTime();
    long bytes = write(plan, file, values.getOrDefault("picture", ""));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %d rows, %.1f MB in %.1f s, %.0f MB/s%n",
        file, plan.rows(), bytes / 1e6, seconds, bytes / 1e6 / seconds);
  }

  /// Writes a file whose rows all have the same picture.
  ///
  /// @param picture its location; empty for one of its own, beside the file
  /// @return how many bytes the file has
  static long write(ExportPlan plan, Path file, String picture) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (picture.isEmpty()) {
      BenchPicture.write(file.resolveSibling(PICTURE));
    }
    try (OutputStream stream = Files.newOutputStream(file)) {
      JsonOutput out = new JsonOutput(stream);
      RowWriter rows = new RowWriter(out, plan, picture.isEmpty() ? PICTURE : picture);
      for (int row = 1; row <= plan.rows(); row++) {
        rows.write(row);
        out.endLine();
      }
      out.flush();
      return out.bytes();
    }
  }
}
