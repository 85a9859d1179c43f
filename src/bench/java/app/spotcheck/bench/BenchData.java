package app.spotcheck.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The generated exports that benchmarks share. They stay between runs as long as their plan and
/// the generator's version do.
final class BenchData {
  static final Path FOLDER = Path.of("target", "bench-data");
  static final int MILLION = 1_000_000;

  /// To be counted up when the generator writes other bytes for the same plan.
  private static final int VERSION = 1;

  private static final int HEAD_BYTES = 10_000_000;
  private static final long SEED = 20;

  private BenchData() {}

  /// A gigabyte whose rows have about 50 kB of embeddings and 10 kB of the rest.
  static Path gigabyteWithEmbeddings() throws IOException {
    return kept("embeddings", new ExportPlan(16_500, 12, 2560, ExportPlan.Kind.MIXED, SEED));
  }

  /// A gigabyte of rows of about 10 kB.
  static Path gigabyteWithoutEmbeddings() throws IOException {
    return kept("mixed", new ExportPlan(100_000, 12, 0, ExportPlan.Kind.MIXED, SEED));
  }

  /// A million rows of about three boxes.
  static Path millionRowsOfBoxes() throws IOException {
    return kept("boxes", new ExportPlan(MILLION, 3, 0, ExportPlan.Kind.BOXES, SEED));
  }

  /// Rows of about three boxes, with embeddings of any length.
  static Path boxes(int rows, int embedding) throws IOException {
    return kept(
        "boxes-" + rows + "-" + embedding,
        new ExportPlan(rows, 3, embedding, ExportPlan.Kind.BOXES, SEED));
  }

  /// The whole rows within the first 10 MB of a file, as a file beside it.
  static Path headOf(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(HEAD_BYTES);
    }
    int end = start.length;
    while (end > 0 && start[end - 1] != '\n') {
      end--;
    }
    Path head = file.resolveSibling("head-of-" + file.getFileName());
    Files.write(head, Arrays.copyOf(start, end));
    return head;
  }

  /// How many lines a file has.
  static int rowsOf(Path file) throws IOException {
    int rows = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          rows += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return rows;
  }

  private static Path kept(String name, ExportPlan plan) throws IOException {
    Files.createDirectories(FOLDER);
    Path file = FOLDER.resolve(name + ".ndjson");
    Path note = FOLDER.resolve(name + ".plan");
    String wanted = "version " + VERSION + ", " + plan + ", bytes ";
    if (Files.exists(file)
        && Files.exists(note)
        && Files.readString(note).equals(wanted + Files.size(file))) {
      return file;
    }
    Files.deleteIfExists(note);
    long bytes = ExportGenerator.write(plan, file, "");
    Files.writeString(note, wanted + bytes);
    return file;
  }
}
