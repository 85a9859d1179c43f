package app.spotcheck.paint;

import java.util.Arrays;

/// Gathers how much of each pixel of a band is covered before any of it is coloured, so that lines
/// one can see through show no denser places where they cross themselves.
final class Coverage {
  private static final int WHOLE = 256;

  private final Band band;
  private final int origin;
  private final short[] parts;
  private int[] touched = new int[1024];
  private int count;

  Coverage(Band band) {
    this.band = band;
    int width = band.frame().width();
    this.origin = band.top() * width;
    this.parts = new short[(band.bottom() - band.top()) * width];
  }

  /// Covers a part of a pixel of the frame.
  ///
  /// @param part from 0 to 256
  void cover(int at, int part) {
    int before = parts[at - origin];
    if (before == 0 && part > 0) {
      if (count == touched.length) {
        touched = Arrays.copyOf(touched, 2 * count);
      }
      touched[count++] = at;
    }
    parts[at - origin] = (short) (before + part - before * part / WHOLE);
  }

  /// Colours what is covered and forgets it.
  ///
  /// @param argb opaque
  void blend(int argb, double opacity) {
    for (int i = 0; i < count; i++) {
      int at = touched[i];
      band.frame().cover(at, argb, (int) (parts[at - origin] * opacity + 0.5));
      parts[at - origin] = 0;
    }
    count = 0;
  }
}
