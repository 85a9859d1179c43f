package app.spotcheck.check.media;

import org.jspecify.annotations.Nullable;

/// Counts the parts that may be too small to be meant, before it is known how large the whole is.
final class SmallParts implements PartTracker.Listener {
  private final MaskLimits.Limit limit;
  private final long[] counts;
  private final int[] xs;
  private final int[] ys;
  private long largest;

  SmallParts(MaskLimits.Limit limit) {
    this.limit = limit;
    this.counts = new long[limit.pixels() + 1];
    this.xs = new int[limit.pixels() + 1];
    this.ys = new int[limit.pixels() + 1];
  }

  /// Takes a part in, unless it is marked.
  @Override
  public void part(long area, int x, int y, boolean marked) {
    largest = Math.max(largest, area);
    if (marked || area > limit.pixels()) {
      return;
    }
    int size = (int) area;
    if (counts[size]++ == 0) {
      xs[size] = x;
      ys[size] = y;
    }
  }

  /// Those that are small in a mask of so many pixels.
  ///
  /// @param withLargest whether the largest part can be one of them too
  @Nullable Scattered in(long whole, boolean withLargest) {
    long count = 0;
    int smallest = 0;
    for (int size = 1; size <= Math.min(limit.pixels(), limit.share() * whole); size++) {
      count += counts[size] - (size == largest && counts[size] > 0 && !withLargest ? 1 : 0);
      smallest = count > 0 && smallest == 0 ? size : smallest;
    }
    return count == 0 ? null : new Scattered(count, smallest, xs[smallest], ys[smallest]);
  }
}
