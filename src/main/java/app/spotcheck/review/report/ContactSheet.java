package app.spotcheck.review.report;

import app.spotcheck.review.verdict.Decision;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws what was rejected or is unsure as one picture: crops in a grid, with captions.
public final class ContactSheet {
  private static final int CELL = 220;
  private static final int CAPTION = 40;
  private static final int GAP = 12;
  private static final int MOST_COLUMNS = 8;
  private static final int LINE = 15;
  private static final int MOST_SIGNS = 200;
  private static final Color GROUND = new Color(0x1b1f25);
  private static final Color BEHIND = new Color(0x2a3039);
  private static final Color INK = new Color(0xe6e9ee);
  private static final Color REJECTED = new Color(0xff8a80);
  private static final Color UNSURE = new Color(0xffcf70);

  private final People people;
  private final List<RejectCard> cards;

  private ContactSheet(List<RejectCard> cards, People people) {
    this.cards = cards;
    this.people = people;
  }

  /// Writes the sheet as PNG.
  ///
  /// @param cards of what is rejected and unsure
  /// @param hideEmails whether e-mail addresses in captions are hidden
  public static void write(
      Report report, List<RejectCard> cards, boolean hideEmails, OutputStream out)
      throws IOException {
    People people = People.of(hideEmails, report.sources());
    ImageIO.write(new ContactSheet(cards, people).drawn(), "png", out);
  }

  private BufferedImage drawn() {
    int columns = Math.clamp(cards.size(), 1, MOST_COLUMNS);
    int lines = Math.max(1, (cards.size() + columns - 1) / columns);
    BufferedImage sheet =
        new BufferedImage(
            GAP + columns * (CELL + GAP),
            GAP + lines * (CELL + CAPTION + GAP),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    pen.setColor(GROUND);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    if (cards.isEmpty()) {
      pen.setColor(INK);
      pen.drawString("Nothing was rejected.", GAP + 4, GAP + LINE);
    }
    for (int i = 0; i < cards.size(); i++) {
      int left = GAP + i % columns * (CELL + GAP);
      int top = GAP + i / columns * (CELL + CAPTION + GAP);
      cell(pen, cards.get(i), left, top);
    }
    pen.dispose();
    return sheet;
  }

  private void cell(Graphics2D pen, RejectCard card, int left, int top) {
    pen.setColor(BEHIND);
    pen.fillRect(left, top, CELL, CELL);
    Crop crop = card.crop();
    if (crop != null) {
      double scale = Math.min(1, (double) CELL / Math.max(crop.width(), crop.height()));
      int width = (int) Math.round(crop.width() * scale);
      int height = (int) Math.round(crop.height() * scale);
      pen.drawImage(
          crop.image(), left + (CELL - width) / 2, top + (CELL - height) / 2, width, height, null);
    }
    ReviewedUnit unit = card.unit();
    UnitFacts facts = unit.facts();
    boolean rejected = unit.is(Decision.REJECT);
    String reasons = unit.reasons().isEmpty() ? "" : ": " + String.join(", ", unit.reasons());
    pen.setColor(rejected ? REJECTED : UNSURE);
    caption(
        pen,
        unit.className() + (rejected ? ", rejected" : ", unsure") + reasons,
        left,
        top + CELL + LINE);
    pen.setColor(INK);
    caption(
        pen,
        facts == null ? unit.key().dataRowId() : facts.rowName(),
        left,
        top + CELL + 2 * LINE + 2);
  }

  private void caption(Graphics2D pen, String text, int left, int baseline) {
    String whole = people.shown(text);
    String shown = whole.substring(0, Math.min(MOST_SIGNS, whole.length())).replaceAll("\\s+", " ");
    FontMetrics metrics = pen.getFontMetrics();
    if (metrics.stringWidth(shown) > CELL) {
      int end = shown.length();
      while (end > 0 && metrics.stringWidth(shown.substring(0, end) + "\u2026") > CELL) {
        end--;
      }
      shown = shown.substring(0, end) + "\u2026";
    }
    pen.drawString(shown, left, baseline);
  }
}
