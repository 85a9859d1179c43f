package app.spotcheck.check.media;

import java.util.Arrays;

/// Finds the connected parts of pixels that come row by row as runs, in the memory of a row.
final class PartTracker {
  private final int reach;
  private final Listener listener;
  private Row above = new Row();
  private Row current = new Row();
  private int y;

  /// Hears of each part once no more of it can come.
  interface Listener {
    /// Takes a part in.
    ///
    /// @param x where the topmost pixel of the part is
    /// @param marked whether one of its runs was
    void part(long area, int x, int y, boolean marked);
  }

  /// @param diagonal whether pixels that meet at a corner are connected (8 neighbours), or only
  ///   those that meet at a side (4)
  PartTracker(boolean diagonal, Listener listener) {
    this.reach = diagonal ? 1 : 0;
    this.listener = listener;
  }

  /// A part, or a piece of one whose rest is found in a lower row.
  private static final class Part {
    private Part parent = this;
    private final int x;
    private final int y;
    private long area;
    private boolean marked;
    private int lastRow;
    private boolean closed;

    Part(int x, int y) {
      this.x = x;
      this.y = y;
    }

    Part root() {
      Part root = this;
      while (root.parent != root) {
        root.parent = root.parent.parent;
        root = root.parent;
      }
      return root;
    }

    static void unite(Part one, Part other) {
      Part first = one.root();
      Part second = other.root();
      if (first != second) {
        boolean earlier = first.y < second.y || (first.y == second.y && first.x < second.x);
        Part root = earlier ? first : second;
        Part child = earlier ? second : first;
        child.parent = root;
        root.area += child.area;
        root.marked |= child.marked;
      }
    }
  }

  /// The runs of a row, from left to right.
  private static final class Row {
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private Part[] parts = new Part[16];
    private int count;

    void add(int start, int end, Part part) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
        parts = Arrays.copyOf(parts, 2 * count);
      }
      starts[count] = start;
      ends[count] = end;
      parts[count++] = part;
    }
  }

  /// Takes the next run of the row, right of those before it.
  void run(int start, int end, boolean marked) {
    Part part = new Part(start, y);
    part.area = (long) end - start;
    part.marked = marked;
    current.add(start, end, part);
  }

  /// Ends the row.
  void endRow() {
    uniteWithAbove();
    for (int i = 0; i < current.count; i++) {
      current.parts[i] = current.parts[i].root();
      current.parts[i].lastRow = y;
    }
    for (int i = 0; i < above.count; i++) {
      close(above.parts[i].root());
    }
    Row free = above;
    above = current;
    current = free;
    current.count = 0;
    y++;
  }

  private void uniteWithAbove() {
    int first = 0;
    for (int i = 0; i < current.count; i++) {
      while (first < above.count && above.ends[first] + reach <= current.starts[i]) {
        first++;
      }
      for (int j = first; j < above.count && above.starts[j] < current.ends[i] + reach; j++) {
        Part.unite(current.parts[i], above.parts[j]);
      }
    }
  }

  private void close(Part part) {
    if (part.lastRow != y && !part.closed) {
      part.closed = true;
      listener.part(part.area, part.x, part.y, part.marked);
    }
  }

  /// Ends the last row; parts that reach it are told of as marked where `markLast` says so.
  void finish(boolean markLast) {
    for (int i = 0; i < above.count; i++) {
      above.parts[i].root().marked |= markLast;
    }
    endRow();
  }
}
