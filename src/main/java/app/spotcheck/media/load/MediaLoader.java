package app.spotcheck.media.load;

import app.spotcheck.media.http.MediaWait;
import app.spotcheck.media.store.MediaStore;
import java.util.List;

/// Loads pictures and masks of rows, everything of a row side by side. What is asked for twice at
/// the same time is loaded once, and what was decoded is remembered while there is room.
public final class MediaLoader implements AutoCloseable {
  private final MediaStore store;
  private final DecodedMedia decoded = new DecodedMedia(Runtime.getRuntime().maxMemory());
  private final MediaReader reader;

  /// @param store where files come from; closed with the loader
  public MediaLoader(MediaStore store) {
    this.store = store;
    this.reader = new MediaReader(store, decoded);
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

  /// Whether all of a request is decoded and at hand.
  public boolean isReady(MediaRequest request) {
    boolean picture = request.picture() == null || decoded.picture(request.picture()) != null;
    boolean masks = request.masks().isEmpty() || decoded.masks(request.withoutPicture()) != null;
    return picture && masks;
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
