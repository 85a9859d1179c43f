package app.spotcheck.media.load;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaLocation;
import app.spotcheck.media.MediaLocation.FileLocation;
import app.spotcheck.media.MediaLocation.RefusedLocation;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import app.spotcheck.media.http.MediaClient;
import java.util.concurrent.Semaphore;

/// Reads from wherever something lies, and lets only as many decode at once as there are cores.
final class MediaReader {
  private final MediaClient client;
  private final Semaphore decoding =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  MediaReader(MediaClient client) {
    this.client = client;
  }

  /// Work that keeps a core busy, or much memory.
  interface Decoding<T> {
    T run() throws MediaException;
  }

  EncodedImage read(MediaLocation location) throws MediaException, InterruptedException {
    return switch (location) {
      case RemoteLocation remote -> client.fetch(remote);
      case FileLocation file -> LocalFiles.read(file.path());
      case RefusedLocation refused ->
          throw new MediaException(
              refused.text().isEmpty() ? Kind.ABSENT : Kind.REFUSED, refused.reason());
    };
  }

  <T> T decode(Decoding<T> work) throws MediaException, InterruptedException {
    decoding.acquire();
    try {
      return work.run();
    } finally {
      decoding.release();
    }
  }
}
