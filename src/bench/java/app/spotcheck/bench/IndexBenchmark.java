package app.spotcheck.bench;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Indexes a file of a gigabyte that the system has in its memory, beside Jackson skipping its rows
/// in one thread.
@State(Scope.Benchmark)
public class IndexBenchmark {
  /// Which file.
  public enum Content {
    WITH_EMBEDDINGS,
    WITHOUT_EMBEDDINGS
  }

  @Param({"WITH_EMBEDDINGS", "WITHOUT_EMBEDDINGS"})
  public Content content = Content.WITH_EMBEDDINGS;

  private final JsonFactory factory = new JsonFactory();
  private Path file = Path.of("");

  @Setup
  public void read() throws IOException {
    file =
        switch (content) {
          case WITH_EMBEDDINGS -> BenchData.gigabyteWithEmbeddings();
          case WITHOUT_EMBEDDINGS -> BenchData.gigabyteWithoutEmbeddings();
        };
    Files.copy(file, OutputStream.nullOutputStream());
  }

  @Benchmark
  public ExportFile index() throws ExportException {
    return Indexing.indexed(file);
  }

  @Benchmark
  public int skipChildren() throws IOException {
    int rows = 0;
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
        rows++;
      }
    }
    return rows;
  }
}
