package app.spotcheck.media.load;

import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.mask.MaskLayer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/// Remembers decoded pictures and merged masks, weighed in bytes, within a share of the heap; what
/// was used least goes first.
final class DecodedMedia {
  private static final int PICTURE_SHARE = 4;
  private static final int MASK_SHARE = 12;
  private static final int SMALLEST_LAYER = 1_000;

  private final Cache<MediaItem, Picture> pictures;
  private final Cache<MediaRequest, MaskLayer> layers;

  /// @param heapBytes the size of the heap of which it takes a share
  DecodedMedia(long heapBytes) {
    pictures =
        Caffeine.newBuilder()
            .maximumWeight(heapBytes / PICTURE_SHARE)
            .weigher((MediaItem item, Picture picture) -> weight(picture.byteCount()))
            .build();
    layers =
        Caffeine.newBuilder()
            .maximumWeight(heapBytes / MASK_SHARE)
            .weigher((MediaRequest request, MaskLayer layer) -> weight(bytesOf(layer)))
            .build();
  }

  private static int weight(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  private static long bytesOf(MaskLayer layer) {
    return SMALLEST_LAYER + (layer.raster() == null ? 0 : layer.raster().byteCount());
  }

  @Nullable Picture picture(MediaItem item) {
    return pictures.getIfPresent(item);
  }

  void put(MediaItem item, Picture picture) {
    pictures.put(item, picture);
  }

  @Nullable MaskLayer masks(MediaRequest request) {
    return layers.getIfPresent(request);
  }

  /// Takes masks in when all of them are there.
  void put(MediaRequest request, MaskLayer layer) {
    if (layer.states().stream().allMatch(MediaState.Ready.class::isInstance)) {
      layers.put(request, layer);
    }
  }

  void forget(MediaRequest request) {
    layers.invalidate(request.withoutPicture());
    if (request.picture() != null) {
      pictures.invalidate(request.picture());
    }
  }
}
