package app.spotcheck.media;

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

  static byte[] read(Path path) throws MediaException {
    if (Files.isDirectory(path)) {
      throw new MediaException(Kind.UNREADABLE, path + " is a folder, not an image");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new MediaException(Kind.REFUSED, path + " is not an ordinary file; it is not opened");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes((int) Answer.MAX_BODY_BYTES + 1);
      if (bytes.length > Answer.MAX_BODY_BYTES) {
        throw new MediaException(
            Kind.TOO_LARGE,
            path + " is larger than the limit of " + (Answer.MAX_BODY_BYTES >> 20) + " MiB");
      }
      return bytes;
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
