package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;

/// Refuses images that would not fit into memory or on disk, before any of it is taken.
public final class PixelLimit {
  /// The most pixels that are decoded into memory, however much memory there is.
  public static final long MAX_PIXELS = 200_000_000;

  /// The most pixels of a picture that is kept in tiles on disk.
  static final long MAX_TILED_PIXELS = 1_000_000_000;

  /// What one pixel takes while an image is decoded: the decoder's copy and ours.
  private static final int BYTES_PER_PIXEL = 8;

  /// One image gets at most this part of the heap, since others are held beside it.
  private static final int HEAP_SHARE = 2;

  /// A picture that takes more than this part of the heap is kept in tiles, where it can be.
  private static final int TILING_SHARE = 8;

  private PixelLimit() {}

  /// Lets an image of a size pass that may be decoded into memory.
  ///
  /// @throws MediaException of kind `TOO_LARGE` when an image of this size must not be decoded
  public static void check(Size size) throws MediaException {
    check(size, Runtime.getRuntime().maxMemory());
  }

  static void check(Size size, long heapBytes) throws MediaException {
    if (size.area() > MAX_PIXELS) {
      throw tooLarge(size, "at most " + MAX_PIXELS / 1_000_000 + " megapixels are decoded");
    }
    checkMemory(size, BYTES_PER_PIXEL, heapBytes, "");
  }

  /// Lets an image pass for which there is memory.
  ///
  /// @param pixelBytes what one pixel takes while the image is decoded
  /// @param why it takes so much memory, as a clause; empty where there is nothing to say
  static void checkMemory(Size size, int pixelBytes, long heapBytes, String why)
      throws MediaException {
    if (size.area() > heapBytes / HEAP_SHARE / pixelBytes
        || size.area() > Integer.MAX_VALUE - Long.BYTES) {
      throw tooLarge(
          size, why + "there is not enough memory; start Spotcheck with a larger heap (-Xmx)");
    }
  }

  /// Lets a picture of a size pass that may be decoded, into memory or into tiles.
  static void checkPicture(Size size) throws MediaException {
    if (size.area() > MAX_TILED_PIXELS) {
      throw tooLarge(
          size,
          "at most " + MAX_TILED_PIXELS / 1_000_000 + " megapixels are decoded; scale it down");
    }
  }

  /// Whether a picture of a size is to be kept in tiles, where its format allows that.
  public static boolean wantsTiles(Size size, long heapBytes) {
    return size.area() > heapBytes / TILING_SHARE / Integer.BYTES;
  }

  static MediaException tooLarge(Size size, String reason) {
    return new MediaException(Kind.TOO_LARGE, "the image is " + size + " pixels: " + reason);
  }
}
