package app.spotcheck.review.report;

import app.spotcheck.geometry.Box;
import app.spotcheck.review.verdict.MissedObject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Writes what was found missing by looking, with pictures of where it is.
final class HtmlMissed {
  private static final int MOST_LINES = 500;

  private final Report report;
  private final List<MissedCard> cards;
  private final HtmlWriter html;

  /// @param cards of the first of them; empty where no pictures are wanted
  HtmlMissed(Report report, List<MissedCard> cards, HtmlWriter html) {
    this.report = report;
    this.cards = cards;
    this.html = html;
  }

  void write() throws IOException {
    List<MissedObject> missed = report.missed();
    if (missed.isEmpty()) {
      return;
    }
    html.raw("<section>\n")
        .element("h2", "Objects that are missing: " + HtmlReport.number(missed.size()));
    gallery();
    html.tableStart(List.of("row", "class", "where, in pixels", "found by"));
    for (MissedObject object : missed.subList(0, Math.min(MOST_LINES, missed.size()))) {
      String key = object.globalKey();
      html.line(
          List.of(
              key == null ? object.dataRowId() : key,
              className(object, "\u2013"),
              told(object),
              object.reviewer()));
    }
    html.tableEnd();
    if (missed.size() > MOST_LINES) {
      html.element(
          "p class=\"small\"", "And " + HtmlReport.number(missed.size() - MOST_LINES) + " more.");
    }
    html.raw("</section>\n");
  }

  private void gallery() throws IOException {
    if (cards.isEmpty()) {
      return;
    }
    html.raw("<div class=\"gallery\">\n");
    for (MissedCard card : cards) {
      card(card);
    }
    html.raw("</div>\n");
    int all = report.missed().size();
    if (all > cards.size()) {
      html.element(
          "p class=\"small\"",
          "The places of the first %s are shown.".formatted(HtmlReport.number(cards.size())));
    }
  }

  private void card(MissedCard card) throws IOException {
    MissedObject object = card.missed();
    html.raw("<article>\n");
    HtmlGallery.picture(
        card.crop(), "Where the " + className(object, "object") + " is missing", html);
    html.raw("<h3>")
        .element("span class=\"badge rejected\"", "missing")
        .raw(" ")
        .text(className(object, "object"))
        .raw("</h3>\n<dl class=\"ids\">\n");
    HtmlGallery.fact("Row", card.rowName(), html);
    HtmlGallery.fact("Data row", object.dataRowId(), html);
    HtmlGallery.fact("Where", told(object), html);
    HtmlGallery.fact("Found by", object.reviewer(), html);
    html.raw("</dl>\n</article>\n");
  }

  private static String className(MissedObject object, String otherwise) {
    String name = object.className();
    return name == null ? otherwise : name;
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
