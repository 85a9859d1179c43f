package app.spotcheck.compare;

/// What a comparison found out about an object of one of the two labels.
public enum Outcome {
  /// The other label has this object too, with the same class.
  MATCHED,
  /// The other label has an object in this place, but with another class.
  CLASS_DIFFERS,
  /// The other label has nothing like it: missed by the second label, or extra in it.
  UNMATCHED,
  /// The object's confidence is below the minimum that was asked for.
  LEFT_OUT,
  /// Nothing can be said of it, for the reason that its [Obstacle] tells.
  NOT_COMPARABLE
}
