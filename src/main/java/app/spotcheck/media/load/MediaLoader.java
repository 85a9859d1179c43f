package app.spotcheck.media.load;

import app.spotcheck.media.MediaState;
import app.spotcheck.media.http.MediaWait;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.image.PictureDecoder;
import app.spotcheck.media.image.PixelLimit;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.media.store.MediaStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Loads pictures and masks of rows, everything of a row side by side. What is asked for twice at
/// the same time is loaded once, and what was decoded is remembered while there is room.
public final class MediaLoader implements AutoCloseable {
  private final MediaStore store;
  private final DecodedMedia decoded = new DecodedMedia(Runtime.getRuntime().maxMemory());
  private final MediaReader reader;

  /// @param store where files come from; closed with the loader
  /// @param tileFolder where pictures too large for memory are kept while they are shown
  public MediaLoader(MediaStore store, Path tileFolder) {
    this.store = store;
    this.reader = new MediaReader(store, decoded, new PictureDecoder(tileFolder));
  }

  /// Where files come from.
  public MediaStore store() {
    return store;
  }

  /// What requests wait for now.
  public List<MediaWait> waits() {
    return store.waits();
  }

  /// Begins to load and returns at once.
  public MediaLoad load(MediaRequest request, MediaListener listener) {
    RowLoad load = new RowLoad(request, reader, listener);
    load.start();
    return load;
  }

  /// All of a request where it is decoded and at hand; takes no time.
  public Optional<RowMedia> ready(MediaRequest request) {
    PictureKey key = request.pictureKey();
    DecodedPicture picture = key == null ? null : decoded.picture(key);
    MaskLayer masks =
        request.masks().isEmpty() ? MaskLayer.NONE : decoded.masks(request.withoutPicture());
    if ((key != null && picture == null) || masks == null) {
      return Optional.empty();
    }
    MediaState<DecodedPicture> state =
        picture == null ? new MediaState.Loading<>() : new MediaState.Ready<>(picture);
    return Optional.of(new RowMedia(state, masks));
  }

  /// Whether the picture of a request is so small, as far as the export tells, that it stays in
  /// memory.
  public boolean fitsMemory(MediaRequest request) {
    return request.frame() == null
        || !PixelLimit.wantsTiles(request.frame(), Runtime.getRuntime().maxMemory());
  }

  @Override
  public void close() {
    store.close();
  }

  /// Forgets what was decoded and kept, so that the next load fetches all of it anew.
  public void forget(MediaRequest request) {
    decoded.forget(request);
    if (request.picture() != null) {
      store.forget(request.picture());
    }
    for (var mask : request.masks()) {
      if (mask.own() != null) {
        store.forget(mask.own());
      }
      if (mask.composite() != null) {
        store.forget(mask.composite());
      }
    }
  }
}
