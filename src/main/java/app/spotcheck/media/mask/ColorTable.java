package app.spotcheck.media.mask;

import java.util.Arrays;

/// Finds the number that belongs to a colour, without boxing and without a search.
final class ColorTable {
  private static final int FREE = -1;
  private static final int SPREAD = 0x9E3779B9;

  private final int[] colors;
  private final int[] values;
  private final int shift;

  /// @param count how many colours will be put in at most
  ColorTable(int count) {
    int bits = Math.max(2, 33 - Integer.numberOfLeadingZeros(Math.max(1, count)));
    colors = new int[1 << bits];
    values = new int[1 << bits];
    shift = 32 - bits;
    Arrays.fill(colors, FREE);
  }

  /// Sets the value of a colour `0xRRGGBB`, in place of an earlier one.
  void put(int color, int value) {
    int slot = slotOf(color);
    colors[slot] = color;
    values[slot] = value;
  }

  /// The value of a colour `0xRRGGBB`, or 0 when it has none.
  int get(int color) {
    int slot = slotOf(color);
    return colors[slot] == color ? values[slot] : 0;
  }

  private int slotOf(int color) {
    int slot = (color * SPREAD) >>> shift;
    while (colors[slot] != FREE && colors[slot] != color) {
      slot = (slot + 1) & (colors.length - 1);
    }
    return slot;
  }
}
