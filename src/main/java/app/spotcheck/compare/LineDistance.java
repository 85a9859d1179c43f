package app.spotcheck.compare;

import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/// Tells how far two lines are apart: the modified Hausdorff distance of Dubuisson and Jain (1994).
///
/// It is the mean distance from a line to the nearest place of the other, the larger one of the two
/// directions, so that a line and its half are not the same. In which direction a line was drawn
/// and how its vertices are spread does not matter.
final class LineDistance {
  /// How many places of a line stand for all, evenly spaced along it.
  private static final int SAMPLES = 64;

  /// With coordinates up to this, squares of lengths are still finite.
  private static final double LARGEST_SAFE = 0x1p500;

  /// What is less, as a part of the largest coordinate, comes from rounding.
  private static final double ROUNDING = 1e-12;

  private LineDistance() {}

  /// The distance in image pixels between lines that are not empty and have finite coordinates;
  /// infinite where it is no number any more.
  static double between(Path first, Path second) {
    double largest = Math.max(largest(first), largest(second));
    double scale = largest > LARGEST_SAFE ? LARGEST_SAFE / largest : 1;
    Path one = scaled(first, scale);
    Path other = scaled(second, scale);
    double distance = Math.max(mean(one, other), mean(other, one));
    return distance <= ROUNDING * largest * scale ? 0 : distance / scale;
  }

  private static double largest(Path line) {
    double largest = 0;
    for (int i = 0; i < line.size(); i++) {
      largest = Math.max(largest, Math.max(Math.abs(line.x(i)), Math.abs(line.y(i))));
    }
    return largest;
  }

  private static Path scaled(Path line, double scale) {
    if (scale == 1) {
      return line;
    }
    List<Point> vertices = new ArrayList<>(line.size());
    for (int i = 0; i < line.size(); i++) {
      vertices.add(new Point(line.x(i) * scale, line.y(i) * scale));
    }
    return Path.of(vertices);
  }

  private static double mean(Path from, Path to) {
    double step = from.length() / SAMPLES;
    double sum = 0;
    int vertex = 0;
    double passed = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double wanted = (i + 0.5) * step;
      while (vertex < from.size() - 2 && passed + segment(from, vertex) < wanted) {
        passed += segment(from, vertex++);
      }
      sum += to.distanceTo(along(from, vertex, wanted - passed), false);
    }
    return sum / SAMPLES;
  }

  private static double segment(Path line, int start) {
    return line.vertex(start).distanceTo(line.vertex(start + 1));
  }

  /// The place so far behind a vertex.
  private static Point along(Path line, int start, double distance) {
    double length = start + 1 < line.size() ? segment(line, start) : 0;
    if (length == 0) {
      return line.vertex(start);
    }
    double part = Math.min(1, distance / length);
    return new Point(
        line.x(start) + part * (line.x(start + 1) - line.x(start)),
        line.y(start) + part * (line.y(start + 1) - line.y(start)));
  }
}
