package app.spotcheck.export.scan;

import app.spotcheck.export.columns.DateBytes;
import app.spotcheck.export.columns.RowCollector;
import java.nio.charset.StandardCharsets;

/// Tells what a metadata field's value can be filtered by: always its text, and its number where it
/// is one, or where it is a date.
public final class MetadataValues {
  private static final int LONGEST_NUMBER = 30;

  private MetadataValues() {}

  public static void gather(RowCollector collector, int path, byte[] bytes, int from, int to) {
    collector.value(path, bytes, from, to);
    collector.text(path, bytes, from, to);
    double date = DateBytes.epochSeconds(bytes, from, to);
    collector.number(path, Double.isNaN(date) ? number(bytes, from, to) : date);
  }

  private static double number(byte[] bytes, int from, int to) {
    if (to == from || to - from > LONGEST_NUMBER) {
      return Double.NaN;
    }
    for (int at = from; at < to; at++) {
      if (!standsInNumber(bytes[at])) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    } catch (NumberFormatException text) {
      return Double.NaN;
    }
  }

  private static boolean standsInNumber(byte b) {
    return (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.' || b == 'e' || b == 'E';
  }
}
