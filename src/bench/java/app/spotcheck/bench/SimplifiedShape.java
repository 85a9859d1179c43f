package app.spotcheck.bench;

import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.BitSet;

/// A ring in view pixels without the vertices that are as near to the line between others as those
/// that the app leaves out, by the algorithm of Douglas and Peucker.
final class SimplifiedShape {
  /// In view pixels.
  private static final double TOLERANCE = 0.3;

  private final Point[] vertices;
  private final BitSet kept = new BitSet();

  SimplifiedShape(Viewport viewport, Path ring) {
    vertices = new Point[ring.size()];
    for (int i = 0; i < vertices.length; i++) {
      vertices[i] = viewport.viewFromImage(ring.vertex(i));
    }
    kept.set(0);
    kept.set(vertices.length - 1);
    keepBetween(0, vertices.length - 1);
  }

  private void keepBetween(int from, int to) {
    int farthest = -1;
    double most = TOLERANCE;
    for (int i = from + 1; i < to; i++) {
      double distance =
          Line2D.ptSegDist(
              vertices[from].x(),
              vertices[from].y(),
              vertices[to].x(),
              vertices[to].y(),
              vertices[i].x(),
              vertices[i].y());
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest >= 0) {
      kept.set(farthest);
      keepBetween(from, farthest);
      keepBetween(farthest, to);
    }
  }

  Path2D path() {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD, kept.cardinality());
    path.moveTo(vertices[0].x(), vertices[0].y());
    for (int i = kept.nextSetBit(1); i >= 0; i = kept.nextSetBit(i + 1)) {
      path.lineTo(vertices[i].x(), vertices[i].y());
    }
    path.closePath();
    return path;
  }
}
