package app.spotcheck.media.image;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Tells what a file is by its first bytes, and names what servers send in place of an image.
final class ContentSniffer {
  private static final int PREFIX_BYTES = 512;

  private ContentSniffer() {}

  /// The first bytes of a file, enough to tell what it is.
  static byte[] start(EncodedImage file) throws IOException {
    try (InputStream in = file.open()) {
      return in.readNBytes(PREFIX_BYTES);
    }
  }

  /// The format of a file that begins with these bytes.
  ///
  /// @throws MediaException of kind `UNDECODABLE` when it is no image
  static ImageFormat formatOf(byte[] bytes) throws MediaException {
    ImageFormat format = ImageFormat.of(bytes);
    if (format == null) {
      refuseText(bytes);
      throw new MediaException(
          Kind.UNDECODABLE, "the file is not an image in a format that can be read");
    }
    return format;
  }

  private static void refuseText(byte[] bytes) throws MediaException {
    if (bytes.length == 0) {
      throw new MediaException(Kind.UNDECODABLE, "the image file is empty");
    }
    String start =
        new String(bytes, StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      throw inPlaceOfImage("a web page (perhaps a sign-in page)");
    }
    if (start.contains("<svg")) {
      throw inPlaceOfImage("an SVG drawing, which has no pixels,");
    }
    if (start.startsWith("<?xml") || start.startsWith("<error")) {
      throw inPlaceOfImage("an XML document (perhaps an error message)");
    }
    if (start.startsWith("{\"") || start.startsWith("{\n")) {
      throw inPlaceOfImage("a JSON document (perhaps an error message)");
    }
  }

  private static MediaException inPlaceOfImage(String what) {
    return new MediaException(
        Kind.UNDECODABLE, what + " came in place of the image; open its address in a browser");
  }
}
