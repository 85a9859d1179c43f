package app.spotcheck.review.report;

import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleDefinition;
import app.spotcheck.review.sample.SampleTarget;
import app.spotcheck.review.sample.StratumField;
import app.spotcheck.review.statistics.Interval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Writes how it was sampled, and the shares by strata and classes.
final class HtmlFigures {
  private static final int MOST_LINES = 20;
  private static final int FEW = 5;

  private final Report report;
  private final HtmlWriter html;

  HtmlFigures(Report report, HtmlWriter html) {
    this.report = report;
    this.html = html;
  }

  void write() throws IOException {
    html.raw("<section>\n<h2>How it was sampled</h2>\n");
    switch (report.sample()) {
      case SampleStanding.NoSample _ ->
          html.element(
              "p",
              "There is no sample: what was judged was chosen by someone. The figures are of what"
                  + " was judged, and say nothing certain of the rest of the export.");
      case SampleStanding.Fair fair -> {
        html.element(
            "p",
            "Drawn again from this export while the report was made, the sample has the same units:"
                + " it is a random sample of it, which nobody chose.");
        sample(fair.file(), fair.sample());
      }
      case SampleStanding.Unproven unproven -> {
        html.element(
            "p class=\"warning\"", "No random sample of this export: " + unproven.reason() + ".");
        sample(unproven.file(), unproven.sample());
      }
    }
    html.raw("</section>\n");
    method();
    shares();
  }

  private void sample(String file, Sample sample) throws IOException {
    SampleDefinition definition = sample.definition();
    html.raw("<dl class=\"facts\">\n");
    fact("File", file);
    fact("Seed", String.valueOf(definition.seed()));
    fact("Unit", definition.unit().word() + " in " + definition.labels().word());
    fact("Population", HtmlReport.number(sample.population()) + " " + definition.unit().word());
    fact(
        "Drawn",
        HtmlReport.number(sample.units().size()) + ", as many as " + told(definition.target()));
    if (report.sample() instanceof SampleStanding.Fair) {
      fact("Judged", HtmlReport.number(report.figures().judgedUnits()));
    }
    fact(
        "Strata",
        definition.strata().isEmpty()
            ? "none: a simple random sample"
            : words(definition.strata()) + "; each drawn in proportion to its size");
    if (!definition.filter().isBlank()) {
      fact("Filter", definition.filter() + " (as of " + definition.filteredAt() + ")");
    }
    html.raw("</dl>\n");
  }

  private static String told(SampleTarget target) {
    return switch (target) {
      case SampleTarget.Size _ -> "were asked for";
      case SampleTarget.Margin margin ->
          "tell the share within %s with %s confidence, if it is %s"
              .formatted(
                  Shares.exact(margin.margin()),
                  Shares.exact(margin.confidence()),
                  Shares.exact(margin.expectedRate()));
      case SampleTarget.Acceptance plan ->
          "an acceptance plan needs for a limit of %s with %s confidence and at most %d wrong"
              .formatted(
                  Shares.exact(plan.limit()),
                  Shares.exact(plan.confidence()),
                  plan.acceptanceNumber());
    };
  }

  private void fact(String name, String value) throws IOException {
    html.raw("<div>").element("dt", name).element("dd", value).raw("</div>\n");
  }

  private void shares() throws IOException {
    Figures figures = report.figures();
    List<StratumField> fields =
        report.sample() instanceof SampleStanding.Fair fair
            ? fair.sample().definition().strata()
            : List.of();
    if (!figures.strata().isEmpty()) {
      table("By stratum", words(fields), figures.strata());
    }
    if (!figures.classes().isEmpty() && !fields.equals(List.of(StratumField.CLASS))) {
      table("By class", StratumField.CLASS.word(), figures.classes());
    }
  }

  private static String words(List<StratumField> fields) {
    return fields.stream().map(StratumField::word).collect(Collectors.joining(" / "));
  }

