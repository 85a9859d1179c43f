package app.spotcheck.geometry;

/// A position, in image pixels unless the name of the variable says otherwise.
public record Point(double x, double y) {
  /// Whether both coordinates are numbers that can be drawn.
  public boolean isFinite() {
    return Double.isFinite(x) && Double.isFinite(y);
  }

  /// The straight distance to another point, in the unit of the coordinates.
  public double distanceTo(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
