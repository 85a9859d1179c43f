package app.spotcheck.session;

import app.spotcheck.export.UnpackListener;
import org.jspecify.annotations.Nullable;

/// Follows the unpacking of an export, which not every export needs.
final class Unpacking implements UnpackListener {
  private static final double NANOS = 1e9;

  private final long start = System.nanoTime();
  private volatile @Nullable Progress last;

  @Override
  public void advanced(long packedRead, long packedTotal, long unpacked) {
    double seconds = (System.nanoTime() - start) / NANOS;
    last = Progress.of("Unpacking", 0, packedRead, packedTotal, seconds);
  }

  /// How far it is; none before it begins.
  @Nullable Progress progress() {
    return last;
  }
}
