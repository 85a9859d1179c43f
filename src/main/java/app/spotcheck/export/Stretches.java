package app.spotcheck.export;

import app.spotcheck.export.columns.RowBatch;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hands out a file in stretches to several threads, and adds what they find to the index in the
/// order of the file.
final class Stretches {
  /// The first stretch is short, so that the first rows are there at once.
  private static final long FIRST = 64 << 10;

  private static final long LONGEST = 4 << 20;

  /// A file up to this size is one stretch: only files made by hand have comments over many lines.
  private static final long SMALL_FILE = 8 << 20;

  /// No thread runs ahead of a slow one by more stretches than this.
  private static final int MOST_WAITING = 64;

  /// A part of the file.
  ///
  /// @param number from 0; the first one begins with a line
  /// @param linesBefore the lines before the first one
  record Stretch(int number, int linesBefore, long from, long to) {}

  private record Found(RowBatch rows, long to) {}

  private final ExportIndex index;
  private final Map<Integer, Found> waiting = new HashMap<>();
  private final long end;
  private final int linesBefore;
  private long position;
  private long length;
  private int taken;
  private int added;

  Stretches(ExportIndex index, FileShape shape) {
    this.index = index;
    this.end = index.totalBytes();
    this.position = shape.start();
    this.linesBefore = (int) shape.line() - 1;
    this.length = end - position <= SMALL_FILE ? SMALL_FILE : FIRST;
  }

  /// The next stretch; none at the end of the file.
  synchronized @Nullable Stretch take() throws InterruptedException {
    while (taken - added > MOST_WAITING) {
      wait();
    }
    if (position >= end) {
      return null;
    }
    long to = Math.min(end, position + length);
    Stretch stretch = new Stretch(taken, taken == 0 ? linesBefore : 0, position, to);
    taken++;
    position = to;
    length = Math.min(LONGEST, length * 4);
    return stretch;
  }

  /// Takes what was found in a stretch.
  synchronized void add(Stretch stretch, RowBatch batch) {
    waiting.put(stretch.number, new Found(batch, stretch.to));
    for (Found next = waiting.remove(added); next != null; next = waiting.remove(added)) {
      index.add(next.rows, next.to);
      added++;
    }
    notifyAll();
  }
}
