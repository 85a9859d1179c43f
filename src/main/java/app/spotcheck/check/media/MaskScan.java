package app.spotcheck.check.media;

import app.spotcheck.geometry.Size;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Measures one instance row by row, in the memory of a few rows.
final class MaskScan {
  /// A pixel of nothing.
  static final byte EMPTY = 0;

  /// A pixel of the instance.
  static final byte OWN = 1;

  /// A pixel of another instance, which may cover this one: a part beside it may be cut off by it,
  /// and a gap in which it lies is no hole.
  static final byte OTHER = 2;

  private final int left;
  private final int top;
  private final int width;
  private final SmallParts specks;
  private final SmallParts holes;
  private final PartTracker parts;
  private final PartTracker gaps;
  private final MessageDigest digest = Digests.sha256();
  private final ByteBuffer run = ByteBuffer.allocate(3 * Integer.BYTES);
  private byte[] above;
  private byte[] current;
  private byte[] below;
  private int rows;
  private long area;

  /// @param mask the size of the whole mask
  /// @param left the column of the mask that the rows begin at
  /// @param top the first row; what is not scanned has no pixel of the instance
  MaskScan(Size mask, int left, int top, int width, MaskLimits limits) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.specks = new SmallParts(limits.specks());
    this.holes = new SmallParts(limits.holes());
    this.parts = new PartTracker(true, specks);
    this.gaps = new PartTracker(false, holes);
    this.above = new byte[width];
    this.current = new byte[width];
    this.below = new byte[width];
    note(mask.width(), mask.height(), 0);
  }

  /// The row to fill for [#addRow]: one of the constants a pixel.
  byte[] row() {
    return below;
  }

  /// Takes the row in that was filled.
  void addRow() {
    if (rows > 0) {
      measure();
    }
    shift();
    rows++;
  }

  private void shift() {
    byte[] free = above;
    above = current;
    current = below;
    below = free;
  }

  /// Measures the row before the one that was filled, whose neighbours are both known by now.
  private void measure() {
    int y = rows - 1;
    for (int start = 0; start < width; ) {
      boolean own = current[start] == OWN;
      int end = start + 1;
      while (end < width && (current[end] == OWN) == own) {
        end++;
      }
      if (own) {
        area += end - start;
        note(top + y, left + start, left + end);
        parts.run(start, end, isBesideOther(start, end));
      } else {
        boolean atBorder = y == 0 || start == 0 || end == width;
        gaps.run(start, end, atBorder || holds(current, start, end));
      }
      start = end;
    }
    parts.endRow();
    gaps.endRow();
  }

  private boolean isBesideOther(int start, int end) {
    int from = Math.max(0, start - 1);
    int to = Math.min(width, end + 1);
    return holds(above, from, to) || holds(current, from, to) || holds(below, from, to);
  }

  private static boolean holds(byte[] row, int from, int to) {
    for (int x = from; x < to; x++) {
      if (row[x] == OTHER) {
        return true;
      }
    }
    return false;
  }

  private void note(int a, int b, int c) {
    digest.update(run.clear().putInt(a).putInt(b).putInt(c).flip());
  }

  /// What came of all rows; to be called once, after at least one row.
  MaskShape finish() {
    Arrays.fill(below, EMPTY);
    measure();
    parts.finish(false);
    gaps.finish(true);
    return new MaskShape(
        area,
        HexFormat.of().formatHex(digest.digest()),
        placed(specks.in(area, false)),
        placed(holes.in(area, true)));
  }

  private @Nullable Scattered placed(@Nullable Scattered found) {
    return found == null
        ? null
        : new Scattered(found.count(), found.pixels(), left + found.x(), top + found.y());
  }
}
