package app.spotcheck.media.image;

/// Tells whether a JPEG file is there up to its end, without decoding it: most broken files are cut
/// off.
final class JpegEnd {
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;

  private JpegEnd() {}

  /// Whether the end of the image stands behind the beginning of its pixels; what follows it is not
  /// looked at. The end of a preview, which stands before them, does not count.
  static boolean isReached(byte[] file) {
    int pixels = beginOfPixels(file);
    if (pixels < 0) {
      return false;
    }
    for (int at = file.length - 2; at >= pixels; at--) {
      if (file[at] == (byte) 0xff && file[at + 1] == (byte) END_OF_IMAGE) {
        return true;
      }
    }
    return false;
  }

  /// Where the first scan begins; negative where there is none.
  private static int beginOfPixels(byte[] file) {
    int at = 2;
    while (at + 3 < file.length) {
      if (file[at] != (byte) 0xff) {
        return -1;
      }
      int marker = file[at + 1] & 0xff;
      if (marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
        at += marker == 0xff ? 1 : 2; // padding, and marks without a segment
        continue;
      }
      if (marker == START_OF_SCAN) {
        return at;
      }
      at += 2 + (((file[at + 2] & 0xff) << Byte.SIZE) | (file[at + 3] & 0xff));
    }
    return -1;
  }
}
