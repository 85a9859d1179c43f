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
    GifScreen screen = image.header().screen();
    if (screen != null && image.isPlaced()) {
      place(image.reader().read(0), screen, step, sink);
      return;
    }
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

  /// Takes each `step`th pixel of a GIF's screen, of which an image covers a part; nothing is in
  /// the rest.
  private static void place(BufferedImage image, GifScreen screen, int step, PixelSink sink)
      throws MediaException {
    Size kept = StreamedImage.reduced(screen.size(), step);
    PixelRows rows = PixelRows.of(image);
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < kept.height(); y++) {
      int at = sink.at(y);
      int from = y * step + step / 2 - screen.top();
      if (from >= 0 && from < image.getHeight()) {
        rows.read(from, row, 0);
        for (int x = 0; x < kept.width(); x++) {
          int left = x * step + step / 2 - screen.left();
          boolean inside = left >= 0 && left < row.length && row[left] >>> 24 != 0;
          sink.pixels()[at + x] = inside ? row[left] : 0;
        }
      }
      sink.finish(y);
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
