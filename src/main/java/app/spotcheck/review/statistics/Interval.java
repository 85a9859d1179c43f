package app.spotcheck.review.statistics;

/// A stretch of rates, from 0 to 1.
public record Interval(double lower, double upper) {
  public static final Interval ALL = new Interval(0, 1);
}
