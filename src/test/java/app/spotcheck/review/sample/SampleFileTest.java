package app.spotcheck.review.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.export.ExportFile;
import app.spotcheck.review.ExportIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFileTest {
  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("street.sample.json");
  }

  private Sample sample(SampleDefinition definition) throws Exception {
    return new SampleDraw(Rows.export(folder, Rows.ofCars(30, 2)), definition).run();
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    for (SampleDefinition definition :
        List.of(
            Definitions.objects(Long.MIN_VALUE, 7, StratumField.CLASS, StratumField.DATE),
            Definitions.rows(3, 1000),
            Definitions.filtered("class = car"),
            Definitions.of(1, SampledUnit.ROWS, new SampleTarget.Acceptance(0.1, 0.9, 1)),
            Definitions.of(1, SampledUnit.OBJECTS, new SampleTarget.Margin(0.1, 0.9, 0.2)))) {
      Sample sample = sample(definition);
      SampleFile.write(file, sample);
      assertThat(SampleFile.read(file)).isEqualTo(sample);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void fileSaysWhatItIsAndHowItWasDrawn() throws Exception {
    SampleFile.write(file, sample(Definitions.objects(11, 1, StratumField.CLASS)));
    assertThat(Files.readString(file))
        .contains(
            "\"spotcheck\" : \"sample\"",
            "\"version\" : 1",
            "\"seed\" : 11",
            "\"unit\" : \"objects\"",
            "\"by\" : \"size\"",
            "\"population\" : 60",
            "\"name\" : \"export.ndjson\"",
            "\"data_row_id\" : \"r")
        .contains("SHA-256");
  }

  @Test
  void readDefinitionDrawsTheSampleAgain() throws Exception {
    ExportFile export = Rows.export(folder, Rows.ofCars(30, 2));
    Sample sample = new SampleDraw(export, Definitions.objects(9, 12)).run();
    SampleFile.write(file, sample);
    assertThat(new SampleDraw(export, SampleFile.read(file).definition()).run()).isEqualTo(sample);
  }

  @Test
  void anotherExportIsAWarning() throws Exception {
    Sample sample = sample(Definitions.objects(1, 5));
    ExportFile same = Rows.export(folder, "copy.ndjson", Rows.ofCars(30, 2));
    ExportFile other = Rows.export(folder, "other.ndjson", Rows.ofCars(31, 2));
    assertThat(sample.warningFor(ExportIdentity.of(same.path()))).isEmpty();
    assertThat(sample.warningFor(ExportIdentity.of(other.path())))
        .hasValueSatisfying(warning -> assertThat(warning).contains("another export"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "{\"spotcheck\":\"review\",\"version\":1}", "\u0000"})
  void foreignFilesAreRefused(String content) throws Exception {
    Files.writeString(file, content);
    assertThatThrownBy(() -> SampleFile.read(file))
        .isInstanceOf(SampleException.class)
        .hasMessageContaining("is no sample of Spotcheck");
  }

  @Test
  void newerVersionsAreRefused() throws Exception {
    changed("\"version\" : 1", "\"version\" : 2");
    assertThatThrownBy(() -> SampleFile.read(file)).hasMessageContaining("newer Spotcheck");
  }

  @Test
  void unknownFieldsAreIgnored() throws Exception {
    changed("\"version\" : 1", "\"version\" : 1, \"later\" : {}");
    assertThat(SampleFile.read(file).units()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"stratum\" : 0|\"stratum\" : 1",
        "\"drawn\" : 5|\"drawn\" : 4",
        "\"population\" : 60|\"population\" : 3",
        "\"unit\" : \"objects\"|\"unit\" : \"pages\"",
        "\"size\" : 5|\"size\" : 0",
        "\"seed\" : 1|\"sead\" : 1",
        "\"strata\" : [ ]|\"strata\" : 3"
      })
  void damagedFilesAreRefused(String change) throws Exception {
    String[] parts = change.split("\\|", -1);
    changed(parts[0], parts[1]);
    assertThatThrownBy(() -> SampleFile.read(file))
        .isInstanceOf(SampleException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void missingFileIsSaid() {
    assertThatThrownBy(() -> SampleFile.read(file))
        .isInstanceOf(SampleException.class)
        .hasMessage("There is no file " + file + ".");
  }

  private void changed(String from, String to) throws Exception {
    SampleFile.write(file, sample(Definitions.objects(1, 5)));
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replaceFirst(Pattern.quote(from), to));
  }

  @Test
  void folderThatIsMissingIsAFailure() throws Exception {
    Sample sample = sample(Definitions.objects(1, 5));
    Path nowhere = folder.resolve("missing").resolve("x.sample.json");
    assertThatThrownBy(() -> SampleFile.write(nowhere, sample)).isInstanceOf(IOException.class);
  }
}
