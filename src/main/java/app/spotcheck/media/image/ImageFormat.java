package app.spotcheck.media.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import org.jspecify.annotations.Nullable;

/// The formats of images that are read, told apart by how their files begin, and who reads them.
enum ImageFormat {
  JPEG("JPEG"),
  PNG("PNG"),
  GIF("GIF"),
  BMP("BMP"),
  TIFF("TIFF"),
  BIG_TIFF("BigTIFF"),
  WEBP("WebP");

  private static final String JDK_MODULE = "java.desktop";

  private final String word;

  ImageFormat(String word) {
    this.word = word;
  }

  /// Its name as people write it.
  String word() {
    return word;
  }

  /// The format of a file.
  ///
  /// @param start the first bytes of the file
  static @Nullable ImageFormat of(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return GIF;
    }
    if (text.startsWith("BM")) {
      return BMP;
    }
    if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
      return TIFF;
    }
    if (text.startsWith("II+\0") || text.startsWith("MM\0+")) {
      return BIG_TIFF;
    }
    return text.startsWith("RIFF") && text.startsWith("WEBP", 8) ? WEBP : null;
  }

  /// The readers to try, the fastest first; each is to be disposed of.
  ///
  /// @param header of the file
  List<ImageReader> readers(FileHeader header) throws IOException {
    return switch (this) {
      case PNG, GIF, BMP -> List.of(ofJdk());
      case WEBP -> List.of(new WebPImageReaderSpi().createReaderInstance(null));
      case BIG_TIFF -> List.of(new BigTIFFImageReaderSpi().createReaderInstance(null));
      // the first finds single stripes, the second knows more kinds of pixels
      case TIFF -> List.of(ofJdk(), new TIFFImageReaderSpi().createReaderInstance(null));
      case JPEG -> {
        List<ImageReader> readers = new ArrayList<>();
        if (header.channels() == 1 || header.channels() == 3) {
          readers.add(ofJdk());
        }
        readers.add(tolerantJpeg()); // and for four channels: CMYK and the like
        yield readers;
      }
    };
  }

  private ImageReader ofJdk() {
    for (Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName(word); all.hasNext(); ) {
      ImageReader reader = all.next();
      if (JDK_MODULE.equals(reader.getClass().getModule().getName())) {
        return reader;
      }
      reader.dispose();
    }
    throw new IllegalStateException("every Java runtime reads " + word);
  }

  private static ImageReader tolerantJpeg() throws IOException {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    JPEGImageReaderSpi found = registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
    if (found == null) {
      found = new JPEGImageReaderSpi();
      registry.registerServiceProvider(found); // which finds the reader that it builds upon
    }
    return found.createReaderInstance(null);
  }
}
