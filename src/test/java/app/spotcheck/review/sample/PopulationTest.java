package app.spotcheck.review.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.export.ExportFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a sample would be of.
class PopulationTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void objectsAreInTheRowsThatHaveAny() throws Exception {
    List<String> rows =
        List.of(
            Rows.row("two", Rows.label("a", Rows.box("a0", "car"), Rows.box("a1", "car"))),
            Rows.row("none", Rows.label("b")),
            Rows.row("unlabelled"),
            Rows.row("one", Rows.label("c", Rows.box("c0", "car"))));
    ExportFile export = Rows.export(folder, rows);
    assertThat(Population.of(export, Definitions.objects(1, 2))).isEqualTo(new Population(3, 2));
    assertThat(Population.of(export, Definitions.rows(1, 2))).isEqualTo(new Population(4, 4));
  }
}
