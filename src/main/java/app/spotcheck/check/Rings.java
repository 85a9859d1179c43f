package app.spotcheck.check;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/// Looks for rings that enclose nothing or cross themselves.
final class Rings {
  /// Of longer rings each pair of sides is not looked at here: the library's index is faster.
  private static final int MOST_SIDES = 100;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Rings() {}

  /// Whether all points are on one line, so that there is no area.
  static boolean isStraight(Path ring) {
    int far = 0;
    for (int i = 1; i < ring.size(); i++) {
      far = distance(ring, i) > distance(ring, far) ? i : far;
    }
    double dx = ring.isEmpty() ? 0 : ring.x(far) - ring.x(0);
    double dy = ring.isEmpty() ? 0 : ring.y(far) - ring.y(0);
    double rounding = 1e-12 * (dx * dx + dy * dy);
    for (int i = 1; i < ring.size(); i++) {
      double across = dx * (ring.y(i) - ring.y(0)) - dy * (ring.x(i) - ring.x(0));
      if (Math.abs(across) > rounding) {
        return false;
      }
    }
    return true;
  }

  private static double distance(Path ring, int index) {
    return Math.hypot(ring.x(index) - ring.x(0), ring.y(index) - ring.y(0));
  }

  /// A place where a ring of finite coordinates crosses or touches itself; none where it does not.
  static Optional<Point> crossing(Path ring) {
    if (ring.size() <= MOST_SIDES) {
      if (!maySidesMeet(ring)) {
        return Optional.empty();
      }
      Optional<Point> clear = clearCrossing(ring);
      if (clear.isPresent()) {
        return clear;
      }
    }
    TopologyValidationError error =
        new IsValidOp(FACTORY.createPolygon(linearRing(ring))).getValidationError();
    return error == null
            || (error.getErrorType() != TopologyValidationError.SELF_INTERSECTION
                && error.getErrorType() != TopologyValidationError.RING_SELF_INTERSECTION)
        ? Optional.empty()
        : Optional.of(new Point(error.getCoordinate().x, error.getCoordinate().y));
  }

  private static LinearRing linearRing(Path ring) {
    boolean closed = isClosed(ring);
    Coordinate[] places = new Coordinate[ring.size() + (closed ? 0 : 1)];
    for (int i = 0; i < ring.size(); i++) {
      places[i] = new Coordinate(ring.x(i), ring.y(i));
    }
    places[places.length - 1] = places[0];
    return FACTORY.createLinearRing(places);
  }

  private static boolean isClosed(Path ring) {
    int last = ring.size() - 1;
    return ring.x(0) == ring.x(last) && ring.y(0) == ring.y(last);
  }

  /// Whether two sides that are not neighbours meet, or nearly do; most rings have none, and this
  /// is told in a small part of the time that proving it takes.
  private static boolean maySidesMeet(Path ring) {
    int sides = sides(ring);
    for (int i = 0; i < sides; i++) {
      for (int j = i + 2; j < sides; j++) {
        boolean neighbours = i == 0 && j == sides - 1;
        if (!neighbours && mayMeet(ring, i, j, sides)) {
          return true;
        }
      }
      if (turnsBack(ring, i, sides)) {
        return true;
      }
    }
    return false;
  }

  private static int sides(Path ring) {
    return isClosed(ring) ? ring.size() - 1 : ring.size();
  }

  /// Where two sides cross beyond doubt, so that the library need not be asked.
  private static Optional<Point> clearCrossing(Path ring) {
    int sides = sides(ring);
    for (int i = 0; i < sides; i++) {
      for (int j = i + 2; j < sides; j++) {
        int iEnd = (i + 1) % sides;
        int jEnd = (j + 1) % sides;
        if (areOnBothSides(ring, i, iEnd, j, jEnd) && areOnBothSides(ring, j, jEnd, i, iEnd)) {
          double ofJ = across(ring, i, iEnd, j);
          double part = ofJ / (ofJ - across(ring, i, iEnd, jEnd));
          return Optional.of(
              new Point(
                  ring.x(j) + part * (ring.x(jEnd) - ring.x(j)),
                  ring.y(j) + part * (ring.y(jEnd) - ring.y(j))));
        }
      }
    }
    return Optional.empty();
  }

  /// Whether the line through a and b has c and d on different sides of it.
  private static boolean areOnBothSides(Path ring, int a, int b, int c, int d) {
    double ofC = across(ring, a, b, c);
    double ofD = across(ring, a, b, d);
    double rounding = 1e-9 * (Math.abs(ofC) + Math.abs(ofD));
    return (ofC > rounding && ofD < -rounding) || (ofC < -rounding && ofD > rounding);
  }

  private static boolean mayMeet(Path ring, int i, int j, int sides) {
    int iEnd = (i + 1) % sides;
    int jEnd = (j + 1) % sides;
    Box one = Box.ofCorners(ring.x(i), ring.y(i), ring.x(iEnd), ring.y(iEnd));
    Box other = Box.ofCorners(ring.x(j), ring.y(j), ring.x(jEnd), ring.y(jEnd));
    return one.intersects(other)
        && areNotOnOneSide(ring, i, iEnd, j, jEnd)
        && areNotOnOneSide(ring, j, jEnd, i, iEnd);
  }

  /// Whether the line through a and b has not both c and d on the same side of it.
  private static boolean areNotOnOneSide(Path ring, int a, int b, int c, int d) {
    double ofC = across(ring, a, b, c);
    double ofD = across(ring, a, b, d);
    double rounding = 1e-9 * (Math.abs(ofC) + Math.abs(ofD));
    return !(ofC > rounding && ofD > rounding) && !(ofC < -rounding && ofD < -rounding);
  }

  /// Whether a side goes back over the one before it.
  private static boolean turnsBack(Path ring, int corner, int sides) {
    int before = (corner + sides - 1) % sides;
    int after = (corner + 1) % sides;
    double along =
        (ring.x(corner) - ring.x(before)) * (ring.x(after) - ring.x(corner))
            + (ring.y(corner) - ring.y(before)) * (ring.y(after) - ring.y(corner));
    return along < 0 && Math.abs(across(ring, before, corner, after)) <= 1e-9 * Math.abs(along);
  }

  private static double across(Path ring, int a, int b, int c) {
    return (ring.x(b) - ring.x(a)) * (ring.y(c) - ring.y(a))
        - (ring.y(b) - ring.y(a)) * (ring.x(c) - ring.x(a));
  }
}
