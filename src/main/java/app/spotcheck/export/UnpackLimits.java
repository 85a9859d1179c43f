package app.spotcheck.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much may come out of an archive.
///
/// @param mostTimes how many times as large as the packed bytes it may be
/// @param alwaysAllowed how many bytes it may have in any case
/// @param keptFree how many bytes stay free on the disk
record UnpackLimits(int mostTimes, long alwaysAllowed, long keptFree, UsableSpace usableSpace) {
  /// The space left on the disk of a folder.
  @FunctionalInterface
  interface UsableSpace {
    long of(Path folder) throws IOException;
  }

  static final UnpackLimits DEFAULT =
      new UnpackLimits(
          250, 64L << 20, 1L << 30, folder -> Files.getFileStore(folder).getUsableSpace());

  /// The most bytes that so many packed ones may make.
  long mostOf(long packed) {
    return Math.max(alwaysAllowed, packed * mostTimes);
  }

  /// The most bytes that may be written to a folder.
  long mostIn(Path folder) throws IOException {
    return Math.max(0, usableSpace.of(folder) - keptFree);
  }
}
