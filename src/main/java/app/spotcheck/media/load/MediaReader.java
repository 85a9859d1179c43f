package app.spotcheck.media.load;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.image.PictureDecoder;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.media.store.Shared;
import java.util.concurrent.Semaphore;

/// Reads from wherever something lies, lets only as many decode at once as there are cores, and
/// remembers what was decoded for as long as there is room.
final class MediaReader {
  private final MediaStore store;
  private final DecodedMedia decoded;
  private final Shared<MediaItem, Picture> pictures = new Shared<>();
  private final Shared<MediaRequest, MaskLayer> layers = new Shared<>();
  private final Semaphore decoding =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  MediaReader(MediaStore store, DecodedMedia decoded) {
    this.store = store;
    this.decoded = decoded;
  }

  /// Work that keeps a core busy, or much memory.
  interface Decoding<T> {
    T run() throws MediaException;
  }

  <T> T load(MediaItem item, MediaStore.Decoder<T> decoder)
      throws MediaException, InterruptedException {
    return store.load(item, decoder);
  }

  Picture picture(MediaItem item) throws MediaException, InterruptedException {
    Picture known = decoded.picture(item);
    return known != null ? known : pictures.get(item, () -> loadPicture(item));
  }

  private Picture loadPicture(MediaItem item) throws MediaException, InterruptedException {
    Picture picture = load(item, file -> decode(() -> PictureDecoder.decode(file)));
    decoded.put(item, picture);
    return picture;
  }

  /// The masks of a request whose frame is known.
  MaskLayer masks(MediaRequest request, Shared.Work<MaskLayer> work)
      throws MediaException, InterruptedException {
    MaskLayer known = decoded.masks(request);
    if (known != null) {
      return known;
    }
    return layers.get(
        request,
        () -> {
          MaskLayer layer = work.run();
          decoded.put(request, layer);
          return layer;
        });
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
