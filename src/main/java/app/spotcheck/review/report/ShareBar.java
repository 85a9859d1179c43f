package app.spotcheck.review.report;

import app.spotcheck.review.statistics.Interval;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Draws shares with their intervals and the limit, as SVG.
final class ShareBar {
  private static final int SMALL_WIDTH = 180;
  private static final int SMALL_HEIGHT = 18;
  private static final double[] ENDS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1};

  private final double end;
  private final double limit;

  /// @param largest the largest share there is to draw
  ShareBar(double largest, double limit) {
    double needed = Math.max(largest, limit);
    double found = 1;
    for (int i = ENDS.length - 1; i >= 0 && ENDS[i] >= needed; i--) {
      found = ENDS[i];
    }
    this.end = found;
    this.limit = limit;
  }

  /// Where the scale ends.
  double end() {
    return end;
  }

  /// A small one for a line of a table.
  String svg(double rate, @Nullable Interval interval) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg class=\"bar\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">"
            .formatted(SMALL_WIDTH, SMALL_HEIGHT, SMALL_WIDTH, SMALL_HEIGHT));
    svg.append(
        "<rect class=\"track\" x=\"0\" y=\"8\" width=\"%d\" height=\"2\"/>".formatted(SMALL_WIDTH));
    if (interval != null) {
      double from = x(interval.lower());
      svg.append(
          "<rect class=\"interval\" x=\"%s\" y=\"5\" width=\"%s\" height=\"8\" rx=\"2\"/>"
              .formatted(number(from), number(Math.max(2, x(interval.upper()) - from))));
    }
    svg.append(
        "<circle class=\"rate\" cx=\"%s\" cy=\"9\" r=\"3.5\"/>"
            .formatted(number(Math.clamp(x(rate), 3.5, SMALL_WIDTH - 3.5))));
    svg.append(
        "<rect class=\"limit\" x=\"%s\" y=\"0\" width=\"2\" height=\"%d\"/></svg>"
            .formatted(number(Math.clamp(x(limit) - 1, 0, SMALL_WIDTH - 2)), SMALL_HEIGHT));
    return svg.toString();
  }

  private double x(double share) {
    return Math.min(1, share / end) * SMALL_WIDTH;
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
