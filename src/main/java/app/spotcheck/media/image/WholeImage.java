package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/// Decodes images that are decoded into memory as they are, whole or in bands.
final class WholeImage {
  private WholeImage() {}

  /// Decodes every `step`th pixel of every `step`th row into a sink.
  static void decode(OpenImage image, int step, PixelSink sink) throws IOException, MediaException {
    ImageReadParam param = image.reader().getDefaultReadParam();
    param.setSourceSubsampling(step, step, step / 2, step / 2);
    pour(image.reader().read(0, param), 0, image.header(), sink);
  }

  /// Decodes one band of rows after another, for formats in which a reader finds them.
  ///
  /// @param rows the height of a band
  static void decodeBands(OpenImage image, Size size, int rows, PixelSink sink)
      throws IOException, MediaException {
    ImageReader reader = image.reader();
    for (int top = 0; top < size.height(); top += rows) {
      ImageReadParam param = reader.getDefaultReadParam();
      int height = Math.min(rows, size.height() - top);
      param.setSourceRegion(new Rectangle(0, top, size.width(), height));
      pour(reader.read(0, param), top, image.header(), sink);
    }
  }

  private static void pour(BufferedImage band, int top, FileHeader header, PixelSink sink)
      throws MediaException {
    PixelRows rows = PixelRows.of(band);
    RowFinish finish = new RowFinish(band.getColorModel(), header);
    for (int y = 0; y < band.getHeight(); y++) {
      int at = sink.at(top + y);
      rows.read(y, sink.pixels(), at);
      finish.apply(sink.pixels(), at, band.getWidth());
      sink.finish(top + y);
    }
  }
}
