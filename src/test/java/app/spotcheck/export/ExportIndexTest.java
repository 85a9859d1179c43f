package app.spotcheck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportIndexTest {
  @TempDir Path folder;
  private ExportIndex index;

  @BeforeEach
  void buildIndex() throws Exception {
    index =
        Exports.indexed(
                folder,
                """
                {"data_row": {"id": "a", "global_key": "shared", "external_id": "x.jpg"}}
                {"data_row": {"id": "b", "global_key": "2", "external_id": "x.jpg"}}
                broken
                {"data_row": {"id": "shared", "external_id": "y.jpg"}, "media_attributes": {"mime_type": "video/mp4"}}
                {"data_row": {}}
                """)
            .index();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "4, 3",
    "' 2 ', 1",
    "=2, 1",
    "a, 0",
    "shared, 2",
    "x.jpg, 0",
    "y.jpg, 2",
  })
  void rowIsFoundTheWayAPersonNamesIt(String key, int position) {
    assertThat(index.find(key)).contains(position);
  }

  @ParameterizedTest
  @CsvSource({"0", "5", "99999999999999999999", "'=99'", "nothing", "-1"})
  void unknownKeyFindsNothing(String key) {
    assertThat(index.find(key)).isEmpty();
  }

  @Test
  void rowsShowWhatAListNeeds() {
    assertThat(index.row(0).displayName()).isEqualTo("shared");
    assertThat(index.row(2).displayName()).isEqualTo("y.jpg");
    assertThat(index.row(2).isImage()).isFalse();
    assertThat(index.row(2).line()).isEqualTo(4);
    assertThat(index.row(2).number()).isEqualTo(3);
    assertThat(index.row(3).problemCount()).isEqualTo(1);
    assertThat(index.unreadableRows()).isEqualTo(1);
    assertThat(index.problems())
        .extracting(Object::toString)
        .containsExactly(
            "line 3: not valid JSON at column 1: unrecognized token 'broken'",
            "line 5, $.data_row: the data row has no id");
  }

  @Test
  void nothingIsKnownBeforeTheFileIsLookedThrough() throws Exception {
    ExportFile file = ExportFile.open(Files.writeString(folder.resolve("e"), Exports.box("a")));
    assertThat(file.index().size()).isZero();
    assertThat(file.index().isComplete()).isFalse();
    assertThat(file.index().progress()).isZero();
  }
}
