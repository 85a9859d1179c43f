package app.spotcheck.paint;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An endless list of colours, no two of them equal: first a table of colours that are easy to tell
/// apart on photographs, then hues in steps of the golden angle.
final class Palette {
  private static final int[] TABLE = {
    0xff4d4d, 0x2e9bff, 0x2ecc5f, 0xffb400, 0xc45cff, 0x00d1c7, 0xff7ac8, 0xa3e000,
    0x7a6bff, 0xff8533, 0x00a3a3, 0xe6e600, 0xd10f5f, 0x66d9ff, 0x8a5a00, 0x9dffb0,
    0x1f5fd1, 0xffc9a3, 0x6b8f00, 0xe0b0ff, 0xb32d00, 0x00804d, 0x8c1aff, 0xc2c2a3
  };
  private static final int CANDIDATES = 24;
  private static final double GOLDEN_ANGLE = 0.381966;

  private final List<Integer> colors = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();
  private int generated;

  /// A colour as `0xRRGGBB` by its position, from 0.
  int color(int position) {
    while (colors.size() <= position) {
      int candidate = colors.size() < TABLE.length ? TABLE[colors.size()] : distinct();
      if (taken.add(candidate)) {
        colors.add(candidate);
      }
    }
    return colors.get(position);
  }

  /// Of a few generated colours the one that is farthest from all colours there are.
  private int distinct() {
    int best = generate();
    double farthest = nearest(best);
    for (int i = 1; i < CANDIDATES; i++) {
      int candidate = generate();
      double distance = nearest(candidate);
      if (distance > farthest) {
        best = candidate;
        farthest = distance;
      }
    }
    return best;
  }

  /// The distance to the nearest colour there is, by how differently the eye sees the channels.
  private double nearest(int rgb) {
    double nearest = Double.MAX_VALUE;
    for (int other : colors) {
      int red = (rgb >> 16 & 0xff) - (other >> 16 & 0xff);
      int green = (rgb >> 8 & 0xff) - (other >> 8 & 0xff);
      int blue = (rgb & 0xff) - (other & 0xff);
      nearest = Math.min(nearest, 2 * red * red + 4 * green * green + 3 * blue * blue);
    }
    return nearest;
  }

  private int generate() {
    int n = generated++;
    double hue = n * GOLDEN_ANGLE % 1;
    double saturation = 0.55 + 0.4 * (n * 0.618034 % 1);
    double brightness = 0.6 + 0.4 * (n * 0.754878 % 1);
    return Color.HSBtoRGB((float) hue, (float) saturation, (float) brightness) & 0xffffff;
  }
}
