package app.spotcheck.paint;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;

/// Captions as small pictures, drawn once each, since the same few stand in every frame.
public final class CaptionSprites {
  static final double PADDING = 4;

  private static final double FONT_SIZE = 12;
  private static final double ROUNDING = 6;
  private static final int MOST = 2000;

  /// Longer texts are cut off, in characters, since each caption is kept.
  private static final int LONGEST = 80;

  private record Key(String text, int rgb, double pixels) {}

  private final Map<Key, Frame> drawn =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Frame> eldest) {
          return size() > MOST;
        }
      };

  /// The picture of a caption; may be asked for on any thread.
  ///
  /// @param rgb the colour of its background
  /// @param pixels device pixels for each view pixel
  synchronized Frame of(String text, int rgb, double pixels) {
    return drawn.computeIfAbsent(new Key(shortened(text), rgb, pixels), CaptionSprites::draw);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static Frame draw(Key key) {
    Font font =
        new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (FONT_SIZE * key.pixels));
    Graphics2D measuring = new Frame(1, 1).pen();
    FontMetrics metrics = measuring.getFontMetrics(font);
    measuring.dispose();
    double padding = PADDING * key.pixels;
    int width = (int) Math.ceil(metrics.stringWidth(key.text) + 2 * padding);
    int height = (int) Math.ceil(metrics.getHeight() + padding / 2);
    Frame sprite = new Frame(width, height);
    Graphics2D pen = sprite.pen();
    double round = ROUNDING * key.pixels;
    pen.setColor(new Color(key.rgb));
    pen.fill(new RoundRectangle2D.Double(0, 0, width, height, round, round));
    pen.setColor(isLight(key.rgb) ? Color.BLACK : Color.WHITE);
    pen.setFont(font);
    double baseline = (height - metrics.getHeight()) / 2.0 + metrics.getAscent();
    pen.drawString(key.text, (float) padding, (float) baseline);
    pen.dispose();
    return sprite;
  }

  /// Whether black is easier to read than white on a colour, by its relative luminance.
  private static boolean isLight(int rgb) {
    double luminance =
        0.2126 * LabColor.linear(rgb >> 16 & 0xff)
            + 0.7152 * LabColor.linear(rgb >> 8 & 0xff)
            + 0.0722 * LabColor.linear(rgb & 0xff);
    return luminance > 0.179;
  }
}
