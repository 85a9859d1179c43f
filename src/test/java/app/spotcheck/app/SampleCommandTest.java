package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleFile;
import app.spotcheck.review.sample.SampleTarget;
import app.spotcheck.review.sample.SampledUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SampleCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path export = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void write() {
    String[] rows =
        IntStream.range(0, 100)
            .mapToObj(i ->
                Exports.row(
                    "r" + i,
                    "near.png",
                    Exports.box("b" + i, i < 80 ? "car" : "tram", 1, 1, 5, 5),
                    Exports.square("s" + i, "sign", 1, 1, 5)))
            .toArray(String[]::new);
    export = Exports.write(folder, "export.ndjson", rows);
    out = folder.resolve("street.sample.json");
  }

  private CommandRun sample(String... more) {
    List<String> all = new ArrayList<>(List.of("sample", export.toString(), "-o", out.toString()));
    all.addAll(List.of("--cache-dir", folder.resolve("c").toString()));
    all.addAll(Arrays.asList(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private void assertRefused(String expected, String... arguments) {
    CommandRun run = sample(arguments);
    assertThat(run.code()).as(run.errors()).isEqualTo(2);
    assertThat(run.errors()).contains(expected);
    assertThat(out).doesNotExist();
  }

  @Test
  void drawsSoManyAndSaysWhich() throws Exception {
    CommandRun run = sample("--size", "20", "--seed", "7", "--strata", "class,kind");
    assertThat(run.code()).as(run.errors()).isZero();
    assertThat(run.errors())
        .contains("20 of 200 objects drawn with the seed 7.")
        .contains("car / box: 8 of 80", "sign / polygon: 10 of 100", "tram / box: 2 of 20")
        .contains(out.toString());
    assertThat(SampleFile.read(out).units()).hasSize(20);
  }

  @Test
  void sameSeedWritesTheSameFile() throws Exception {
    sample("--size", "20", "--seed", "7");
    byte[] first = Files.readAllBytes(out);
    sample("--size", "20", "--seed", "7");
    assertThat(out).hasBinaryContent(first);
    sample("--size", "20", "--seed", "8");
    assertThat(Files.readAllBytes(out)).isNotEqualTo(first);
  }

  @Test
  void marginAndPlanTellTheSize() throws Exception {
    assertThat(sample("--margin", "5%", "--unit", "rows").code()).isZero();
    Sample margin = SampleFile.read(out);
    assertThat(margin.units()).hasSize(80);
    assertThat(margin.definition().unit()).isEqualTo(SampledUnit.ROWS);
    CommandRun plan =
        sample("--accept-limit", "0.05", "--accept-number", "1", "--confidence", "90 %");
    assertThat(plan.errors())
        .contains(
            "accept where at most 1 of these are wrong; then at most 5 % of all are, with 90 %");
    assertThat(sample("--accept-limit", "0.5%").errors())
        .contains("accept where none of these is wrong; then at most 0.5 % of all are, with 95 %");
    assertThat(SampleFile.read(out).definition().target())
        .isEqualTo(new SampleTarget.Acceptance(0.005, 0.95, 0));
  }

  @Test
  void expectedRateAllowsSomeWrongOnes() throws Exception {
    assertThat(sample("--accept-limit", "10%", "--expected-rate", "2%").code()).isZero();
    SampleTarget.Acceptance plan =
        (SampleTarget.Acceptance) SampleFile.read(out).definition().target();
    assertThat(plan.acceptanceNumber()).isPositive();
  }

  @Test
  void sampleLargerThanTheExportIsSaid() throws Exception {
    CommandRun run = sample("--size", "5000");
    assertThat(run.code()).isZero();
    assertThat(run.errors()).contains("200 of 200 objects", "These are all there are");
    assertThat(SampleFile.read(out).allDrawn()).isTrue();
  }

  @Test
  void strataThatGetNoneAreSaid() {
    assertThat(sample("--size", "1", "--strata", "class").errors())
        .contains("2 of 3 strata are not in the sample");
  }

  @Test
  void filterTakesOnlyItsRows() throws Exception {
    assertThat(sample("--size", "500", "--filter", "class = tram").code()).isZero();
    assertThat(SampleFile.read(out).population()).isEqualTo(40);
  }

  @Test
  void wrongInputIsRefused() {
    assertRefused("Give one of --size, --margin and --accept-limit.");
    assertRefused("Give one of", "--size", "5", "--margin", "5%");
    assertRefused("1 to 1,000,000", "--size", "0");
    assertRefused("write 2% or 0.02", "--margin", "5");
    assertRefused("The margin must lie between", "--margin", "0%");
    assertRefused("The confidence must lie between", "--margin", "5%", "--confidence", "100%");
    assertRefused("--accept-number goes with", "--size", "5", "--accept-number", "1");
    assertRefused("--confidence does not go with --size", "--size", "5", "--confidence", "90%");
    assertRefused(
        "not both", "--accept-limit", "5%", "--accept-number", "1", "--expected-rate", "1%");
    assertRefused("further below", "--accept-limit", "5%", "--expected-rate", "5%");
    assertRefused("at most 10", "--accept-limit", "5%", "--accept-number", "11");
    assertRefused("choose from class, kind", "--size", "5", "--strata", "colour");
    assertRefused("choose from objects, rows", "--size", "5", "--unit", "pages");
    assertRefused("Rows have no one class", "--size", "5", "--unit", "rows", "--strata", "class");
    assertRefused("--filter:", "--size", "5", "--filter", "class =");
    assertRefused("no objects", "--size", "5", "--filter", "class = bus");
    assertRefused("no objects in predictions", "--size", "5", "--predictions");
    export = folder.resolve("none.ndjson");
    assertRefused("There is no file", "--size", "5");
  }

  @Test
  void theExportIsNotWrittenOver() throws Exception {
    byte[] before = Files.readAllBytes(export);
    out = export;
    CommandRun run = sample("--size", "5");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains("written over what is read");
    assertThat(export).hasBinaryContent(before);
  }

  @Test
  void folderThatIsMissingIsAFailure() {
    out = folder.resolve("missing").resolve("x.sample.json");
    CommandRun run = sample("--size", "5");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).contains("cannot be written");
  }
}
