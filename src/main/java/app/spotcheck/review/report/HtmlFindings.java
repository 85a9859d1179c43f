package app.spotcheck.review.report;

import app.spotcheck.check.CheckSummary;
import app.spotcheck.check.Rule;
import app.spotcheck.geometry.Box;
import app.spotcheck.review.verdict.MissedObject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes what was found without looking, and what was found missing by looking.
final class HtmlFindings {
  private static final int MOST_MISSED = 500;

  private final Report report;
  private final HtmlWriter html;

  HtmlFindings(Report report, HtmlWriter html) {
    this.report = report;
    this.html = html;
  }

  void write() throws IOException {
    missed();
    CheckSummary checks = report.checks();
    html.raw("<section>\n<h2>Findings in the whole export</h2>\n")
        .element(
            "p",
            "%s rows, %s labels and %s objects were checked by rule: %s errors, %s warnings."
                .formatted(
                    HtmlReport.number(checks.rows()),
                    HtmlReport.number(checks.labels()),
                    HtmlReport.number(checks.objects()),
                    HtmlReport.number(checks.errors()),
                    HtmlReport.number(checks.warnings())));
    if (!checks.byRule().isEmpty()) {
      html.tableStart(List.of("rule", "#findings", "what it finds", "why it matters"));
      for (Map.Entry<Rule, Long> entry : new TreeMap<>(checks.byRule()).entrySet()) {
        Rule rule = entry.getKey();
        String severity = report.checkSettings().severity(rule).word();
        html.raw("<tr>")
            .raw("<th scope=\"row\" class=\"nowrap\"><span class=\"dot " + severity + "\"></span>")
            .text(rule.id())
            .raw("</th>")
            .element("td class=\"number\"", HtmlReport.number(entry.getValue()))
            .element("td", rule.finds())
            .element("td", rule.reason())
            .raw("</tr>\n");
      }
      html.tableEnd()
          .element(
              "p class=\"small\"",
              "They count for nothing in the outcome. \"spotcheck check\" lists each of them.");
    }
    html.raw("</section>\n");
  }

  private void missed() throws IOException {
    List<MissedObject> missed = report.missed();
    if (missed.isEmpty()) {
      return;
    }
    html.raw("<section>\n")
        .element("h2", "Objects that are missing: " + HtmlReport.number(missed.size()));
    html.tableStart(List.of("row", "class", "where, in pixels", "found by"));
    for (MissedObject object : missed.subList(0, Math.min(MOST_MISSED, missed.size()))) {
      String key = object.globalKey();
      String name = object.className();
      html.line(
          List.of(
              key == null ? object.dataRowId() : key,
              name == null ? "\u2013" : name,
              told(object),
              object.reviewer()));
    }
    html.tableEnd();
    if (missed.size() > MOST_MISSED) {
      html.element(
          "p class=\"small\"", "And " + HtmlReport.number(missed.size() - MOST_MISSED) + " more.");
    }
    html.raw("</section>\n");
  }

  private static String told(MissedObject object) {
    Box place = object.place();
    return object.isPoint()
        ? String.format(Locale.ROOT, "at %.0f, %.0f", place.left(), place.top())
        : String.format(
            Locale.ROOT,
            "%.0f, %.0f, %.0f \u00d7 %.0f",
            place.left(),
            place.top(),
            place.width(),
            place.height());
  }
}
