package app.spotcheck.paint;

import java.util.Arrays;

/// Fills areas row by row by the even-odd rule: a pixel belongs to an area when its middle does.
///
/// The borders of an area are told edge by edge; each notes where it crosses the rows of the band.
final class AreaFiller {
  private static final int NONE = -1;

  private final Band band;
  private final int[] firstOfRow;
  private int[] nextOfCrossing = new int[1024];
  private int[] columnOfCrossing = new int[1024];
  private int crossings;
  private int firstRow = Integer.MAX_VALUE;
  private int lastRow = Integer.MIN_VALUE;

  AreaFiller(Band band) {
    this.band = band;
    this.firstOfRow = new int[band.bottom() - band.top()];
    Arrays.fill(firstOfRow, NONE);
  }

  /// Adds an edge of the area, in device pixels, in either direction.
  void edge(double fromX, double fromY, double toX, double toY) {
    if (fromY > toY) {
      edge(toX, toY, fromX, fromY);
      return;
    }
    int first = Math.max(band.top(), atOrAfter(fromY));
    int end = Math.min(band.bottom(), atOrAfter(toY));
    if (first >= end) {
      return;
    }
    double step = (toX - fromX) / (toY - fromY);
    for (int row = first; row < end; row++) {
      add(row, Math.clamp(atOrAfter(fromX + (row + 0.5 - fromY) * step), 0, band.frame().width()));
    }
    firstRow = Math.min(firstRow, first);
    lastRow = Math.max(lastRow, end - 1);
  }

  /// The first pixel whose middle is not before a position.
  private static int atOrAfter(double position) {
    return (int) Math.ceil(position - 0.5);
  }

  /// Notes a crossing behind those of the row that are further left.
  private void add(int row, int column) {
    if (crossings == columnOfCrossing.length) {
      nextOfCrossing = Arrays.copyOf(nextOfCrossing, 2 * crossings);
      columnOfCrossing = Arrays.copyOf(columnOfCrossing, 2 * crossings);
    }
    int added = crossings++;
    columnOfCrossing[added] = column;
    int before = NONE;
    int after = firstOfRow[row - band.top()];
    while (after != NONE && columnOfCrossing[after] < column) {
      before = after;
      after = nextOfCrossing[after];
    }
    nextOfCrossing[added] = after;
    if (before == NONE) {
      firstOfRow[row - band.top()] = added;
    } else {
      nextOfCrossing[before] = added;
    }
  }

  /// Fills the area within the edges added so far and forgets them.
  void fill(int over) {
    int width = band.frame().width();
    for (int row = firstRow; row <= lastRow; row++) {
      int left = firstOfRow[row - band.top()];
      firstOfRow[row - band.top()] = NONE;
      while (left != NONE) {
        int right = nextOfCrossing[left]; // a closed border crosses a row an even number of times
        band.frame()
            .blend(
                row * width + columnOfCrossing[left], row * width + columnOfCrossing[right], over);
        left = nextOfCrossing[right];
      }
    }
    crossings = 0;
    firstRow = Integer.MAX_VALUE;
    lastRow = Integer.MIN_VALUE;
  }
}
