package app.spotcheck.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An index to which rows come when a test wants them, as they do while a large file is indexed.
public final class GrowingIndex {
  private final RowIndexer indexer = new RowIndexer();
  private final ExportIndex index;
  private long end;

  public GrowingIndex(Path folder) throws IOException, ExportException {
    index = ExportFile.open(Files.writeString(folder.resolve("rows.ndjson"), "{}\n")).index();
  }

  public ExportIndex index() {
    return index;
  }

  /// Appends a row.
  public void add(String json) {
    byte[] row = json.getBytes(StandardCharsets.UTF_8);
    indexer.readInFull(row, end, 0);
    end += row.length;
    index.add(indexer.takeBatch(), end);
  }
}
