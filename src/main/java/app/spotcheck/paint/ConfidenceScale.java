package app.spotcheck.paint;

import java.util.Arrays;
import java.util.List;

/// The colours from no confidence to full: even steps for the eye (11 in CIEDE2000 each), ever
/// lighter, also for those who see no red or green.
final class ConfidenceScale {
  private static final int[] STOPS = {
    0x6244e6, 0xa049d7, 0xca4dbc, 0xe3589c, 0xf1637d, 0xfa6f62, 0xff7e48, 0xff9536, 0xfcaf34,
    0xf7cc43, 0xf5ed67
  };

  private ConfidenceScale() {}

  /// The colour of a confidence as `0xRRGGBB`; what is outside of 0 to 1 counts as the nearer end.
  static int colorOf(double confidence) {
    double at = Math.clamp(confidence, 0, 1) * (STOPS.length - 1);
    int lower = (int) Math.min(at, STOPS.length - 2.0);
    return Frame.mixed(STOPS[lower], STOPS[lower + 1], (int) Math.round((at - lower) * 256));
  }

  /// The colours at equal steps from 0 to 1.
  static List<Integer> stops() {
    return Arrays.stream(STOPS).boxed().toList();
  }
}
