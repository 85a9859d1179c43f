package app.spotcheck.compare;

/// A straight piece of an area's border that is not level, from its upper end down.
///
/// @param slope how far it goes to the right for each pixel down
record Edge(double topX, double topY, double bottomY, double slope) {
  static Edge of(double topX, double topY, double bottomX, double bottomY) {
    double slope = (bottomX - topX) / (bottomY - topY);
    // so close to level that it has no height to speak of
    return new Edge(topX, topY, bottomY, Double.isFinite(slope) ? slope : 0);
  }

  /// Where the edge is at a height between its ends.
  double xAt(double y) {
    return topX + (y - topY) * slope;
  }
}
