package app.spotcheck.export.columns;

/// Rows whose texts follow each other in one chunk, and which of them a place in these texts
/// belongs to.
final class ChunkRows {
  private final LongList starts;
  private final int first;
  private final int end;
  private final int from;
  private final int length;

  private ChunkRows(LongList starts, int first, int end, int from, int length) {
    this.starts = starts;
    this.first = first;
    this.end = end;
    this.from = from;
    this.length = length;
  }

  /// All rows of a chunk.
  ///
  /// @param length of the chunk
  static ChunkRows of(LongList starts, int chunk, int length) {
    int first = firstAtOrAfter(starts, (long) chunk << 32);
    return new ChunkRows(starts, first, firstAtOrAfter(starts, (chunk + 1L) << 32), 0, length);
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

  /// As many of the rows as fit into a size, but one at least.
  ///
  /// @param start the first of them
  ChunkRows part(int start, int mostBytes) {
    int partFrom = (int) starts.get(start);
    int partEnd = Math.max(start + 1, rowAt(partFrom - from + mostBytes, start));
    int to = partEnd < end ? (int) starts.get(partEnd) : from + length;
    return new ChunkRows(starts, start, partEnd, partFrom, to - partFrom);
  }

  int first() {
    return first;
  }

  /// The row after the last one.
  int end() {
    return end;
  }

  /// Where in the chunk the texts begin.
  int from() {
    return from;
  }

  /// How many bytes the texts have together.
  int length() {
    return length;
  }

  /// Where a row begins, counted from the first one.
  int offset(int row) {
    return (int) starts.get(row) - from;
  }

  /// The row that an offset lies in.
  ///
  /// @param near a row at or before it; the nearer it is, the faster
  int rowAt(int offset, int near) {
    int low = near;
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
