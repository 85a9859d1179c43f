package app.spotcheck.compare;

import app.spotcheck.geometry.Box;

/// Tells how alike two shapes are that are no masks: 1 for equal ones, 0 for those that share
/// nothing or are of kinds that cannot be compared.
///
/// @param reach how far apart lines and points are not alike any more, in image pixels
record Likeness(double reach) {
  /// What is less comes from rounding, where areas only touch.
  static final double LEAST = 1e-9;

  double of(Shape one, Shape other) {
    if (one instanceof Shape.Area a && other instanceof Shape.Area b) {
      double shared =
          a.isBox() && b.isBox()
              ? shared(a.bounds(), b.bounds())
              : SharedArea.of(a.outline(), b.outline());
      return intersectionOverUnion(shared, a.area(), b.area());
    }
    if (one instanceof Shape.Line a && other instanceof Shape.Line b) {
      return nearness(LineDistance.between(a.path(), b.path()));
    }
    if (one instanceof Shape.Place a && other instanceof Shape.Place b) {
      return nearness(a.point().distanceTo(b.point()));
    }
    return 0;
  }

  /// What areas and bounds alone tell, in little time: of boxes and points how alike they are, of
  /// others about.
  double byBounds(Shape one, Shape other) {
    if (one instanceof Shape.Area a && other instanceof Shape.Area b) {
      double shared = shared(a.bounds(), b.bounds());
      double most = atMost(a, b, shared);
      return a.isBox() && b.isBox()
          ? most
          : Math.min(most, intersectionOverUnion(shared, a.bounds().area(), b.bounds().area()));
    }
    if (one instanceof Shape.Line a && other instanceof Shape.Line b) {
      return reach / (reach + sidesApart(a.bounds(), b.bounds()));
    }
    return of(one, other);
  }

  /// Whether shapes may be so alike, as far as can be told in little time.
  boolean mayReach(Shape one, Shape other, double least) {
    return !(one instanceof Shape.Area a && other instanceof Shape.Area b)
        || atMost(a, b, shared(a.bounds(), b.bounds())) >= least;
  }

  private static double atMost(Shape.Area one, Shape.Area other, double sharedBounds) {
    double most = Math.min(Math.min(one.area(), other.area()), sharedBounds);
    return intersectionOverUnion(most, one.area(), other.area());
  }

  private double nearness(double distance) {
    return 1 - distance / reach;
  }

  /// The area that two boxes share, in square pixels.
  private static double shared(Box one, Box other) {
    double width = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
    double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
    return width > 0 && height > 0 ? width * height : 0;
  }

  private static double sidesApart(Box one, Box other) {
    return (Math.abs(one.left() - other.left())
            + Math.abs(one.right() - other.right())
            + Math.abs(one.top() - other.top())
            + Math.abs(one.bottom() - other.bottom()))
        / 4;
  }

  private static double intersectionOverUnion(double shared, double one, double other) {
    // in this order equal areas of any size do not overflow
    return Math.min(1, shared / (one + (other - shared)));
  }
}
