package app.spotcheck.pack;

/// How far a download is.
///
/// @param rows how many rows are done
/// @param totalRows of how many
/// @param files how many files are in the pack, of the rows done
/// @param bytes how many bytes were fetched
/// @param missing how many files could not be had
/// @param seconds since the beginning
public record PackProgress(
    int rows, int totalRows, int files, long bytes, int missing, double seconds) {
  /// Fetched bytes a second.
  public double bytesPerSecond() {
    return seconds > 0 ? bytes / seconds : 0;
  }

  /// What is left at the rate of the rows so far; 0 before the first.
  public double secondsLeft() {
    return rows == 0 ? 0 : seconds / rows * (totalRows - rows);
  }
}
