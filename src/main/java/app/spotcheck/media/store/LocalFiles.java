package app.spotcheck.media.store;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads image files of this machine, within the bound that also holds for the network.
final class LocalFiles {
  private LocalFiles() {}

  /// What is in memory at once; larger files are read where they lie.
  private static final long LARGE = 32L << 20;

  static EncodedImage read(Path path) throws MediaException {
    if (Files.isDirectory(path)) {
      throw new MediaException(Kind.UNREADABLE, path + " is a folder, not an image");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new MediaException(Kind.REFUSED, path + " is not an ordinary file; it is not opened");
    }
    try (InputStream in = Files.newInputStream(path)) {
      long length = Files.size(path);
      if (length > EncodedImage.MAX_BYTES) {
        throw new MediaException(
            Kind.TOO_LARGE,
            path + " is larger than the limit of " + (EncodedImage.MAX_BYTES >> 20) + " MiB");
      }
      return length > LARGE
          ? new EncodedImage.InFile(path)
          : new EncodedImage.InMemory(in.readAllBytes());
    } catch (NoSuchFileException e) {
      throw new MediaException(Kind.MISSING, "there is no file " + path, e);
    } catch (AccessDeniedException e) {
      throw new MediaException(
          Kind.FORBIDDEN, path + " may not be read; change the file's permissions", e);
    } catch (IOException e) {
      throw new MediaException(
          Kind.UNREADABLE, path + " could not be read; check the disk it lies on", e);
    }
  }
}
