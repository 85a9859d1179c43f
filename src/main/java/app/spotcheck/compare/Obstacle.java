package app.spotcheck.compare;

/// Why an object cannot be compared.
public enum Obstacle {
  /// Nobody knows what its kind is.
  UNKNOWN_KIND,
  /// Its mask could not be had.
  MASK_MISSING,
  /// Its mask has no pixel.
  EMPTY_MASK,
  /// It is an area of no size, or has no vertex.
  EMPTY_SHAPE,
  /// Its coordinates are no numbers, or so large that its area is none.
  OUT_OF_RANGE,
  /// It matches nothing, but may match a mask of its class that the other label could not get.
  COUNTERPART_MISSING
}
