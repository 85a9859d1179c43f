package app.spotcheck.media;

import app.spotcheck.media.MediaLocation.FileLocation;
import app.spotcheck.media.MediaLocation.RefusedLocation;
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
        switch (location) {
          case RemoteLocation(String url) -> MediaKey.image(dataRowId, url);
          // it may be in the user's folder of pictures, and so come into a pack
          case RefusedLocation(String text, String reason) -> MediaKey.image(dataRowId, text);
          case FileLocation file -> null;
        };
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
