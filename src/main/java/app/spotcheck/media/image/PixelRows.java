package app.spotcheck.media.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.util.Arrays;

/// Reads the rows of a decoded image as straight (not premultiplied) `0xAARRGGBB`, with the channel
/// values exactly as the file holds them.
///
/// [BufferedImage#getRGB] is slow, and it converts grey values between colour spaces, which changes
/// them.
public interface PixelRows {
  /// Writes row `y` into the array, from index `offset` on.
  void read(int y, int[] into, int offset);

  static PixelRows of(BufferedImage image) {
    ColorModel colors = image.getColorModel();
    Raster raster = image.getRaster();
    if (colors instanceof IndexColorModel palette) {
      return indexed(raster, palette);
    }
    boolean plain =
        colors instanceof ComponentColorModel
            && !colors.isAlphaPremultiplied()
            && colors.getTransferType() <= DataBuffer.TYPE_USHORT
            && (colors.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                || colors.getColorSpace().getType() == ColorSpace.TYPE_RGB);
    if (!plain) {
      int width = image.getWidth();
      return (y, into, offset) -> image.getRGB(0, y, width, 1, into, offset, width);
    }
    return bytesOf(raster) ? new ByteRows(raster) : new SampleRows(raster, colors);
  }

  private static boolean bytesOf(Raster raster) {
    return raster.getSampleModel() instanceof PixelInterleavedSampleModel
        && raster.getDataBuffer() instanceof DataBufferByte data
        && data.getNumBanks() == 1
        && raster.getSampleModelTranslateX() == 0
        && raster.getSampleModelTranslateY() == 0;
  }

  private static PixelRows indexed(Raster raster, IndexColorModel palette) {
    int[] colors = new int[palette.getMapSize()];
    palette.getRGBs(colors);
    int[] samples = new int[raster.getWidth()];
    return (y, into, offset) -> {
      raster.getSamples(0, y, samples.length, 1, 0, samples);
      for (int x = 0; x < samples.length; x++) {
        into[offset + x] = samples[x] < colors.length ? colors[samples[x]] : 0;
      }
    };
  }

  /// Rows of interleaved bytes: grey, grey and alpha, RGB or RGBA in any order.
  final class ByteRows implements PixelRows {
    private final byte[] data;
    private final int width;
    private final int start;
    private final int rowStride;
    private final int pixelStride;
    private final int red;
    private final int green;
    private final int blue;
    private final int alpha;

    private ByteRows(Raster raster) {
      var model = (PixelInterleavedSampleModel) raster.getSampleModel();
      var buffer = (DataBufferByte) raster.getDataBuffer();
      int[] bands = model.getBandOffsets();
      boolean grey = bands.length < 3;
      data = buffer.getData();
      width = raster.getWidth();
      start = buffer.getOffset();
      rowStride = model.getScanlineStride();
      pixelStride = model.getPixelStride();
      red = bands[0];
      green = bands[grey ? 0 : 1];
      blue = bands[grey ? 0 : 2];
      alpha = bands.length % 2 == 0 ? bands[bands.length - 1] : -1;
    }

    @Override
    public void read(int y, int[] into, int offset) {
      int row = start + y * rowStride;
      int last = 0;
      int x = 0;
      while (x < width) {
        int pixel = pixelAt(row + x * pixelStride);
        int end = x + 1;
        if (pixel == last) {
          end = runEnd(row, x); // masks are made of long runs, photographs are not
        }
        if (end == x + 1) {
          into[offset + x] = pixel;
        } else {
          Arrays.fill(into, offset + x, offset + end, pixel);
        }
        last = pixel;
        x = end;
      }
    }

    private int pixelAt(int at) {
      return (alpha < 0 ? 0xff000000 : data[at + alpha] << 24)
          | (data[at + red] & 0xff) << 16
          | (data[at + green] & 0xff) << 8
          | (data[at + blue] & 0xff);
    }

    private int runEnd(int row, int x) {
      int from = row + x * pixelStride;
      int to = row + width * pixelStride;
      int equal = Arrays.mismatch(data, from, to - pixelStride, data, from + pixelStride, to);
      return equal < 0 ? width : x + 1 + equal / pixelStride;
    }
  }

  /// Rows of samples that are not bytes, such as 16 bits a channel.
  final class SampleRows implements PixelRows {
    private final Raster raster;
    private final int bands;
    private final int bits;
    private int[] samples = {};

    private SampleRows(Raster raster, ColorModel colors) {
      this.raster = raster;
      this.bands = raster.getNumBands();
      this.bits = colors.getComponentSize(0);
    }

    @Override
    public void read(int y, int[] into, int offset) {
      int width = raster.getWidth();
      if (samples.length == 0) {
        samples = new int[width * bands];
      }
      raster.getPixels(0, y, width, 1, samples);
      for (int x = 0; x < width; x++) {
        int at = x * bands;
        int red = eightBits(samples[at]);
        int green = bands < 3 ? red : eightBits(samples[at + 1]);
        int blue = bands < 3 ? red : eightBits(samples[at + 2]);
        int alpha = bands % 2 == 0 ? eightBits(samples[at + bands - 1]) : 255;
        into[offset + x] = alpha << 24 | red << 16 | green << 8 | blue;
      }
    }

    /// What is above zero stays above zero, since that is what makes a pixel part of a mask.
    private int eightBits(int sample) {
      if (bits <= 8) {
        return bits == 8 ? sample : sample * 255 / ((1 << bits) - 1);
      }
      return sample == 0 ? 0 : Math.max(1, sample >> (bits - 8));
    }
  }
}
