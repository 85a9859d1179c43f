package app.spotcheck.review.sample;

import app.spotcheck.cache.Fingerprint;
import app.spotcheck.export.ExportFile;
import java.io.IOException;
import java.nio.file.Path;

/// Which export a sample is of, wherever the file lies.
///
/// @param name the name of the file
/// @param size in bytes
/// @param fingerprint as [Fingerprint#sample]
public record ExportIdentity(String name, long size, String fingerprint) {
  /// The identity of an export as it is now.
  ///
  /// @throws IOException where the file cannot be read any more
  public static ExportIdentity of(ExportFile export) throws IOException {
    Path path = export.path();
    Fingerprint found = Fingerprint.of(path);
    return new ExportIdentity(String.valueOf(path.getFileName()), found.size(), found.sample());
  }

  /// Whether the content is the same, whatever the file is called.
  public boolean isSameContent(ExportIdentity other) {
    return size == other.size && fingerprint.equals(other.fingerprint);
  }
}
