package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.review.report.Judging;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleFile;
import app.spotcheck.review.sample.SampleTarget;
import app.spotcheck.review.sample.SampledUnit;
import app.spotcheck.review.verdict.Decision;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReportCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path export = Path.of("");
  private Path out = Path.of("");

  /// 60 rows with 5 objects each, with a picture.
  @BeforeEach
  void write() {
    export = Exports.write(folder, "street.ndjson", Judging.rows(60, 5));
    Exports.writePicture(folder, "near.png");
    out = folder.resolve("report.html");
  }

  private CommandRun report(String... more) {
    List<String> all = new ArrayList<>(List.of("report", export.toString(), "-o", out.toString()));
    all.addAll(List.of("--cache-dir", folder.resolve("c").toString()));
    all.addAll(Arrays.asList(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  /// A sample of 200 of the 300 objects beside the export, and verdicts on some of it.
  private Judging judged(int count, int rejected) throws Exception {
    Judging judging = Judging.of(export);
    Sample sample = judging.sample(SampledUnit.OBJECTS, new SampleTarget.Size(200));
    SampleFile.write(folder.resolve("street.sample.json"), sample);
    judging.judge(sample, count, rejected);
    judging.write(folder.resolve("street.review.ndjson"));
    return judging;
  }

  private void assertRefused(int code, String expected, String... arguments) {
    CommandRun run = report(arguments);
    assertThat(run.code()).as(run.errors()).isEqualTo(code);
    assertThat(run.errors()).contains(expected);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void passIsZeroFailOneNotEnoughFour() throws Exception {
    judged(200, 2);
    CommandRun pass = report("--limit", "5%");
    assertThat(pass.code()).as(pass.errors()).isZero();
    assertThat(pass.out())
        .startsWith("PASS: at most ")
        .contains("(2 of 200; limit 5 %). By the exact distribution: at most ");
    assertThat(Files.readString(out))
        .contains("PASS", "data:image/jpeg;base64,", ">By the exact distribution: at most ");
    judged(200, 40);
    CommandRun fail = report("--limit", "5%");
    assertThat(fail.code()).isEqualTo(1);
    assertThat(fail.out()).startsWith("FAIL: at least ");
    judged(10, 0);
    CommandRun open = report();
    assertThat(open.code()).isEqualTo(4);
    assertThat(open.out()).startsWith("NOT ENOUGH: ").contains("limit 2 %");
  }

  @Test
  void withoutASampleItIsNotEnough() throws Exception {
    judged(200, 2);
    Files.delete(folder.resolve("street.sample.json"));
    CommandRun run = report("--limit", "50%");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).contains("no random sample");
  }

  /// Beside `street.ndjson`, which is judged, lies the same as an array under the same name.
  @Test
  void verdictsAndSampleOfAnotherExportOfTheNameAreNotTaken() throws Exception {
    judged(200, 2);
    export =
        Exports.write(folder, "street.json", "[" + String.join(",", Judging.rows(60, 5)) + "]");
    assertRefused(2, "street.json.review.ndjson is not there");
    Files.copy(folder.resolve("street.review.ndjson"), folder.resolve("street.json.review.ndjson"));
    CommandRun run = report("--limit", "50%");
    assertThat(run.out()).as("without its sample").contains("no random sample");
  }

  @Test
  void allFormatsAreWritten() throws Exception {
    judged(200, 2);
    out = folder.resolve("report.json");
    assertThat(report("--limit", "5%", "--no-pictures").code()).isZero();
    assertThat(Files.readString(out))
        .startsWith("{")
        .contains(
            "\"result\" : \"pass\"", "\"exact_sentence\" : \"By the exact distribution: at most ");
    out = folder.resolve("report.csv");
    Path rejected = folder.resolve("rejected.csv");
    Path sheet = folder.resolve("sheet.png");
    CommandRun run =
        report(
            "--limit",
            "5%",
            "--rejected",
            rejected.toString(),
            "--contact-sheet",
            sheet.toString());
    assertThat(run.code()).as(run.errors()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(201);
    assertThat(Files.readAllLines(rejected))
        .hasSize(3)
        .first()
        .isEqualTo("global_key,data_row_id,feature_id,decision,reasons,note");
    assertThat(Files.readAllLines(rejected).get(1))
        .matches("key-\\d+,r\\d+,r\\d+-\\d,reject,geometry,");
    assertThat(ImageIO.read(sheet.toFile()).getWidth()).isEqualTo(12 + 2 * 232);
    assertNoPart();
  }

  private void assertNoPart() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void theCleanedExportLacksWhatIsRejected() throws Exception {
    Judging judging = judged(10, 0);
    judging
        .judge(Decision.REJECT, "r1", "r1-0")
        .judge(Decision.UNSURE, "r1", "r1-1")
        .judge(Decision.REJECT, "r2", null)
        .write(folder.resolve("street.review.ndjson"));
    Path cleaned = folder.resolve("clean.ndjson");
    CommandRun run = report("--cleaned", cleaned.toString(), "--no-pictures");
    assertThat(run.errors())
        .contains("without 1 rejected rows, 1 rejected objects and 0 relationships");
    List<String> expected = new ArrayList<>(Files.readAllLines(export));
    String withoutFirst = expected.get(1).replaceFirst("\\{\"feature_id\":\"r1-0\".*?\\}\\},", "");
    assertThat(withoutFirst).hasSizeLessThan(expected.get(1).length());
    expected.set(1, withoutFirst);
    expected.remove(2);
    assertThat(Files.readAllLines(cleaned)).isEqualTo(expected);
  }

  @Test
  void packedExportsAreCleanedAsTheyOpen() throws Exception {
    Path packed = folder.resolve("packed.ndjson.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(export, gzip);
    }
    Judging.of(export)
        .judge(Decision.ACCEPT, "r1", null)
        .write(folder.resolve("packed.review.ndjson"));
    Path cleaned = folder.resolve("clean.ndjson");
    String original = Files.readString(export);
    export = packed;
    assertThat(report("--cleaned", cleaned.toString()).code()).isEqualTo(4);
    assertThat(cleaned).content().isEqualTo(original);
  }

  @Test
  void severalFilesAreMergedAndOneReviewerCanBeChosen() throws Exception {
    judged(20, 0);
    Path other =
        Judging.of(export)
            .by("carl")
            .judge(SampleFile.read(folder.resolve("street.sample.json")), 1, 1)
            .write(folder.resolve("carl.review.ndjson"));
    String own = folder.resolve("street.review.ndjson").toString();
    assertThat(report("--verdicts", own, other.toString()).code()).isEqualTo(4);
    assertThat(Files.readString(out)).contains("carl", "ann@example.com", "How far they agree");
    assertThat(report("--verdicts", own, other.toString(), "--hide-emails").code()).isEqualTo(4);
    assertThat(Files.readString(out)).contains("carl", "reviewer 1").doesNotContain("@example");
    assertThat(report("--verdicts", own, other.toString(), "--reviewer", "carl").out())
        .contains("(1 of 1; limit 2 %)");
    assertRefused(2, "There is no reviewer \"eve\"", "--reviewer", "eve");
  }

  @Test
  void wrongInputIsTwo() throws Exception {
    assertRefused(2, "There are no verdicts on ");
    judged(10, 0);
    assertRefused(2, "must be from 0 % to below 100 %", "--limit", "100%");
    assertRefused(2, "must lie between", "--confidence", "100%");
    assertRefused(2, "There is no file", "--sample", folder.resolve("none.json").toString());
    assertRefused(2, "does not begin as a file of verdicts", "--verdicts", export + "");
    assertRefused(2, "cannot be read", "--verdicts", folder.resolve("none.ndjson").toString());
    assertRefused(2, "--config", "--config", folder.resolve("none.json").toString());
    assertRefused(2, "written over what is read", "--cleaned", export.toString());
    assertRefused(2, "written over what is read", "--rejected", out.toString());
    out = folder.resolve("report.pdf");
    assertRefused(2, ".html, .csv or .json");
    out = folder.resolve("report.html");
    export = folder.resolve("street2.ndjson");
    assertRefused(
        2, "There is no file", "--verdicts", folder.resolve("street.review.ndjson").toString());
    assertThat(out).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsThree() throws Exception {
    judged(10, 0);
    out = folder.resolve("missing").resolve("report.html");
    assertRefused(3, "could not be written");
    out = folder.resolve("report.html");
    assertRefused(3, "could not be written", "--cleaned", folder.toString());
  }
}
