package app.spotcheck.media.image;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Recognises what servers send in place of an image, so that the message can name it.
final class ContentSniffer {
  private static final int PREFIX_BYTES = 512;

  private ContentSniffer() {}

  /// @throws MediaException of kind `UNDECODABLE` when the bytes are none or are text
  static void refuseText(EncodedImage file) throws MediaException, IOException {
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readNBytes(PREFIX_BYTES);
    }
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
