package app.spotcheck.compare;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The border of an area that is filled by the even-odd rule, so that no border is invalid: rings
/// that cross or touch themselves are areas like others.
///
/// @param edges those that begin further up first
/// @param bounds the box around all of them
record Outline(List<Edge> edges, Box bounds) {
  /// The outline of a ring whose vertices lie within `bounds`.
  static Outline of(Path ring, Box bounds) {
    List<Edge> edges = new ArrayList<>(ring.size());
    for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      boolean down = ring.y(j) < ring.y(i);
      int top = down ? j : i;
      int bottom = down ? i : j;
      if (ring.y(top) < ring.y(bottom)) {
        edges.add(Edge.of(ring.x(top), ring.y(top), ring.x(bottom), ring.y(bottom)));
      }
    }
    edges.sort(Comparator.comparingDouble(Edge::topY));
    return new Outline(List.copyOf(edges), bounds);
  }

  /// The outline of a box that is not turned inside out.
  static Outline of(Box box) {
    return box.height() > 0
        ? new Outline(
            List.of(
                Edge.of(box.left(), box.top(), box.left(), box.bottom()),
                Edge.of(box.right(), box.top(), box.right(), box.bottom())),
            box)
        : new Outline(List.of(), box);
  }
}
