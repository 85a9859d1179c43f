package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// An image file of unknown origin with a reader at its start, without trust in anything it says.
///
/// @param header what its readers do not tell
record OpenImage(ImageFormat format, FileHeader header, ImageReader reader) {
  private static final String JPEG_CUT_OFF = "premature end of data";

  /// Something to do with an open file.
  interface Use<T> {
    T apply(OpenImage image) throws IOException, MediaException;
  }

  /// Opens a file, uses it and closes it again; where one reader gives up, the next is tried.
  ///
  /// @throws MediaException whatever is wrong with the file
  static <T> T with(EncodedImage file, Use<T> use) throws MediaException {
    try (ImageInputStream stream = streamOf(file)) {
      ImageFormat format = ContentSniffer.formatOf(ContentSniffer.start(file));
      FileHeader header = FileHeader.read(format, stream, file.length());
      List<ImageReader> readers = format.readers(header);
      try {
        return withFirst(readers, format, header, stream, use);
      } finally {
        readers.forEach(ImageReader::dispose);
      }
    } catch (IOException | RuntimeException e) {
      // image readers throw unchecked exceptions of many kinds for broken files
      throw new MediaException(
          Kind.UNDECODABLE, "the image file is damaged or cut off and cannot be decoded", e);
    } catch (OutOfMemoryError e) {
      // only the one large array could not be had; everything else goes on
      throw new MediaException(
          Kind.TOO_LARGE,
          "there is not enough memory to decode the image; start Spotcheck with a larger heap"
              + " (-Xmx)",
          e);
    }
  }

  private static ImageInputStream streamOf(EncodedImage file) throws IOException {
    return switch (file) {
      case EncodedImage.InMemory(byte[] bytes) -> new ByteArrayImageInputStream(bytes);
      case EncodedImage.InFile(Path path) -> new FileStream(path);
    };
  }

  private static <T> T withFirst(
      List<ImageReader> readers,
      ImageFormat format,
      FileHeader header,
      ImageInputStream stream,
      Use<T> use)
      throws IOException, MediaException {
    for (ImageReader reader : readers.subList(0, readers.size() - 1)) {
      try {
        return applied(use, new OpenImage(format, header, reader), stream);
      } catch (IOException | RuntimeException e) {
        stream.seek(0); // the last one tells what is wrong
      }
    }
    return applied(use, new OpenImage(format, header, readers.getLast()), stream);
  }

  private static <T> T applied(Use<T> use, OpenImage image, ImageInputStream stream)
      throws IOException, MediaException {
    // the JPEG reader paints the missing part grey and only warns
    List<String> warnings = new ArrayList<>();
    image.reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    image.reader.setInput(stream, false, true);
    T result = use.apply(image);
    if (warnings.stream().anyMatch(warning -> warning.contains(JPEG_CUT_OFF))) {
      if (result instanceof DecodedPicture picture) {
        picture.pixels().close();
      }
      throw new MediaException(
          Kind.UNDECODABLE, "the image file is cut off: part of the picture is missing");
    }
    return result;
  }

  /// The size that the header tells.
  Size size() throws IOException {
    return header.screen() != null ? header.screen().size() : imageSize();
  }

  /// The size of the first image alone.
  Size imageSize() throws IOException {
    return new Size(reader.getWidth(0), reader.getHeight(0));
  }

  /// Whether its decoder holds all pixels of the file, however few are wanted.
  boolean isDecodedAtOnce() throws IOException {
    return format == ImageFormat.WEBP
        || (format == ImageFormat.JPEG && !header.rowByRow())
        || isPlaced();
  }

  /// Whether it is a GIF whose first image covers only a part of the screen.
  boolean isPlaced() throws IOException {
    return header.screen() != null && !header.screen().size().equals(imageSize());
  }

  /// Why it has to be decoded into memory as a whole, as the beginning of a sentence; empty where
  /// that is not so.
  String whyAtOnce() {
    if (header.rowByRow()) {
      return "";
    }
    String kind =
        switch (format) {
          case JPEG -> header.channels() == 4 ? "CMYK JPEG" : "progressive JPEG";
          case PNG -> "interlaced PNG";
          case GIF, BMP, TIFF, BIG_TIFF, WEBP -> format.word();
        };
    return kind + " files are decoded all at once, and ";
  }
}
