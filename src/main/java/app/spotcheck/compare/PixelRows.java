package app.spotcheck.compare;

import app.spotcheck.geometry.Size;
import java.util.Arrays;

/// Walks through the pixels whose middle lies in an outline: the rule that areas are painted by.
final class PixelRows {
  /// Takes one run of pixels of a row.
  interface Run {
    /// Takes the pixels from `left` to the one before `right`.
    void accept(int y, int left, int right);
  }

  private PixelRows() {}

  /// Gives every run within a raster of a size, downwards, and from left to right.
  static void forEach(Outline outline, Size size, Run run) {
    Edge[] edges = outline.edges().toArray(Edge[]::new);
    int[] active = new int[edges.length];
    double[] xs = new double[edges.length];
    int activeCount = 0;
    int next = 0;
    int end = atOrAfter(outline.bounds().bottom(), size.height());
    for (int y = atOrAfter(outline.bounds().top(), size.height()); y < end; y++) {
      double middle = y + 0.5;
      while (next < edges.length && edges[next].topY() <= middle) {
        active[activeCount++] = next++;
      }
      int crossings = 0;
      for (int i = 0; i < activeCount; i++) {
        if (edges[active[i]].bottomY() > middle) {
          xs[crossings] = edges[active[i]].xAt(middle);
          active[crossings++] = active[i];
        }
      }
      activeCount = crossings;
      Arrays.sort(xs, 0, crossings);
      for (int i = 0; i < crossings; i += 2) {
        int left = atOrAfter(xs[i], size.width());
        int right = atOrAfter(xs[i + 1], size.width());
        if (left < right) {
          run.accept(y, left, right);
        }
      }
    }
  }

  /// The first pixel whose middle is not before a position, of `count` pixels.
  private static int atOrAfter(double position, int count) {
    return (int) Math.clamp(Math.ceil(position - 0.5), 0, count);
  }
}
