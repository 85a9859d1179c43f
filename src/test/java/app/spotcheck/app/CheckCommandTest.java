package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command `spotcheck check`.
@Timeout(60)
class CheckCommandTest {
  @TempDir private Path folder = Path.of("");

  private CommandRun check(String... arguments) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--cache-dir", folder.resolve("cache").toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String export(String... rows) {
    return Exports.write(folder, "export.ndjson", rows).toString();
  }

  private String clean() {
    return export(Exports.row("one", "a.png", Exports.box("a", "car", 5, 5, 20, 20)));
  }

  private String wrong() {
    return export(
        Exports.row("one", "a.png", Exports.box("a", "car", 5, 5, 20, 20)),
        Exports.row("two", "a.png", Exports.box("b", "=car", 5, 5, 0, 20)));
  }

  private String suspicious() {
    return export(Exports.row("one", "a.png"));
  }

  @Test
  void aCleanExportPasses() {
    CommandRun run = check(clean());
    assertThat(run.code()).isZero();
    assertThat(run.out()).endsWith("0 errors, 0 warnings in 1 row, 1 object.\n");
  }

  @Test
  void anErrorFailsAndSaysWhere() {
    CommandRun run = check(wrong());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            "row 2, line 2 (two-global): error zero-area: The box is 0 wide and 20 high. [b]\n")
        .endsWith("1 error, 0 warnings in 2 rows, 2 objects.\n");
  }

  @Test
  void whatFailsIsChosen() {
    assertThat(check(suspicious()).code()).isZero();
    assertThat(check(suspicious(), "--fail-on", "warning").code()).isEqualTo(1);
    assertThat(check(wrong(), "--fail-on", "never").code()).isZero();
    assertThat(check(wrong(), "--filter", "key = one-global").code()).isZero();
  }

  @Test
  void jsonIsOneObject() {
    CommandRun run = check(wrong(), "--format", "json");
    JsonNode json = JsonMapper.shared().readTree(run.out());
    assertThat(json.path("errors").intValue()).isEqualTo(1);
    assertThat(json.path("warnings").intValue()).isZero();
    assertThat(json.path("rows").intValue()).isEqualTo(2);
    assertThat(json.path("by_rule").path("zero-area").intValue()).isEqualTo(1);
    JsonNode finding = json.path("findings").path(0);
    assertThat(finding.path("rule").stringValue()).isEqualTo("zero-area");
    assertThat(finding.path("severity").stringValue()).isEqualTo("error");
    assertThat(finding.path("row").intValue()).isEqualTo(2);
    assertThat(finding.path("line").intValue()).isEqualTo(2);
    assertThat(finding.path("data_row_id").stringValue()).isEqualTo("two");
    assertThat(finding.path("global_key").stringValue()).isEqualTo("two-global");
    assertThat(finding.path("feature_ids").path(0).stringValue()).isEqualTo("b");
    assertThat(finding.path("path").stringValue())
        .isEqualTo("$.projects.p1.labels[0].annotations.objects[0]");
  }

  @Test
  void csvCannotRunAsAFormula() throws Exception {
    Path out = folder.resolve("findings.csv");
    String export =
        export(
            Exports.row(
                "=HYPERLINK(1)",
                "a.png",
                Exports.box("a", "a, \\\"b\\\"", 5, 5, 9, 9),
                Exports.box("b", "a, \\\"b\\\"", 5, 5, 9, 9)));
    CommandRun run = check(export, "--format", "csv", "-o", out.toString());
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(out))
        .startsWith("rule,severity,row,line,data_row_id,global_key,label_id,feature_ids,")
        .contains(",'=HYPERLINK(1),'=HYPERLINK(1)-global,")
        .contains("\"2 objects of the class a, \"\"b\"\" are equal.\"");
  }

  @Test
  void settingsAreRead() throws Exception {
    Path config =
        Files.writeString(folder.resolve("c.json"), "{\"rules\":{\"zero-area\":{\"on\":false}}}");
    assertThat(check(wrong(), "--config", config.toString()).code()).isZero();
    Files.writeString(config, "{\"rules\":{\"zero\":{}}}");
    CommandRun run = check(wrong(), "--config", config.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains("--config").contains("there is no rule \"zero\"");
  }

  @Test
  void whatCannotBeReadIsTwo() throws Exception {
    assertThat(check(folder.resolve("none.ndjson").toString()).code()).isEqualTo(2);
    Path broken = Files.writeString(folder.resolve("broken.ndjson"), "{oops\n");
    CommandRun run = check(broken.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains("broken.ndjson");
    assertThat(check(clean(), "--filter", "class = ").code()).isEqualTo(2);
    assertThat(check(clean(), "--filter", "class = nothing").errors()).contains("no row");
  }

  @Test
  void whatCannotBeWrittenIsThree() {
    CommandRun run = check(clean(), "-o", folder.resolve("no/such/folder.txt").toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.errors()).contains("could not be written");
  }

  @Test
  void theExportIsNotWrittenOver() throws Exception {
    String export = clean();
    byte[] before = Files.readAllBytes(Path.of(export));
    CommandRun run = check(export, "-o", export);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains("written over what is read");
    assertThat(Path.of(export)).hasBinaryContent(before);
  }

  /// A second name of the file there before would show a file that is written in its place.
  @Test
  void aFileOfFindingsIsReplacedOnlyOnceItIsWhole() throws Exception {
    Path out = Files.writeString(folder.resolve("found.txt"), "before");
    Path before = Files.createLink(folder.resolve("before.txt"), out);
    assertThat(check(wrong(), "-o", out.toString()).code()).isEqualTo(1);
    assertThat(out).content().endsWith("1 error, 0 warnings in 2 rows, 2 objects.\n");
    assertThat(before).hasContent("before");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }
}
