package app.spotcheck.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Keeps commands from writing over what they read.
final class Outputs {
  private Outputs() {}

  /// Refuses a file that is written and read.
  ///
  /// @param written none where nothing is written to a file
  /// @param read the files that are read; none for those that are not asked for
  static void refuseRead(@Nullable Path written, @Nullable Path... read) throws UsageException {
    for (Path file : read) {
      if (written != null && file != null && real(written).equals(real(file))) {
        throw new UsageException(
            written + " would be written over what is read. Name another file.");
      }
    }
  }

  /// A path that is the same for the same file.
  static Path real(Path file) {
    try {
      return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
