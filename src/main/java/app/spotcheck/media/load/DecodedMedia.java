package app.spotcheck.media.load;

import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.DecodedPicture;
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

  private final Cache<PictureKey, DecodedPicture> pictures;
  private final Cache<MediaRequest, MaskLayer> layers;

  /// @param heapBytes the size of the heap of which it takes a share
  DecodedMedia(long heapBytes) {
    pictures =
        Caffeine.newBuilder()
            .maximumWeight(heapBytes / PICTURE_SHARE)
            .weigher((PictureKey key, DecodedPicture picture) -> weight(bytesOf(picture)))
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

  /// A picture and its reductions.
  private static long bytesOf(DecodedPicture picture) {
    return picture.pixels().heapBytes() / 3 * 4;
  }

  @Nullable DecodedPicture picture(PictureKey key) {
    return pictures.getIfPresent(key);
  }

  /// Takes a picture in that is whole and in memory; tiles on disk belong to who shows them.
  void put(PictureKey key, DecodedPicture picture) {
    if (picture.pixels() instanceof Picture && key.wish().reducedTo() == null) {
      pictures.put(key, picture);
    }
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
    PictureKey key = request.pictureKey();
    if (key != null) {
      pictures.invalidate(key);
    }
  }
}
