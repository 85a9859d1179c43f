package app.spotcheck.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.export.ExportFile;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.review.UnitKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What runs are made of.
class RunSourceTest {
  private static final String ROW =
      """
      {"data_row":{"id":"%1$s","row_data":"x.png"},"media_attributes":{"width":9,"height":9,\
      "mime_type":"image/png"},"projects":{"p":{"name":"P","labels":[{"id":"l-%1$s","annotations":\
      {"objects":[%2$s],"classifications":[],"relationships":[]}}]}}}
      """;

  @TempDir Path folder = Path.of("");

  private static String box(String id) {
    return """
    {"feature_id":"%s","name":"Box","annotation_kind":"ImageBoundingBox","classifications":[],\
    "bounding_box":{"left":1,"top":1,"width":2,"height":2}}\
    """
        .formatted(id);
  }

  private ExportFile export() throws Exception {
    Path file = folder.resolve("rows.ndjson");
    Files.writeString(
        file,
        ROW.formatted("r1", box("a") + "," + box("b"))
            + ROW.formatted("r2", box("c"))
            + ROW.formatted("r3", ""));
    return opened(file);
  }

  private static ExportFile opened(Path file) throws Exception {
    ExportFile export = ExportFile.open(file);
    export.buildIndex();
    return export;
  }

  private static List<String> ids(RunUnits gathered) {
    return gathered.all().stream().map(unit -> String.valueOf(unit.unit().featureId())).toList();
  }

  private static RunUnits objects(ExportFile export, Set<UnitKey> judged, int most)
      throws Exception {
    return RunSource.ofObjects(export, ShownRows.all(3), label -> PaintOptions.ALL, judged, most);
  }

  @Test
  void whatIsJudgedIsLeftOutOfTheRest() throws Exception {
    try (ExportFile export = export()) {
      assertThat(ids(objects(export, Set.of(), 10))).containsExactly("a", "b", "c");
      assertThat(ids(objects(export, Set.of(UnitKey.object("r1", "b")), 10)))
          .containsExactly("a", "c");
    }
  }

  @Test
  void whatIsTooMuchIsCounted() throws Exception {
    try (ExportFile export = export()) {
      RunUnits cut = objects(export, Set.of(UnitKey.object("r1", "a")), 1);
      assertThat(ids(cut)).containsExactly("b");
      assertThat(cut.leftOut()).as("what is judged does not count").isEqualTo(1);
      assertThat(objects(export, Set.of(), 3).leftOut()).isZero();
      assertThat(RunSource.ofRows(export.index(), ShownRows.all(3), 2).leftOut()).isEqualTo(1);
    }
  }

  @Test
  void rowsAreInTheOrderOfTheirList() throws Exception {
    try (ExportFile export = export()) {
      ShownRows shown = ShownRows.of(new int[] {2, 0});
      assertThat(RunSource.ofRows(export.index(), shown, 10).all())
          .containsExactly(
              new RunUnit(UnitKey.row("r3"), 2, null, false),
              new RunUnit(UnitKey.row("r1"), 0, null, false));
    }
  }
}
