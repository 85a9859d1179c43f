package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import java.awt.Point;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.jspecify.annotations.Nullable;

/// Decodes JPEG and PNG files row by row, so that no more than one row of the decoder's is in
/// memory: the decoder writes into a raster of which all rows are the same memory.
final class StreamedImage {
  private StreamedImage() {}

  /// Decodes every `step`th pixel of every `step`th row into a sink.
  static void decode(OpenImage image, int step, PixelSink sink) throws IOException, MediaException {
    ImageReader reader = image.reader();
    Size size = reduced(image.size(), step);
    ColorModel colors = typeOf(reader).getColorModel();
    OneRow row = OneRow.of(colors, size);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, step / 2, step / 2);
    param.setDestination(new BufferedImage(colors, row, colors.isAlphaPremultiplied(), null));
    PixelRows rows = PixelRows.of(row.asImage(colors));
    RowFinish finish = new RowFinish(colors, image.header());
    Rows listener =
        new Rows(y -> {
          int at = sink.at(y);
          rows.read(0, sink.pixels(), at);
          finish.apply(sink.pixels(), at, size.width());
          sink.finish(y);
        });
    reader.addIIOReadUpdateListener(listener);
    try {
      reader.read(0, param);
      listener.check(size.height());
    } finally {
      reader.removeIIOReadUpdateListener(listener);
    }
  }

  /// The size of what [ImageReadParam#setSourceSubsampling] leaves.
  static Size reduced(Size size, int step) {
    return new Size(
        (size.width() - step / 2 + step - 1) / step, (size.height() - step / 2 + step - 1) / step);
  }

  /// The colours that cost the reader no conversion: those of the file's profile, where it has one.
  static ImageTypeSpecifier typeOf(ImageReader reader) throws IOException {
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    ImageTypeSpecifier first = types.next();
    int channels = first.getColorModel().getNumComponents();
    while (types.hasNext()) {
      ImageTypeSpecifier other = types.next();
      ColorModel colors = other.getColorModel();
      if (colors.getNumComponents() == channels
          && channels == 3
          && colors.getColorSpace() instanceof ICC_ColorSpace
          && !colors.getColorSpace().isCS_sRGB()) {
        return other;
      }
    }
    return first;
  }

  /// A raster that keeps only the row written last.
  private static final class OneRow extends WritableRaster {
    private OneRow(SampleModel model, DataBuffer row) {
      super(model, row, new Point());
    }

    static OneRow of(ColorModel colors, Size size) {
      SampleModel usual = colors.createCompatibleSampleModel(size.width(), 1);
      if (usual instanceof MultiPixelPackedSampleModel packed) {
        var model =
            new MultiPixelPackedSampleModel(
                usual.getDataType(), size.width(), size.height(), packed.getPixelBitStride(), 0, 0);
        return new OneRow(model, usual.createDataBuffer());
      }
      int[] bands = new int[usual.getNumBands()];
      Arrays.setAll(bands, band -> band);
      var model =
          new ComponentSampleModel(
              usual.getDataType(), size.width(), size.height(), bands.length, 0, bands);
      return new OneRow(model, usual.createDataBuffer());
    }

    /// The row as an image of its own.
    BufferedImage asImage(ColorModel colors) {
      SampleModel model =
          sampleModel instanceof ComponentSampleModel
              ? new PixelInterleavedSampleModel(
                  sampleModel.getDataType(),
                  width,
                  1,
                  sampleModel.getNumBands(),
                  width * sampleModel.getNumBands(),
                  ((ComponentSampleModel) sampleModel).getBandOffsets())
              : colors.createCompatibleSampleModel(width, 1);
      return new BufferedImage(
          colors,
          Raster.createWritableRaster(model, dataBuffer, null),
          colors.isAlphaPremultiplied(),
          null);
    }

    @Override
    public void setRect(int dx, int dy, Raster from) {
      byte[] bytes = from.getHeight() == 1 && dx == 0 ? sameBytes(from) : null;
      if (bytes == null) {
        super.setRect(dx, dy, from);
      } else {
        byte[] row = ((DataBufferByte) dataBuffer).getData();
        System.arraycopy(bytes, 0, row, 0, row.length);
      }
    }

    /// The bytes of another row where they are ordered as here.
    private byte @Nullable [] sameBytes(Raster from) {
      return dataBuffer instanceof DataBufferByte row
              && from.getDataBuffer() instanceof DataBufferByte other
              && from.getSampleModel() instanceof ComponentSampleModel theirs
              && sampleModel instanceof ComponentSampleModel ours
              && theirs.getPixelStride() == ours.getPixelStride()
              && Arrays.equals(theirs.getBandOffsets(), ours.getBandOffsets())
              && from.getWidth() == width
              && from.getMinX() == from.getSampleModelTranslateX()
              && other.getOffset() == 0
              && other.getData().length >= row.getData().length
          ? other.getData()
          : null;
    }
  }

  /// Hears of each row that the reader has written.
  private static final class Rows extends ReadUpdateAdapter {
    /// Takes a row over.
    interface Taker {
      void take(int y) throws MediaException;
    }

    private final Taker taker;
    private @Nullable MediaException failure;
    private int next;

    Rows(Taker taker) {
      this.taker = taker;
    }

    @Override
    public void imageUpdate(
        ImageReader source,
        BufferedImage image,
        int minX,
        int minY,
        int width,
        int height,
        int periodX,
        int periodY,
        int[] bands) {
      if (failure != null || minY != next || height != 1) {
        return;
      }
      try {
        taker.take(minY);
        next++;
      } catch (MediaException e) {
        failure = e; // readers cannot pass it on
        source.abort();
      }
    }

    void check(int height) throws IOException, MediaException {
      if (failure != null) {
        throw failure;
      }
      if (next != height) {
        throw new IOException("only " + next + " of " + height + " rows came");
      }
    }
  }
}
