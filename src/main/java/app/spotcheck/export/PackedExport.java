package app.spotcheck.export;

import app.spotcheck.cache.FileCache;
import app.spotcheck.cache.Fingerprint;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/// An export in a gzip or zip archive: unpacked once into a cache, and again only when the archive
/// has changed.
public final class PackedExport {
  private final Path file;
  private final FileCache cache;
  private final UnpackLimits limits;
  private final UnpackListener listener;

  private PackedExport(Path file, FileCache cache, UnpackListener listener, UnpackLimits limits) {
    this.file = file;
    this.cache = cache;
    this.listener = listener;
    this.limits = limits;
  }

  /// The file to open for an export that may be packed: the file itself where it is not, else what
  /// was in it. An archive is recognised by its content, never by its name; one inside another is
  /// unpacked too. Interrupting the thread stops the unpacking and leaves nothing behind.
  ///
  /// @param cache where the unpacked file lies; it must not be changed
  /// @throws ExportException where the archive cannot be unpacked, with what to do about it, or the
  ///   thread was interrupted, which it still is then
  public static Path unpacked(Path file, FileCache cache, UnpackListener listener)
      throws ExportException {
    return unpacked(file, cache, listener, UnpackLimits.DEFAULT);
  }

  static Path unpacked(Path file, FileCache cache, UnpackListener listener, UnpackLimits limits)
      throws ExportException {
    if (!Files.isRegularFile(file)) {
      return file;
    }
    try {
      return Packing.of(file) == Packing.NONE
          ? file
          : new PackedExport(file, cache, listener, limits).unpacked();
    } catch (ClosedByInterruptException e) {
      throw new ExportException("The unpacking of " + file + " was stopped.", e);
    } catch (EOFException | ZipException e) {
      throw new ExportException(
          file + " is incomplete or damaged, as after a broken download. Download it again.", e);
    } catch (IOException e) {
      throw ExportException.unreadable(file, e);
    }
  }

  private Path unpacked() throws IOException, ExportException {
    String name = Fingerprint.keyOf(file) + "-" + Fingerprint.of(file).key();
    Optional<Path> before = cache.find(name);
    return before.isPresent() ? before.get() : unpackedAs(name);
  }

  private Path unpackedAs(String name) throws IOException, ExportException {
    try (UnpackedPart outer = new UnpackedPart(file, cache, name, limits, listener)) {
      long packed;
      try (Archive archive = archive(file)) {
        packed = Math.min(archive.packedBytes(), Files.size(file));
        outer.write(archive, packed);
      }
      return Packing.of(outer.path()) == Packing.NONE
          ? outer.keep()
          : unpackedFrom(outer.path(), packed, name);
    }
  }

  /// Unpacks an archive that was inside the archive.
  ///
  /// @param packed what it took there, which the limit goes by
  private Path unpackedFrom(Path archiveInside, long packed, String name)
      throws IOException, ExportException {
    try (UnpackedPart inner = new UnpackedPart(file, cache, name, limits, listener)) {
      try (Archive archive = archive(archiveInside)) {
        inner.write(archive, packed);
      }
      if (Packing.of(inner.path()) != Packing.NONE) {
        throw new ExportException(
            file
                + " holds an archive in an archive in an archive."
                + " Unpack it yourself, then open the file that was inside.");
      }
      return inner.keep();
    }
  }

  private Archive archive(Path packed) throws IOException, ExportException {
    return Packing.of(packed) == Packing.ZIP
        ? ZipArchive.open(packed, file)
        : new GzipArchive(packed);
  }
}
