package app.spotcheck.media.load;

import app.spotcheck.media.http.MediaClient;

/// Loads pictures and masks of rows, everything of a row side by side.
public final class MediaLoader {
  private final MediaReader reader;

  /// @param client fetches what lies on the network; closing it remains the caller's task
  public MediaLoader(MediaClient client) {
    this.reader = new MediaReader(client);
  }

  /// Begins to load and returns at once.
  public MediaLoad load(MediaRequest request, MediaListener listener) {
    RowLoad load = new RowLoad(request, reader, listener);
    load.start();
    return load;
  }
}
