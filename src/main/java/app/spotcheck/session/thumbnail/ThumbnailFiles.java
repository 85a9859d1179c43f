package app.spotcheck.session.thumbnail;

import app.spotcheck.cache.FileCache;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.image.PictureDecoder;
import app.spotcheck.paint.PngEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Thumbnails on disk; whatever goes wrong there, they are made anew.
final class ThumbnailFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ThumbnailFiles.class);

  private final @Nullable FileCache cache;

  ThumbnailFiles(@Nullable FileCache cache) {
    this.cache = cache;
  }

  Optional<Picture> find(String name) {
    return cache == null ? Optional.empty() : cache.find(name).flatMap(ThumbnailFiles::read);
  }

  private static Optional<Picture> read(Path file) {
    try {
      return Optional.of(PictureDecoder.decodeSmall(new EncodedImage.InFile(file)));
    } catch (MediaException e) {
      LOG.debug("The thumbnail {} cannot be read; it is made anew", file, e);
      return Optional.empty();
    }
  }

  void keep(String name, Picture picture) {
    if (cache == null) {
      return;
    }
    try {
      Path part = cache.newPart(name);
      try {
        Files.write(part, PngEncoder.encode(picture));
        cache.keep(part, name);
      } finally {
        cache.discard(part);
      }
    } catch (IOException e) {
      LOG.debug("The thumbnail {} cannot be kept; it is made anew the next time", name, e);
    }
  }
}
