package app.spotcheck.review.verdict;

import app.spotcheck.review.ExportIdentity;
import org.jspecify.annotations.Nullable;

/// The first line of a verdict file.
///
/// @param version of the file's format
/// @param export the export that the file was begun for; absent where the line names none
public record ReviewHeader(int version, @Nullable ExportIdentity export) {
  /// The newest version that this program reads in full, and the one it writes.
  public static final int NEWEST = 1;

  /// Whether a newer program wrote it, so that nothing may be added.
  public boolean isNewer() {
    return version > NEWEST;
  }
}
