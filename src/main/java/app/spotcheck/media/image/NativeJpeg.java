package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decodes JPEG files by libjpeg-turbo, which Leptonica brings along: of usual files the same
/// pixels as the JDK's reader in half the time, and reduced ones in a quarter.
///
/// It takes flawless files only. One that is cut off is not shown to it, since the library itself
/// writes a line to standard error about what is wrong; within a whole file that shows only while
/// it is decoded. Whatever it gives up on, and everything where the library cannot be loaded, is
/// left to the JDK's reader, which also tells what is wrong with a file.
public final class NativeJpeg {
  /// The most pixels of a file that is decoded, since no limit of the heap holds for what the
  /// library takes: up to ten bytes a pixel.
  static final long MOST_PIXELS = 100_000_000;

  /// The library can decode each second, fourth or eighth pixel, each the mean of those around it.
  private static final int MOST_REDUCTION = 8;

  private static final String PROPERTY = "org.bytedeco.javacpp.";
  private static final Logger LOG = LoggerFactory.getLogger(NativeJpeg.class);

  private NativeJpeg() {}

  /// Loads the library when it is first needed.
  private static final class Library {
    static final boolean LOADED = load();

    private static boolean load() {
      // memory is given back by hand, so that nothing has to watch over it
      System.setProperty(PROPERTY + "nopointergc", "true");
      System.setProperty(PROPERTY + "maxBytes", "0");
      System.setProperty(PROPERTY + "maxPhysicalBytes", "0");
      try {
        Loader.load(leptonica.class);
        leptonica.setMsgSeverity(leptonica.L_SEVERITY_NONE);
        return true;
      } catch (LinkageError | RuntimeException e) {
        LOG.warn("JPEG files are decoded by the JDK alone, which is slower", e);
        return false;
      }
    }
  }

  /// Names the folder that the library is unpacked into; of no effect once it is loaded, or where
  /// the property `org.bytedeco.javacpp.cachedir` names one.
  public static void unpackInto(Path folder) {
    if (System.getProperty(PROPERTY + "cachedir") == null) {
      System.setProperty(PROPERTY + "cachedir", folder.toString());
    }
  }

  /// Whether the library is there; loads it when first asked.
  public static boolean isLoaded() {
    return Library.LOADED;
  }

  /// The largest reduction that leaves at least a part of the pixels.
  ///
  /// @param ratio how many pixels of the file come to one that is wanted
  static int reduction(double ratio) {
    int reduction = 1;
    while (2 * reduction <= Math.min(ratio, MOST_REDUCTION)) {
      reduction *= 2;
    }
    return reduction;
  }

  /// The size that a reduction leaves.
  static Size reduced(Size size, int reduction) {
    return new Size(Math.ceilDiv(size.width(), reduction), Math.ceilDiv(size.height(), reduction));
  }

  /// Decodes a file into a sink; the library has to be there.
  ///
  /// @param size the reduced one
  /// @return false where another reader has to decode it; nothing is in the sink then
  static boolean decode(byte[] file, int reduction, Size size, RowFinish finish, PixelSink sink)
      throws MediaException {
    if (!JpegEnd.isReached(file)) {
      return false;
    }
    try (BytePointer bytes = new BytePointer(file);
        IntPointer warnings = new IntPointer(1)) {
      PIX image = leptonica.pixReadMemJpeg(bytes, file.length, 0, reduction, warnings, 0);
      if (image == null) {
        return false;
      }
      try {
        if (warnings.get() != 0 || image.w() != size.width() || image.h() != size.height()) {
          return false;
        }
        pour(image, size, finish, sink);
        return true;
      } finally {
        leptonica.pixDestroy(image);
      }
    }
  }

  /// Pixels are words: red, green, blue and nothing from the high byte down, or four greys.
  private static void pour(PIX image, Size size, RowFinish finish, PixelSink sink)
      throws MediaException {
    boolean grey = image.d() == Byte.SIZE;
    int stride = image.wpl();
    int[] words = new int[stride];
    IntPointer data = leptonica.pixGetData(image);
    for (int y = 0; y < size.height(); y++) {
      data.position((long) y * stride).get(words);
      int at = sink.at(y);
      int[] pixels = sink.pixels();
      for (int x = 0; x < size.width(); x++) {
        pixels[at + x] =
            0xff000000
                | (grey
                    ? (words[x >> 2] >>> (24 - 8 * (x & 3)) & 0xff) * 0x010101
                    : words[x] >>> Byte.SIZE);
      }
      finish.apply(pixels, at, size.width());
      sink.finish(y);
    }
  }
}
