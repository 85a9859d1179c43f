package app.spotcheck.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes files whole or not at all: under another name first, which is removed where the writing
/// fails or the program is ended.
public final class WholeFile {
  /// Writes what is to be in a file.
  ///
  /// @param <E> what it may throw besides
  /// @param <F> what else it may throw
  public interface Writing<E extends Exception, F extends Exception> {
    void to(OutputStream out) throws IOException, E, F;
  }

  private WholeFile() {}

  /// Writes a file, in place of one that is there. What is no file, such as a device or a pipe, is
  /// written to as it is.
  ///
  /// @throws IOException where it cannot be written; what was there before is as it was
  public static <E extends Exception, F extends Exception> void write(
      Path file, Writing<E, F> writing) throws IOException, E, F {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        writing.to(out);
      }
      return;
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    part.toFile().deleteOnExit();
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        writing.to(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
