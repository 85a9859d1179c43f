package app.spotcheck.session;

/// How far a long piece of work is.
///
/// @param what is done, such as `Indexing`
/// @param rows how many rows were found so far
/// @param bytes how many bytes of the file were looked at
/// @param totalBytes of the file
/// @param secondsLeft how long it will take at the pace so far; negative while no one can tell
public record Progress(String what, int rows, long bytes, long totalBytes, double secondsLeft) {
  private static final double TELLING_SECONDS = 0.5;

  static Progress of(String what, int rows, long bytes, long totalBytes, double secondsSoFar) {
    boolean telling = secondsSoFar > TELLING_SECONDS && bytes > 0;
    double left = telling ? secondsSoFar * (totalBytes - bytes) / bytes : -1;
    return new Progress(what, rows, bytes, totalBytes, left);
  }

  /// The part that is done, from 0 to 1.
  public double part() {
    return totalBytes == 0 ? 0 : Math.min(1, (double) bytes / totalBytes);
  }
}
