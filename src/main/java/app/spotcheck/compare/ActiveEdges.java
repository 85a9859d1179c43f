package app.spotcheck.compare;

import java.util.Arrays;
import java.util.List;

/// Goes down over the edges of two outlines and knows those at the height on hand, from left to
/// right.
final class ActiveEdges {
  private static final double[] NONE = {};

  private final Edge[] edges;
  private final boolean[] isOfSecond;
  private int edgeCount;
  private int nextEdge;

  /// Indexes of the edges at the height on hand, and where they are.
  private final int[] active;

  private final double[] activeXs;
  private int activeCount;

  private double[] crossings = new double[8];
  private int crossingCount;

  /// The edges that go through some height between `top` and `bottom`.
  ActiveEdges(Outline first, Outline second, double top, double bottom) {
    int most = first.edges().size() + second.edges().size();
    edges = new Edge[most];
    isOfSecond = new boolean[most];
    merge(first.edges(), second.edges(), top, bottom);
    active = new int[edgeCount];
    activeXs = new double[edgeCount];
  }

  private void merge(List<Edge> first, List<Edge> second, double top, double bottom) {
    int i = 0;
    int j = 0;
    while (i < first.size() || j < second.size()) {
      boolean takeSecond =
          i == first.size() || (j < second.size() && second.get(j).topY() < first.get(i).topY());
      Edge edge = takeSecond ? second.get(j++) : first.get(i++);
      if (edge.bottomY() > top && edge.topY() < bottom) {
        isOfSecond[edgeCount] = takeSecond;
        edges[edgeCount++] = edge;
      }
    }
  }

  /// Goes down to a height: drops the edges that end there, takes up those that begin, and puts all
  /// in their order.
  void moveTo(double y) {
    int kept = 0;
    for (int i = 0; i < activeCount; i++) {
      if (edges[active[i]].bottomY() > y) {
        active[kept++] = active[i];
      }
    }
    activeCount = kept;
    while (nextEdge < edgeCount && edges[nextEdge].topY() <= y) {
      active[activeCount++] = nextEdge++;
    }
    orderAt(y);
  }

  /// The height below the one on hand at which the next edge begins or ends, at most `bottom`.
  double nextVertex(double bottom) {
    double next = nextEdge < edgeCount ? Math.min(bottom, edges[nextEdge].topY()) : bottom;
    for (int i = 0; i < activeCount; i++) {
      next = Math.min(next, edges[active[i]].bottomY());
    }
    return next;
  }

  /// Sorts the edges from their order at `from` to that at `to`, and tells at which heights between
  /// they change places, downwards.
  double[] crossings(double from, double to) {
    crossingCount = 0;
    for (int i = 0; i < activeCount; i++) {
      int edge = active[i];
      int place = insert(edge, edges[edge].xAt(to), i);
      for (int passed = place + 1; passed <= i; passed++) {
        noteCrossing(edges[active[passed]], edges[edge], from, to);
      }
    }
    if (crossingCount == 0) {
      return NONE;
    }
    double[] found = Arrays.copyOf(crossings, crossingCount);
    Arrays.sort(found);
    return found;
  }

  /// Sorts the edges by where they are at a height. They are nearly sorted already, so that
  /// inserting each is quick.
  private void orderAt(double y) {
    for (int i = 0; i < activeCount; i++) {
      insert(active[i], edges[active[i]].xAt(y), i);
    }
  }

  /// Puts an edge in its place among the first ones, which are sorted.
  private int insert(int edge, double x, int count) {
    int place = count;
    while (place > 0 && activeXs[place - 1] > x) {
      active[place] = active[place - 1];
      activeXs[place] = activeXs[place - 1];
      place--;
    }
    active[place] = edge;
    activeXs[place] = x;
    return place;
  }

  private void noteCrossing(Edge one, Edge other, double from, double to) {
    double apartAbove = one.xAt(from) - other.xAt(from);
    double apartBelow = one.xAt(to) - other.xAt(to);
    double y = from + (to - from) * (apartAbove / (apartAbove - apartBelow));
    if (y > from && y < to) {
      if (crossingCount == crossings.length) {
        crossings = Arrays.copyOf(crossings, 2 * crossingCount);
      }
      crossings[crossingCount++] = y;
    }
  }

  /// The length at a height that is inside both outlines.
  double sharedLength(double y) {
    orderAt(y);
    double length = 0;
    boolean inFirst = false;
    boolean inSecond = false;
    for (int i = 0; i < activeCount; i++) {
      if (inFirst && inSecond) {
        length += activeXs[i] - activeXs[i - 1];
      }
      if (isOfSecond[active[i]]) {
        inSecond = !inSecond;
      } else {
        inFirst = !inFirst;
      }
    }
    return length;
  }
}
