package app.spotcheck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.RowReading;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which rows are read once, and which again.
class RowsReadTest {
  @TempDir Path folder = Path.of("");

  private final RowsRead rows = new RowsRead();

  private Path written(String externalId, int count) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          """
          {"data_row":{"id":"r%d","row_data":"x.png","external_id":"%s"},\
          "media_attributes":{"width":9,"height":9,"mime_type":"image/png"},"projects":{}}
          """
              .formatted(i, externalId));
    }
    return Files.writeString(folder.resolve("rows.ndjson"), text);
  }

  private static ExportFile opened(Path file) throws Exception {
    ExportFile export = ExportFile.open(file);
    export.buildIndex();
    return export;
  }

  private RowReading read(ExportFile export, int row) throws Exception {
    return rows.read(export, export.index().row(row));
  }

  @Test
  void rowIsReadOnceAsLongAsItIsOneOfTheLast() throws Exception {
    try (ExportFile export = opened(written("a", 20))) {
      RowReading first = read(export, 0);
      assertThat(read(export, 0)).isSameAs(first);
      for (int row = 1; row < 20; row++) {
        read(export, row);
      }
      assertThat(read(export, 0)).isNotSameAs(first);
    }
  }

  @Test
  void longRowIsNotKept() throws Exception {
    try (ExportFile export = opened(written("x".repeat(1 << 20), 1))) {
      assertThat(read(export, 0)).isNotSameAs(read(export, 0));
    }
  }

  @Test
  void anotherExportHasItsOwn() throws Exception {
    Path file = written("a", 1);
    try (ExportFile before = opened(file);
        ExportFile again = opened(file)) {
      assertThat(read(before, 0)).isNotSameAs(read(again, 0));
    }
  }

  @Test
  void rowOfChangedFileIsRefusedThoughItWasReadBefore() throws Exception {
    try (ExportFile export = opened(written("a", 2))) {
      read(export, 0);
      written("changed", 1);
      assertThatThrownBy(() -> read(export, 0)).isInstanceOf(ExportException.class);
    }
  }
}
