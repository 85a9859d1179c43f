package app.spotcheck.model;

/// Something wrong or odd in an export, with where it is.
///
/// @param line the line of the file, from 1
/// @param offset of the row's first byte in the file
/// @param path the JSON path within the row, such as `$.projects.p1.labels[0]`
/// @param message what is wrong and, where there is something to do, what to do
public record Problem(Severity severity, long line, long offset, String path, String message) {
  /// How bad a problem is.
  public enum Severity {
    /// The row cannot be read.
    UNREADABLE,
    /// The row is shown, but part of it is not as it should be.
    WARNING,
    /// Worth knowing; nothing is lost.
    NOTICE
  }

  /// The same problem where so many lines stand before it that were not counted.
  public Problem movedBy(long lines) {
    return new Problem(severity, line + lines, offset, path, message);
  }

  @Override
  public String toString() {
    return "line " + line + (path.isEmpty() ? "" : ", " + path) + ": " + message;
  }
}
