package app.spotcheck.review.report;

import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes what was rejected or is unsure, with pictures, answers, reasons and notes.
final class HtmlGallery {
  private static final int DEEPEST_INDENT = 8;

  private final Report report;
  private final List<RejectCard> cards;
  private final HtmlWriter html;

  HtmlGallery(Report report, List<RejectCard> cards, HtmlWriter html) {
    this.report = report;
    this.cards = cards;
    this.html = html;
  }

  void write() throws IOException {
    int all = report.wrongOnes().size();
    html.raw("<section>\n").element("h2", "Rejected and unsure: " + HtmlReport.number(all));
    if (all == 0) {
      html.element("p", "Nothing was rejected, and no one was unsure.");
    }
    html.raw("<div class=\"gallery\">\n");
    for (RejectCard card : cards) {
      card(card);
    }
    html.raw("</div>\n");
    if (all > cards.size()) {
      html.element(
          "p class=\"small\"",
          "The first %s of %s are shown; the list as CSV has all."
              .formatted(HtmlReport.number(cards.size()), HtmlReport.number(all)));
    }
    html.raw("</section>\n");
  }

  private void card(RejectCard card) throws IOException {
    ReviewedUnit unit = card.unit();
    UnitFacts facts = unit.facts();
    boolean rejected = unit.is(Decision.REJECT);
    html.raw("<article>\n");
    picture(card.crop(), "The " + card.unit().className() + " with its outline", html);
    html.raw("<h3>")
        .element(
            rejected ? "span class=\"badge rejected\"" : "span class=\"badge unsure\"",
            rejected ? "rejected" : "unsure")
        .raw(" ")
        .text(unit.key().isRow() ? "Whole row" : unit.className())
        .raw("</h3>\n");
    if (!unit.reasons().isEmpty()) {
      html.element("p class=\"reasons\"", String.join(", ", unit.reasons()));
    }
    if (!unit.notes().isEmpty()) {
      html.element("p class=\"note\"", unit.notes());
    }
    answers(card.answers());
    html.raw("<dl class=\"ids\">\n");
    fact("Row", facts == null ? unit.key().dataRowId() : facts.rowName(), html);
    fact("Data row", unit.key().dataRowId(), html);
    String feature = unit.key().featureId();
    if (feature != null) {
      fact("Feature", feature, html);
    }
    if (facts != null && facts.labeller() != null) {
      fact("Labelled by", facts.labeller(), html);
    }
    fact(
        "Judged by",
        unit.verdicts().stream().map(HtmlGallery::told).collect(Collectors.joining("; ")),
        html);
    html.raw("</dl>\n");
    if (!unit.seen()) {
      html.element("p class=\"warning\"", "Judged without having been on screen.");
    }
    html.raw("</article>\n");
  }

  private static String told(Verdict verdict) {
    return verdict.reviewer() + " (" + verdict.decision().participle() + ")";
  }

  /// Writes a picture.
  ///
  /// @param crop none where there is nothing to draw
  static void picture(@Nullable Crop crop, String shows, HtmlWriter html) throws IOException {
    if (crop == null) {
      html.raw("<div class=\"crop\"><p>There is nothing to draw of it here.</p></div>\n");
      return;
    }
    html.raw("<div class=\"crop\"><img width=\"" + crop.width() + "\" height=\"" + crop.height())
        .raw("\" alt=\"")
        .text(shows)
        .raw("\" src=\"" + crop.dataUri() + "\">");
    if (!crop.withPicture()) {
      html.raw("<p>Drawn without the image.</p>");
    }
    html.raw("</div>\n");
  }

  private void answers(List<AnswerLine> answers) throws IOException {
    if (answers.isEmpty()) {
      return;
    }
    html.raw("<ul class=\"answers\">\n");
    for (AnswerLine line : answers) {
      html.raw("<li class=\"depth" + Math.min(DEEPEST_INDENT, line.depth()) + "\">")
          .text(line.question() + ": ")
          .element("b", line.answers())
          .raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  /// Writes a line of what is known of it.
  static void fact(String name, String value, HtmlWriter html) throws IOException {
    html.raw("<div>").element("dt", name).element("dd", value).raw("</div>\n");
  }
}
