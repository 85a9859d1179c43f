package app.spotcheck.review.report;

import app.spotcheck.review.statistics.CohensKappa;
import app.spotcheck.review.verdict.AgreementTable;
import app.spotcheck.review.verdict.Conflict;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.DecisionCounts;
import app.spotcheck.review.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Writes who judged, how far they agree, and what had been on screen.
final class HtmlReviewers {
  private static final int MOST_CONFLICTS = 200;

  private final Report report;
  private final HtmlWriter html;

  HtmlReviewers(Report report, HtmlWriter html) {
    this.report = report;
    this.html = html;
  }

  void write() throws IOException {
    html.raw("<section>\n<h2>Who judged</h2>\n");
    html.tableStart(List.of("reviewer", "#judged", "#accepted", "#rejected", "#unsure"));
    for (String reviewer : report.sources().reviewers()) {
      DecisionCounts counts = report.sources().review().verdicts().counts(reviewer);
      html.raw("<tr>").element("th scope=\"row\"", reviewer);
      for (int count :
          new int[] {counts.judged(), counts.accepted(), counts.rejected(), counts.unsure()}) {
        html.element("td class=\"number\"", HtmlReport.number(count));
      }
      html.raw("</tr>\n");
    }
    html.tableEnd();
    String only = report.sources().reviewer();
    html.element(
        "p class=\"small\"",
        "All that was judged in "
            + String.join(", ", report.sources().files())
            + ", in the sample or not."
            + (only == null ? "" : " Only the verdicts of " + only + " count in this report."));
    html.raw("</section>\n");
    agreements();
    conflicts();
    seen();
  }

  private void agreements() throws IOException {
    if (report.agreements().isEmpty()) {
      return;
    }
    html.raw("<section>\n<h2>How far they agree</h2>\n");
    html.tableStart(List.of("reviewers", "#judged by both", "#agreed", "#Cohen's kappa"));
    for (AgreementTable table : report.agreements()) {
      long agreed =
          Decision.JUDGING.stream().mapToLong(decision -> table.count(decision, decision)).sum();
      html.raw("<tr>")
          .element("th scope=\"row\"", table.first() + " and " + table.second())
          .element("td class=\"number\"", HtmlReport.number(table.total()))
          .element("td class=\"number\"", Shares.told((double) agreed / Math.max(1, table.total())))
          .element("td class=\"number\"", kappa(table))
          .raw("</tr>\n");
    }
    html.tableEnd()
        .element(
            "p class=\"small\"",
            "Kappa is 1 for full agreement and 0 for that of chance. It is of accept, reject and"
                + " unsure on what both saw as it is now.")
        .raw("</section>\n");
  }

  static String kappa(AgreementTable table) {
    OptionalDouble kappa = CohensKappa.of(table.counts());
    return kappa.isPresent() ? String.format(Locale.ROOT, "%.2f", kappa.getAsDouble()) : "\u2013";
  }

  private void conflicts() throws IOException {
    List<Conflict> conflicts = report.conflicts();
    if (conflicts.isEmpty()) {
      return;
    }
    html.raw("<section>\n")
        .element("h2", "Decided differently: " + HtmlReport.number(conflicts.size()));
    html.tableStart(List.of("data row", "object", "verdicts"));
    for (Conflict conflict : conflicts.subList(0, Math.min(MOST_CONFLICTS, conflicts.size()))) {
      String object = conflict.unit().featureId();
      html.line(
          List.of(
              conflict.unit().dataRowId(),
              object == null ? "the row" : object,
              conflict.verdicts().stream()
                  .map(HtmlReviewers::told)
                  .collect(Collectors.joining("; "))));
    }
    html.tableEnd();
    if (conflicts.size() > MOST_CONFLICTS) {
      html.element(
          "p class=\"small\"",
          "And " + HtmlReport.number(conflicts.size() - MOST_CONFLICTS) + " more.");
    }
    html.raw("</section>\n");
  }

  private static String told(Verdict verdict) {
    return verdict.reviewer() + ": " + verdict.decision().participle();
  }

  private void seen() throws IOException {
    SeenCounts seen = report.seen();
    html.raw("<section>\n<h2>What was seen</h2>\n")
        .element(
            "p",
            seen.judged() == 0
                ? "Nothing that counts is judged yet."
                : ("%s of %s judged units had been on the reviewer's screen, large enough and long"
                        + " enough to be looked at, before they were judged.")
                    .formatted(
                        HtmlReport.number(seen.judged() - seen.unseen()),
                        HtmlReport.number(seen.judged())));
    if (seen.unseen() > 0) {
      html.element(
          "p class=\"warning\"",
          HtmlReport.number(seen.unseen())
              + " had not. They count all the same; the list as CSV marks each of them.");
    }
    html.raw("</section>\n");
  }
}
