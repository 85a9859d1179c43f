package app.spotcheck.review;

import app.spotcheck.cache.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;

/// Which export verdicts or a sample are of. A copy of the file is the same export.
///
/// @param name the file's name, without its folder
/// @param size in bytes
/// @param fingerprint the [Fingerprint#sample] of its bytes
public record ExportIdentity(String name, long size, String fingerprint) {
  /// Identifies an export's file.
  ///
  /// @throws IOException where the export cannot be read
  public static ExportIdentity of(Path export) throws IOException {
    Fingerprint fingerprint = Fingerprint.of(export);
    Path name = export.toAbsolutePath().normalize().getFileName();
    return new ExportIdentity(
        name == null ? "" : name.toString(), fingerprint.size(), fingerprint.sample());
  }

  /// Whether both have the same bytes, as far as fingerprints tell.
  public boolean sameBytes(ExportIdentity other) {
    return size == other.size && fingerprint.equals(other.fingerprint);
  }
}
