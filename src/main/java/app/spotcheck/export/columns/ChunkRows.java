package app.spotcheck.export.columns;

/// Tells which row a place in one chunk of the texts belongs to.
final class ChunkRows {
  private final LongList starts;
  private final long chunk;
  private final int end;

  private ChunkRows(LongList starts, long chunk, int end) {
    this.starts = starts;
    this.chunk = chunk;
    this.end = end;
  }

  static ChunkRows of(LongList starts, int chunk) {
    return new ChunkRows(starts, (long) chunk << 32, firstAtOrAfter(starts, (chunk + 1L) << 32));
  }

  private static int firstAtOrAfter(LongList starts, long wanted) {
    int low = 0;
    int high = starts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts.get(middle) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The chunk's first row.
  int first() {
    return firstAtOrAfter(starts, chunk);
  }

  /// The row after the chunk's last one.
  int end() {
    return end;
  }

  /// Where a row of the chunk begins in it.
  int offset(int row) {
    return (int) starts.get(row);
  }

  /// The row that an offset lies in.
  ///
  /// @param from a row at or before it; the nearer it is, the faster
  int rowAt(int offset, int from) {
    int low = from;
    int step = 1;
    while (low + step < end && offset(low + step) <= offset) {
      low += step;
      step <<= 1;
    }
    int high = Math.min(end, low + step);
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (offset(middle) <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
