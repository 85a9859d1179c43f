package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes image files of unknown origin without trusting anything they say.
public final class ImageDecoder {
  private static final String JPEG_CUT_OFF = "premature end of data";

  private ImageDecoder() {}

  /// The size that the file's header tells; nothing else is decoded.
  public static Size sizeOf(EncodedImage file) throws MediaException {
    return withReader(file, ImageDecoder::headerSize);
  }

  /// The first image of the file.
  public static BufferedImage decode(EncodedImage file) throws MediaException {
    return withReader(
        file,
        reader -> {
          PixelLimit.check(headerSize(reader));
          // the JPEG reader paints the missing part grey and only warns
          List<String> warnings = new ArrayList<>();
          reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
          BufferedImage image = reader.read(0);
          if (warnings.stream().anyMatch(warning -> warning.contains(JPEG_CUT_OFF))) {
            throw new MediaException(
                Kind.UNDECODABLE, "the image file is cut off: part of the picture is missing");
          }
          return image;
        });
  }

  private static ImageInputStream streamOf(EncodedImage file) throws IOException {
    return switch (file) {
      case EncodedImage.InMemory memory -> new MemoryCacheImageInputStream(memory.open());
      case EncodedImage.InFile(Path path) -> new FileImageInputStream(path.toFile());
    };
  }

  private interface Use<T> {
    T apply(ImageReader reader) throws IOException, MediaException;
  }

  private static Size headerSize(ImageReader reader) throws IOException {
    return new Size(reader.getWidth(0), reader.getHeight(0));
  }

  private static <T> T withReader(EncodedImage file, Use<T> use) throws MediaException {
    try (ImageInputStream stream = streamOf(file)) {
      ContentSniffer.refuseText(file);
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new MediaException(
            Kind.UNDECODABLE, "the file is not an image in a format that can be read");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return use.apply(reader);
      } finally {
        reader.dispose();
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
}
