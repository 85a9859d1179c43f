package app.spotcheck.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

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

  private static final String PART_SUFFIX = ".part";
  private static final Path DEVICES = Path.of("/dev");
  private static final Path PROCESSES = Path.of("/proc");

  private WholeFile() {}

  /// Writes a file, in place of one that is there; a link stays one, and what it leads to is
  /// replaced. What is no file, such as a device or a pipe, is written to as it is, and so is what
  /// a program was handed open, such as `/dev/stdout`: a file there is not another program's to put
  /// away, and gets what is written at its end.
  ///
  /// @throws IOException where it cannot be written; what was there before is as it was
  public static <E extends Exception, F extends Exception> void write(
      Path file, Writing<E, F> writing) throws IOException, E, F {
    if (!Files.exists(file)) {
      replace(file, writing);
    } else if (Files.isRegularFile(file) && !isHandedOpen(file)) {
      replace(file.toRealPath(), writing);
    } else {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.APPEND))) {
        writing.to(out);
      }
    }
  }

  /// Whether a path, or a link that it leads through, is among the system's devices and open files.
  private static boolean isHandedOpen(Path file) throws IOException {
    Path at = file.toAbsolutePath().normalize();
    while (!at.startsWith(DEVICES) && !at.startsWith(PROCESSES)) {
      if (!Files.isSymbolicLink(at)) {
        return false;
      }
      at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
    }
    return true;
  }

  /// Writes a file that is not there yet. Where another program writes the same one meanwhile, the
  /// first that is done wins.
  ///
  /// @throws FileAlreadyExistsException where it is there by the end
  /// @throws IOException where it cannot be written
  public static <E extends Exception, F extends Exception> void writeNew(
      Path file, Writing<E, F> writing) throws IOException, E, F {
    int own = ThreadLocalRandom.current().nextInt();
    put(file, "." + Integer.toHexString(own) + PART_SUFFIX, writing);
  }

  private static <E extends Exception, F extends Exception> void replace(
      Path file, Writing<E, F> writing) throws IOException, E, F {
    put(file, PART_SUFFIX, writing, StandardCopyOption.REPLACE_EXISTING);
  }

  private static <E extends Exception, F extends Exception> void put(
      Path file, String suffix, Writing<E, F> writing, CopyOption... options)
      throws IOException, E, F {
    Path part = file.resolveSibling(file.getFileName() + suffix);
    part.toFile().deleteOnExit();
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        writing.to(out);
      }
      Files.move(part, file, options);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
