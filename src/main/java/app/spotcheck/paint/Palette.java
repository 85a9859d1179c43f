package app.spotcheck.paint;

import java.awt.Color;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An endless list of colours, no two of them equal: first a table, then hues in steps of the
/// golden angle, of which the ones are taken that are far from those before.
final class Palette {
  private static final int CANDIDATES = 12;

  /// Colours before that a new one is compared with.
  private static final int COMPARED = 64;

  /// How far apart colours are that follow each other.
  private static final double NEIGHBOURS = 35;

  private static final double GOLDEN_ANGLE = 0.381966;

  private final List<Integer> colors = new ArrayList<>();
  private final List<LabColor> seen = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();
  private int generated;

  Palette(ColorSet set) {
    set.colors().forEach(this::add);
  }

  /// A colour as `0xRRGGBB` by its position, from 0.
  int color(int position) {
    while (colors.size() <= position) {
      add(distinct());
    }
    return colors.get(position);
  }

  private void add(int rgb) {
    if (taken.add(rgb)) {
      colors.add(rgb);
      seen.add(LabColor.of(rgb));
    }
  }

  /// Of a few generated colours the one that is farthest from the newest there are.
  private int distinct() {
    int best = generate();
    double farthest = distance(best);
    for (int i = 1; i < CANDIDATES; i++) {
      int candidate = generate();
      double distance = distance(candidate);
      if (distance > farthest) {
        best = candidate;
        farthest = distance;
      }
    }
    return best;
  }

  /// The distance to the nearest of the newest colours; negative where the one just before, which
  /// stands beside it in lists, is too near.
  private double distance(int rgb) {
    LabColor color = LabColor.of(rgb);
    double toLast = ColorDifference.between(color, seen.getLast());
    if (toLast < NEIGHBOURS) {
      return toLast - NEIGHBOURS;
    }
    double nearest = toLast;
    for (LabColor other : seen.subList(Math.max(0, seen.size() - COMPARED), seen.size() - 1)) {
      nearest = Math.min(nearest, ColorDifference.between(color, other));
    }
    return nearest;
  }

  private int generate() {
    int n = generated++;
    double hue = n * GOLDEN_ANGLE % 1;
    double saturation = 0.45 + 0.5 * (n * 0.618034 % 1);
    double brightness = 0.6 + 0.4 * (n * 0.754878 % 1);
    return Color.HSBtoRGB((float) hue, (float) saturation, (float) brightness) & 0xffffff;
  }
}
