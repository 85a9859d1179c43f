package app.spotcheck.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.export.ExportFile;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleTarget;
import app.spotcheck.review.sample.SampledUnit;
import app.spotcheck.review.sample.StratumField;
import app.spotcheck.review.verdict.Decision;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlReportTest {
  private static final String HOSTILE =
      "<script>alert(1)</script>\\\"'&</style><img src=x onerror=alert(2)>\\u202e\\u0007";
  private static final Pattern TAG = Pattern.compile("</?([a-zA-Z!][a-zA-Z0-9]*)");
  private static final List<String> TAGS =
      List.of(
          "!DOCTYPE",
          "html",
          "head",
          "meta",
          "title",
          "style",
          "body",
          "main",
          "header",
          "section",
          "footer",
          "article",
          "h1",
          "h2",
          "h3",
          "p",
          "ul",
          "li",
          "dl",
          "dt",
          "dd",
          "div",
          "span",
          "b",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "details",
          "summary",
          "svg",
          "rect",
          "circle",
          "img");

  @TempDir private Path folder = Path.of("");

  private Path export(String rows) throws Exception {
    return Files.writeString(folder.resolve("street.ndjson"), rows);
  }

  private static List<RejectCard> cards(Path export, Report report) throws Exception {
    ExportFile file = ExportFile.open(export);
    file.buildIndex();
    return new RejectCards(file, null).of(report.wrongOnes());
  }

  private static List<MissedCard> missed(Path export, Report report) throws Exception {
    ExportFile file = ExportFile.open(export);
    file.buildIndex();
    return new MissedCards(file, null).of(report.missed());
  }

  private static String html(Path export, Report report, boolean hideEmails) throws Exception {
    StringWriter out = new StringWriter();
    HtmlReport.write(report, cards(export, report), missed(export, report), hideEmails, out);
    return out.toString();
  }

  private static String withoutStyle(String html) {
    return html.replaceFirst("(?s)<style>.*</style>", "");
  }

  /// A review of 20 of 60 objects, of which 2 are rejected and 1 is unsure.
  private Report reviewed(Path export, String reviewer, String note) throws Exception {
    Judging judging = Judging.of(export).by(reviewer);
    Sample sample =
        judging.sample(SampledUnit.OBJECTS, new SampleTarget.Size(60), StratumField.CLASS);
    judging.judge(sample, 20, 2);
    var last = sample.units().get(20);
    judging.judgeUnseen(Decision.UNSURE, last.dataRowId(), last.featureId(), note);
    judging.miss("r3", note);
    return judging.report(folder, sample, 0.2);
  }

  @Test
  void saysTheOutcomeFirstAndWhatItRestsOn() throws Exception {
    Path export = export(String.join("\n", Judging.rows(20, 3)));
    Report report = reviewed(export, "ann", "too wide");
    String html = html(export, report, false);
    assertThat(html)
        .containsSubsequence(
            "<h1>street.ndjson</h1>",
            "NOT ENOUGH</p>",
            "At least ",
            "How it was sampled",
            "<dd>7</dd>",
            "By stratum",
            "car",
            "tram",
            "Who judged",
            "What was seen",
            "20 of 21 judged units had been on the reviewer&#39;s screen",
            "Objects that are missing: 1",
            "Findings in the whole export",
            "Rejected and unsure: 3",
            "too wide",
            "Judged without having been on screen.");
    assertThat(html).contains("src=\"data:image/png;base64,");
    assertThat(withoutStyle(html)).contains("bob@example.com");
  }

  /// The mark of r3 is at 1, 2 and 3 x 4 pixels; all of it is around, as far as the picture
  /// reaches.
  @Test
  void missedObjectsAreShownWithTheirPlace() throws Exception {
    Path export = export(String.join("\n", Judging.rows(20, 3)));
    Judging judging = Judging.of(export);
    judging.judge(Decision.ACCEPT, "r3", "r3-0").miss("r3", "bus").miss("gone", "bus");
    Report report = judging.report(folder, null, 0.2);
    List<MissedCard> cards = missed(export, report);
    assertThat(cards).extracting(MissedCard::rowName).containsExactly("key-3", "gone");
    assertThat(cards.getLast().crop()).isNull();
    Crop crop = Objects.requireNonNull(cards.getFirst().crop());
    double scale = crop.width() / 20.0;
    assertThat(crop.height()).isEqualTo((int) Math.round(22 * scale));
    BufferedImage image = crop.image();
    int onEdge = (int) Math.round(scale);
    assertThat(image.getRGB(onEdge, (int) Math.round(2 * scale)) >>> 24).isGreaterThan(100);
    assertThat(image.getRGB((int) (2.5 * scale), (int) (4 * scale)) >>> 24).isZero();
    assertThat(html(export, report, false))
        .containsSubsequence(
            "Objects that are missing: 2",
            "<article>",
            "alt=\"Where the bus is missing\" src=\"data:image/png;base64,",
            "missing</span> bus</h3>",
            "1, 2, 3 \u00d7 4",
            "There is nothing to draw of it here.",
            "<table");
  }

  @Test
  void manyClassesAreFoldedWithTheWrongOnesFirst() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      rows.append(Judging.rows(40, 1)[i].replace("\"car\"", "\"class-%02d\"".formatted(i)))
          .append('\n');
    }
    Path export = export(rows.toString());
    Judging judging = Judging.of(export);
    Sample sample = judging.sample(SampledUnit.OBJECTS, new SampleTarget.Size(40));
    for (int i = 0; i < 40; i++) {
      judging.judge(i == 39 ? Decision.REJECT : Decision.ACCEPT, "r" + i, "r" + i + "-0");
    }
    String html = html(export, judging.report(folder, sample, 0.2), false);
    assertThat(html)
        .containsSubsequence(
            "By class",
            ">class-39<",
            ">class-00<",
            "<details><summary>20 more</summary>",
            ">class-38<",
            "</details>");
  }

  /// Whatever stands in the export, in verdicts or in names, no element comes of it.
  @Test
  void everyTextIsEscaped() throws Exception {
    String rows =
        String.join("\n", Judging.rows(20, 3))
            .replace("\"car\"", "\"" + HOSTILE + "\"")
            .replace("bob@example.com", HOSTILE)
            .replace("\"key-", "\"" + HOSTILE)
            .replace(
                "\"bounding_box\"",
                "\"classifications\":[{\"name\":\""
                    + HOSTILE
                    + "\",\"text_answer\":{\"content\":\""
                    + HOSTILE
                    + "\"}}],\"bounding_box\"");
    Path export = export(rows);
    String plain =
        HOSTILE.replace("\\\"", "\"").replace("\\u202e", "\u202e").replace("\\u0007", "\u0007");
    String html = html(export, reviewed(export, plain, plain), false);
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      assertThat(TAGS).as("an element the report itself makes").contains(tag.group(1));
    }
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;/style&gt;&lt;img")
        .doesNotContain("<script", "<img src=x", "\u202e", "\u0007");
    assertThat(html.split("<img ", -1)).as("the crops alone").hasSize(5);
    assertThat(html.split("</style>", -1)).hasSize(2);
  }

  @Test
  void thePolicyAllowsNothingFromOutside() throws Exception {
    Path export = export(String.join("\n", Judging.rows(20, 3)));
    String html = html(export, reviewed(export, "ann", ""), false);
    assertThat(html)
        .contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src"
                + " data:; style-src 'unsafe-inline'\">")
        .doesNotContain(
            "http://", "https://", "url(", "@import", "<link", " onload", "javascript:");
    assertThat(html.indexOf("Content-Security-Policy"))
        .as("before anything it is to forbid")
        .isLessThan(html.indexOf("<style>"));
  }

  @Test
  void addressesAreHiddenEverywhere() throws Exception {
    Path export = export(String.join("\n", Judging.rows(20, 3)));
    Report report = reviewed(export, "ann@example.com", "ask Bob@Example.com. Or ann@example.com!");
    String html = html(export, report, true);
    StringWriter csv = new StringWriter();
    CsvReport.write(report, true, csv);
    StringWriter rejected = new StringWriter();
    RejectedList.write(report, true, rejected);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JsonReport.write(report, true, json);
    for (String text :
        List.of(
            withoutStyle(html),
            csv.toString(),
            rejected.toString(),
            json.toString(StandardCharsets.UTF_8))) {
      assertThat(text).doesNotContain("@").doesNotContainIgnoringCase("example.com");
      assertThat(text).contains("ask labeller 1. Or reviewer 1!");
    }
    assertThat(html(export, report, false)).contains("bob@example.com", "ann@example.com");
  }

  @Test
  void jsonAndCsvSayTheSame() throws Exception {
    Path export = export(String.join("\n", Judging.rows(20, 3)));
    Report report = reviewed(export, "=ann", "-too wide");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonReport.write(report, false, out);
    JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(json.at("/outcome/result").asString()).isEqualTo("not enough");
    assertThat(json.at("/outcome/upper_limit").asDouble())
        .isEqualTo(Objects.requireNonNull(report.outcome().upperLimit()));
    assertThat(json.at("/figures/judged").asInt()).isEqualTo(21);
    assertThat(json.at("/figures/wrong").asInt()).isEqualTo(3);
    assertThat(json.at("/figures/strata").size()).isEqualTo(2);
    assertThat(json.at("/sample/drawn_again_the_same").asBoolean()).isTrue();
    assertThat(json.at("/missed_objects").size()).isEqualTo(1);
    assertThat(json.at("/units").size()).isEqualTo(21);
    StringWriter csv = new StringWriter();
    CsvReport.write(report, false, csv);
    List<String> lines = csv.toString().lines().toList();
    assertThat(lines).hasSize(22);
    assertThat(lines.get(0)).startsWith("data_row_id,global_key,label_id,feature_id,class,kind,");
    assertThat(lines.get(21)).contains(",unsure,yes,not seen,21,").contains(",'-too wide,'=ann,");
  }

  @Test
  void theContactSheetHasACellForEach() throws Exception {
    Path export = export(String.join("\n", Judging.rows(20, 3)));
    Report report = reviewed(export, "ann", "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContactSheet.write(report, cards(export, report), false, out);
    var sheet = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(sheet.getWidth()).isEqualTo(12 + 3 * (220 + 12));
    assertThat(sheet.getHeight()).isEqualTo(12 + 220 + 40 + 12);
    out.reset();
    ContactSheet.write(report, List.of(), false, out);
    assertThat(out.size()).isPositive();
  }

  @Test
  void limitsAreRoundedToTheSafeSide() {
    assertThat(Shares.atMost(0.0186, 0.02)).isEqualTo("1.9 %");
    assertThat(Shares.atMost(0.01996, 0.01999)).isEqualTo("1.996 %");
    assertThat(Shares.atMost(0.02001, 0.02)).isEqualTo("2.1 %");
    assertThat(Shares.atLeast(0.02001, 0.02)).isEqualTo("2.001 %");
    assertThat(Shares.atLeast(0.0586, 0.02)).isEqualTo("5.8 %");
    assertThat(Shares.told(0.00004)).isEqualTo("0.004 %");
    assertThat(Shares.told(0)).isEqualTo("0 %");
    assertThat(Shares.told(1)).isEqualTo("100 %");
  }
}
