package app.spotcheck.demo;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/// Turns outlines into the points that an export lists.
final class Outline {
  private static final double LEAST_STEP_IN_PIXELS = 1.2;

  private Outline() {}

  /// The largest ring of an area, closed: its last point equals its first.
  static List<Point2D> ring(Area area, double tolerance) {
    List<Point2D> largest = List.of();
    for (List<Point2D> ring : paths(area, tolerance)) {
      if (Math.abs(signedArea(ring)) > Math.abs(signedArea(largest))) {
        largest = ring;
      }
    }
    List<Point2D> closed = new ArrayList<>(largest);
    if (!closed.getFirst().equals(closed.getLast())) {
      closed.add(closed.getFirst());
    }
    return closed;
  }

  static List<Point2D> points(Path2D line) {
    return paths(line, 0.6).getFirst();
  }

  private static List<List<Point2D>> paths(Shape shape, double tolerance) {
    List<List<Point2D>> paths = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator i = shape.getPathIterator(null, tolerance); !i.isDone(); i.next()) {
      int segment = i.currentSegment(at);
      if (segment == PathIterator.SEG_MOVETO) {
        paths.add(new ArrayList<>());
      }
      Point2D point = new Point2D.Double(at[0], at[1]);
      if (segment != PathIterator.SEG_CLOSE && isStep(paths.getLast(), point)) {
        paths.getLast().add(point);
      }
    }
    return paths;
  }

  private static boolean isStep(List<Point2D> path, Point2D point) {
    return path.isEmpty() || path.getLast().distance(point) >= LEAST_STEP_IN_PIXELS;
  }

  private static double signedArea(List<Point2D> ring) {
    double sum = 0;
    for (int i = 0; i < ring.size(); i++) {
      Point2D from = ring.get(i);
      Point2D to = ring.get((i + 1) % ring.size());
      sum += from.getX() * to.getY() - to.getX() * from.getY();
    }
    return sum / 2;
  }
}
