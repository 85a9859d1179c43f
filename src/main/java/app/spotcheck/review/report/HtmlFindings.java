package app.spotcheck.review.report;

import app.spotcheck.check.CheckSummary;
import app.spotcheck.check.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes what was found without looking.
final class HtmlFindings {
  private final Report report;
  private final HtmlWriter html;

  HtmlFindings(Report report, HtmlWriter html) {
    this.report = report;
    this.html = html;
  }

  void write() throws IOException {
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
}
