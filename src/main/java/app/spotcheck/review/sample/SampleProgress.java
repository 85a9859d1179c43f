package app.spotcheck.review.sample;

/// How far the drawing of a sample is.
///
/// @param rows how many rows are done
/// @param totalRows of how many; those that are drawn are added once they are known
/// @param seconds since the beginning
public record SampleProgress(int rows, int totalRows, double seconds) {
  /// What is left at the rate of the rows so far; 0 before the first.
  public double secondsLeft() {
    return rows == 0 ? 0 : seconds / rows * (totalRows - rows);
  }
}