  /// Those with most wrong ones first; more than some are folded.
  private void table(String title, String first, List<ShareLine> lines) throws IOException {
    List<ShareLine> sorted =
        lines.stream()
            .sorted(
                Comparator.comparingLong((ShareLine line) -> line.counts().wrong())
                    .thenComparingLong(line -> line.counts().judged())
                    .reversed())
            .toList();
    double largest = lines.stream().mapToDouble(HtmlFigures::largest).max().orElse(0);
    ShareBar bar = new ShareBar(largest, report.terms().limit());
    int shown = sorted.size() <= MOST_LINES + FEW ? sorted.size() : MOST_LINES;
    html.raw("<section>\n").element("h2", title);
    lines(first, sorted.subList(0, shown), bar);
    if (shown < sorted.size()) {
      html.raw("<details>")
          .element("summary", HtmlReport.number(sorted.size() - shown) + " more")
          .raw("\n");
      lines(first, sorted.subList(shown, sorted.size()), bar);
      html.raw("</details>\n");
    }
    html.element(
            "p class=\"small\"",
            ("Intervals are Wilson's, two-sided, with %s confidence each. The bars go from 0 to %s;"
                    + " the upright line is the limit.")
                .formatted(Shares.exact(report.terms().confidence()), Shares.exact(bar.end())))
        .raw("</section>\n");
  }

  private void lines(String first, List<ShareLine> lines, ShareBar bar) throws IOException {
    boolean withPopulation =
        lines.stream().anyMatch(line -> line.population() != ShareLine.UNKNOWN);
    List<String> columns = new ArrayList<>(List.of(first));
    if (withPopulation) {
      columns.addAll(List.of("#population", "#drawn"));
    }
    columns.addAll(List.of("#judged", "#wrong", "#unsure", "#rate", "interval", ""));
    html.tableStart(columns);
    for (ShareLine line : lines) {
      line(line, withPopulation, bar);
    }
    html.tableEnd();
  }

  private static double largest(ShareLine line) {
    Interval interval = line.interval();
    return interval == null ? line.counts().tally().rate() : interval.upper();
  }

  private void line(ShareLine line, boolean withPopulation, ShareBar bar) throws IOException {
    Counts counts = line.counts();
    html.raw("<tr>").element("th scope=\"row\"", line.name());
    if (withPopulation) {
      number(line.population());
      number(line.drawn());
    }
    number(counts.judged());
    number(counts.wrong());
    number(counts.unsure());
    double rate = counts.tally().rate();
    html.element("td class=\"number\"", counts.judged() == 0 ? "\u2013" : Shares.told(rate));
    Interval interval = line.interval();
    html.element(
        "td class=\"nowrap apart\"",
        interval == null
            ? "\u2013"
            : Shares.told(interval.lower()) + " to " + Shares.told(interval.upper()));
    html.raw("<td>" + (counts.judged() == 0 ? "" : bar.svg(rate, interval)) + "</td></tr>\n");
  }

  private void number(long number) throws IOException {
    html.element(
        "td class=\"number\"", number == ShareLine.UNKNOWN ? "\u2013" : HtmlReport.number(number));
  }

  private void method() throws IOException {
    if (!(report.sample() instanceof SampleStanding.Fair fair)) {
      return;
    }
    Figures figures = report.figures();
    html.raw("<section>\n<h2>How it was decided</h2>\n<ul>\n");
    if (OutcomeRule.goesByPlan(report.terms(), fair.sample(), figures.basis())) {
      item(
          "By the acceptance plan that the sample was drawn for, with the exact (hypergeometric)"
              + " distribution. A plan that is not met has not shown that more than the limit is"
              + " wrong, only not that it is at most the limit.");
    } else {
      item(
          "A pass needs a one-sided upper limit of the share of wrong ones that is not above the"
              + " limit, a fail a lower one that is above it: Wilson's score limits, corrected for"
              + " the finite population.");
    }
    if (figures.outcome().exact() != null) {
      item(
          "The exact limits are one-sided, of the hypergeometric distribution. Wilson's decide;"
              + " with few wrong ones these can hold a little less often than the confidence says,"
              + " the exact ones never do.");
    }
    item("What a reviewer is unsure of counts as wrong; of verdicts that differ the worst counts.");
    if (figures.basis() == Basis.OBJECTS_IN_ROWS) {
      item(
          ("Rows were drawn and the objects in them judged. Objects of a row tend to be right or"
                  + " wrong together: here %.1f judged ones are worth one that is drawn alone.")
              .formatted(figures.designEffect()));
    }
    if (!figures.strata().isEmpty()) {
      item("The rate of the whole is that of the strata, each weighted by its size.");
    }
    Interval interval = figures.interval();
    if (interval != null) {
      item(
          "The share of wrong ones is estimated at %s, from %s to %s with %s confidence (two-sided)."
              .formatted(
                  Shares.told(figures.rate()),
                  Shares.told(interval.lower()),
                  Shares.told(interval.upper()),
                  Shares.exact(report.terms().confidence())));
    }
    html.raw("</ul>\n</section>\n");
  }

  private void item(String text) throws IOException {
    html.element("li", text).raw("\n");
  }
}
