package app.spotcheck.media;

import app.spotcheck.media.MediaLocation.RemoteLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One image file that an export names.
///
/// @param location where it lies
/// @param key what it is kept under; none for a file of this machine, which is not kept
/// @param names what a file with it may be called in a folder of the user's, the best first; none
///   for masks
public record MediaItem(MediaLocation location, @Nullable MediaKey key, List<String> names) {
  public MediaItem {
    names = List.copyOf(names);
  }

  /// The picture of a data row.
  public static MediaItem image(String dataRowId, MediaLocation location, List<String> names) {
    MediaKey key =
        location instanceof RemoteLocation(String url) ? MediaKey.image(dataRowId, url) : null;
    return new MediaItem(location, key, names);
  }

  /// The mask of one instance.
  public static MediaItem mask(String featureId, MediaLocation location) {
    MediaKey key =
        location instanceof RemoteLocation(String url) ? MediaKey.mask(featureId, url) : null;
    return new MediaItem(location, key, List.of());
  }

  /// The mask of a whole label.
  public static MediaItem composite(MediaLocation location) {
    MediaKey key = location instanceof RemoteLocation(String url) ? MediaKey.composite(url) : null;
    return new MediaItem(location, key, List.of());
  }
}
