package app.spotcheck.session.thumbnail;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The thumbnails that were shown last, within a bound of bytes.
final class ThumbnailMemory {
  private static final long BYTES_AROUND = 512;

  /// @param row the number of the row
  private record Key(int row, int scale) {}

  private final long mostBytes;
  private final LinkedHashMap<Key, Thumbnail> thumbnails = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  ThumbnailMemory(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Nullable Thumbnail find(int row, int scale) {
    return thumbnails.get(new Key(row, scale));
  }

  void put(int row, int scale, Thumbnail thumbnail) {
    Thumbnail before = thumbnails.put(new Key(row, scale), thumbnail);
    bytes += bytesOf(thumbnail) - (before == null ? 0 : bytesOf(before));
    Iterator<Map.Entry<Key, Thumbnail>> oldest = thumbnails.entrySet().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      bytes -= bytesOf(oldest.next().getValue());
      oldest.remove();
    }
  }

  /// Forgets what lacks the picture or a mask.
  void forgetIncomplete() {
    thumbnails
        .values()
        .removeIf(thumbnail -> {
          boolean incomplete = !isComplete(thumbnail);
          bytes -= incomplete ? bytesOf(thumbnail) : 0;
          return incomplete;
        });
  }

  void clear() {
    thumbnails.clear();
    bytes = 0;
  }

  int count() {
    return thumbnails.size();
  }

  private static boolean isComplete(Thumbnail thumbnail) {
    return switch (thumbnail) {
      case Thumbnail.Painted painted -> painted.missing() == null;
      case Thumbnail.Unavailable unavailable -> false;
      case Thumbnail.OtherMedia other -> true;
    };
  }

  private static long bytesOf(Thumbnail thumbnail) {
    return BYTES_AROUND
        + (thumbnail instanceof Thumbnail.Painted painted
            ? 4L * painted.picture().argb().length
            : 0);
  }
}
