package app.spotcheck.review.report;

import app.spotcheck.review.statistics.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Writes a report as one HTML file that needs nothing else: no script, nothing from outside, and a
/// policy that forbids both.
public final class HtmlReport {
  private static final String STYLE = "report.css";
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Report report;
  private final HtmlWriter html;
  private final List<RejectCard> cards;
  private final List<MissedCard> missed;

  private HtmlReport(
      Report report, List<RejectCard> cards, List<MissedCard> missed, HtmlWriter html) {
    this.report = report;
    this.cards = cards;
    this.missed = missed;
    this.html = html;
  }

  /// Writes the report.
  ///
  /// @param cards of what is rejected and unsure
  /// @param missed cards of what was found missing
  /// @param hideEmails whether e-mail addresses are hidden
  public static void write(
      Report report,
      List<RejectCard> cards,
      List<MissedCard> missed,
      boolean hideEmails,
      Writer out)
      throws IOException {
    HtmlWriter html = new HtmlWriter(out, People.of(hideEmails, report.sources()));
    new HtmlReport(report, cards, missed, html).write();
  }

  private void write() throws IOException {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .element("title", report.outcome().result().word() + ": " + report.export().name())
        .raw("\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n");
    head();
    notices();
    new HtmlFigures(report, html).write();
    new HtmlReviewers(report, html).write();
    new HtmlMissed(report, missed, html).write();
    new HtmlFindings(report, html).write();
    new HtmlGallery(report, cards, html).write();
    foot();
    html.raw("</main>\n</body>\n</html>\n");
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
      byte[] bytes =
          Objects.requireNonNull(in, "the program was built without " + STYLE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void head() throws IOException {
    Outcome outcome = report.outcome();
    String kind =
        switch (outcome.result()) {
          case PASS -> "pass";
          case FAIL -> "fail";
          case NOT_ENOUGH -> "open";
        };
    String word = outcome.result().word();
    html.raw("<header>\n<p class=\"kicker\">Review of the export</p>\n")
        .element("h1", report.export().name())
        .raw("\n</header>\n<section class=\"outcome " + kind + "\">\n")
        .element("p class=\"word\"", word)
        .element("p class=\"sentence\"", withoutWord(outcome.sentence(), word));
    if (outcome.exact() != null) {
      html.element("p class=\"exact\"", outcome.exact().sentence());
    }
    html.raw("\n</section>\n<dl class=\"tiles\">\n");
    Counts counts = report.figures().counts();
    Interval interval = report.figures().interval();
    tile("judged " + report.figures().basis().word(), number(counts.judged()), "");
    tile(
        "wrong",
        number(counts.wrong()),
        counts.unsure() == 0 ? "" : number(counts.unsure()) + " of them unsure");
    tile(
        "estimated rate",
        counts.judged() == 0 ? "\u2013" : Shares.told(report.figures().rate()),
        interval == null
            ? ""
            : Shares.told(interval.lower()) + " to " + Shares.told(interval.upper()));
    tile(
        "limit",
        Shares.exact(report.terms().limit()),
        Shares.exact(report.terms().confidence()) + " confidence");
    tile("missed objects", number(report.missed().size()), "");
    html.raw("</dl>\n");
  }

  private static String withoutWord(String sentence, String word) {
    String rest = sentence.substring(word.length() + 2);
    return Character.toUpperCase(rest.charAt(0)) + rest.substring(1) + ".";
  }

  private void tile(String name, String value, String more) throws IOException {
    html.raw("<div>").element("dt", name).element("dd", value);
    if (!more.isEmpty()) {
      html.element("dd class=\"more\"", more);
    }
    html.raw("</div>\n");
  }

  private void notices() throws IOException {
    List<String> notices = Notices.of(report);
    if (notices.isEmpty()) {
      return;
    }
    html.raw("<section class=\"notices\">\n<h2>To know</h2>\n<ul>\n");
    for (String notice : notices) {
      html.element("li", notice).raw("\n");
    }
    html.raw("</ul>\n</section>\n");
  }

  private void foot() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("Written " + TIME.format(report.time()) + " by Spotcheck " + report.version() + ".");
    lines.add(
        "Export: %s, %,d bytes, fingerprint %s."
            .formatted(
                report.export().name(), report.export().size(), report.export().fingerprint()));
    html.raw("<footer>\n");
    for (String line : lines) {
      html.element("p", line).raw("\n");
    }
    html.raw("</footer>\n");
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
