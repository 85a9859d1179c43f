package app.spotcheck.media.mask;

import java.util.Arrays;

/// Finds runs of equal values, of which masks consist, many values at a time.
final class Runs {
  private Runs() {}

  /// The index after the last of the equal values that begin at `start`.
  static int end(int[] values, int start) {
    int last = values.length - 1;
    int equal = Arrays.mismatch(values, start, last, values, start + 1, values.length);
    return equal < 0 ? values.length : start + equal + 1;
  }
}
