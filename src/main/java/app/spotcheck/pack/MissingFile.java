package app.spotcheck.pack;

import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaKey;
import app.spotcheck.model.DataRow;
import org.jspecify.annotations.Nullable;

/// A file that could not be put into a pack.
///
/// @param row the number of its row in the export, from 1
/// @param what the kind of file
/// @param id of the feature or composite mask; none for a picture
public record MissingFile(
    int row,
    String dataRowId,
    @Nullable String globalKey,
    String what,
    @Nullable String id,
    MediaFailure failure) {
  static MissingFile of(int number, DataRow row, MediaItem item, MediaFailure failure) {
    MediaKey key = item.key();
    return key == null
        ? new MissingFile(number, row.id(), row.globalKey(), "local file", null, failure)
        : new MissingFile(number, row.id(), row.globalKey(), what(key), id(key), failure);
  }

  private static String what(MediaKey key) {
    return switch (key.kind()) {
      case IMAGE -> "picture";
      case MASK -> "mask";
      case COMPOSITE -> "composite mask";
    };
  }

  private static @Nullable String id(MediaKey key) {
    return key.kind() == MediaKey.Kind.IMAGE ? null : key.id();
  }

  @Override
  public String toString() {
    return "row "
        + row
        + " ("
        + dataRowId
        + "), "
        + what
        + (id == null ? "" : " " + id)
        + ": "
        + failure.message();
  }
}
