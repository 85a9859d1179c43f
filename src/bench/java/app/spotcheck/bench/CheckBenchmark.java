package app.spotcheck.bench;

import app.spotcheck.check.CheckSettings;
import app.spotcheck.check.CheckSummary;
import app.spotcheck.check.ExportCheck;
import app.spotcheck.check.Finding;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.roaringbitmap.RoaringBitmap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// Checks a file of a gigabyte without embeddings, index included, beside one pass of
/// jackson-databind over it that builds the objects of each row in one thread.
@State(Scope.Benchmark)
public class CheckBenchmark {
  private Path file = Path.of("");

  @Setup
  public void read() throws IOException {
    file = BenchData.gigabyteWithoutEmbeddings();
    Files.copy(file, OutputStream.nullOutputStream());
  }

  @Benchmark
  public CheckSummary check(Blackhole hole) throws ExportException, InterruptedException {
    ExportFile export = Indexing.indexed(file);
    RoaringBitmap rows = RoaringBitmap.bitmapOfRange(0, export.index().size());
    return new ExportCheck(export, rows, CheckSettings.STANDARD)
        .run((Finding f) -> hole.consume(f));
  }

  @Benchmark
  public int buildRows(Blackhole hole) throws IOException {
    int rows = 0;
    try (MappingIterator<JsonNode> values =
        JsonMapper.shared().readerFor(JsonNode.class).readValues(file.toFile())) {
      while (values.hasNext()) {
        hole.consume(values.next());
        rows++;
      }
    }
    return rows;
  }
}
