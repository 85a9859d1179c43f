package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;

/// Refuses images that would not fit into memory, before any of it is taken.
public final class PixelLimit {
  /// The most pixels that are decoded, however much memory there is.
  public static final long MAX_PIXELS = 200_000_000;

  /// What one pixel takes while an image is decoded: the decoder's copy and ours.
  private static final int BYTES_PER_PIXEL = 8;

  /// One image gets at most this part of the heap, since others are held beside it.
  private static final int HEAP_SHARE = 2;

  private PixelLimit() {}

  /// Lets an image of a size pass that may be decoded.
  ///
  /// @throws MediaException of kind `TOO_LARGE` when an image of this size must not be decoded
  public static void check(Size size) throws MediaException {
    check(size, Runtime.getRuntime().maxMemory());
  }

  static void check(Size size, long heapBytes) throws MediaException {
    if (size.area() > MAX_PIXELS) {
      throw tooLarge(size, "at most " + MAX_PIXELS / 1_000_000 + " megapixels are decoded");
    }
    if (size.area() > heapBytes / HEAP_SHARE / BYTES_PER_PIXEL) {
      throw tooLarge(size, "there is not enough memory; start Spotcheck with a larger heap (-Xmx)");
    }
  }

  private static MediaException tooLarge(Size size, String reason) {
    return new MediaException(Kind.TOO_LARGE, "the image is " + size + " pixels: " + reason);
  }
}
