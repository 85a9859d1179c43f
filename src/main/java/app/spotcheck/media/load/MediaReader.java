package app.spotcheck.media.load;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.image.DecodedPicture;
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
  private final PictureDecoder decoder;
  private final Shared<PictureKey, DecodedPicture> pictures = new Shared<>();
  private final Shared<MediaRequest, MaskLayer> layers = new Shared<>();
  private final Semaphore decoding =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  MediaReader(MediaStore store, DecodedMedia decoded, PictureDecoder decoder) {
    this.store = store;
    this.decoded = decoded;
    this.decoder = decoder;
  }

  /// Work that keeps a core busy, or much memory.
  interface Decoding<T> {
    T run() throws MediaException;
  }

  <T> T load(MediaItem item, MediaStore.Decoder<T> decoder)
      throws MediaException, InterruptedException {
    return store.load(item, decoder);
  }

  DecodedPicture picture(PictureKey key) throws MediaException, InterruptedException {
    DecodedPicture known = decoded.picture(key);
    return known != null ? known : pictures.get(key, () -> loadPicture(key));
  }

  private DecodedPicture loadPicture(PictureKey key) throws MediaException, InterruptedException {
    DecodedPicture picture =
        load(key.item(), file -> decode(() -> decoder.decode(file, key.wish())));
    decoded.put(key, picture);
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
