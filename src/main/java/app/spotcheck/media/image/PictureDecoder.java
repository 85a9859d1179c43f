package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Turns image files into pictures: turned upright, in sRGB, in memory or in tiles on disk.
public final class PictureDecoder {
  /// Where pixels are left out, a picture is decoded at least so many times as large as it will be
  /// seen, and then reduced smoothly.
  private static final int SMOOTHING = 2;

  private static final int BAND_ROWS = 256;
  private static final long MOST_BAND_PIXELS = 16 << 20;

  private final Path tileFolder;
  private final long heapBytes;

  /// @param tileFolder where the tiles of pictures that are too large for memory are kept
  public PictureDecoder(Path tileFolder) {
    this(tileFolder, Runtime.getRuntime().maxMemory());
  }

  PictureDecoder(Path tileFolder, long heapBytes) {
    this.tileFolder = tileFolder;
    this.heapBytes = heapBytes;
  }

  /// Decodes the first image of a file into memory, as it is stored.
  ///
  /// @throws MediaException of kind `UNDECODABLE` or `TOO_LARGE`
  public static Picture decodeSmall(EncodedImage file) throws MediaException {
    return OpenImage.with(
        file,
        image -> {
          PictureDecoder decoder = new PictureDecoder(Path.of(""));
          return decoder.inMemory(file, image, 1, Orientation.UPRIGHT);
        });
  }

  /// Decodes the first image of a file.
  ///
  /// @throws MediaException of kind `UNDECODABLE` or `TOO_LARGE`
  public DecodedPicture decode(EncodedImage file, PictureWish wish) throws MediaException {
    return OpenImage.with(file, image -> decode(file, image, wish));
  }

  DecodedPicture decode(EncodedImage file, OpenImage image, PictureWish wish)
      throws IOException, MediaException {
    Size stored = image.size();
    PixelLimit.checkPicture(stored);
    PictureTurn turn = PictureTurn.of(image.header().orientation(), stored, wish);
    Size upright = turn.applied().turned(stored);
    double ratio = wish.reducedTo() == null ? 1 : ratio(upright, wish.reducedTo());
    Size kept = StreamedImage.reduced(stored, stepTo(stored, ratio));
    PixelSource pixels =
        PixelLimit.wantsTiles(kept, heapBytes) && image.header().rowByRow()
            ? tiled(image, stored, turn.applied())
            : inMemory(file, image, ratio, turn.applied());
    return new DecodedPicture(upright, pixels, turn.notices());
  }

  /// How many pixels of a picture come to one of those it will be seen with.
  private static double ratio(Size size, Size seen) {
    return Math.max((double) size.width() / seen.width(), (double) size.height() / seen.height());
  }

  /// Each how many pixels one is enough, where the others are left out.
  private static int stepTo(Size size, double ratio) {
    return (int) Math.clamp(ratio / SMOOTHING, 1, Math.min(size.width(), size.height()));
  }

  private Picture inMemory(
      EncodedImage file, OpenImage image, double ratio, Orientation orientation)
      throws IOException, MediaException {
    Size stored = image.size();
    int step = stepTo(stored, ratio);
    Size kept = StreamedImage.reduced(stored, step);
    PixelLimit.checkMemory(
        image.isDecodedAtOnce() ? stored : kept, pixelBytes(image), heapBytes, image.whyAtOnce());
    MemorySink fast = turbo(file, image, ratio);
    if (fast != null) {
      return fast.picture(orientation);
    }
    MemorySink sink = new MemorySink(kept);
    if (image.format() == ImageFormat.JPEG && image.header().rowByRow()) {
      StreamedImage.decode(image, step, sink);
    } else {
      WholeImage.decode(image, step, sink);
    }
    return sink.picture(orientation);
  }

  /// The pixels of a file that the native library decodes; none for any other.
  private static @Nullable MemorySink turbo(EncodedImage file, OpenImage image, double ratio)
      throws IOException, MediaException {
    int channels = image.header().channels();
    if ((channels != 1 && channels != 3)
        || image.size().area() > NativeJpeg.MOST_PIXELS
        || !NativeJpeg.isLoaded()
        || !(file instanceof EncodedImage.InMemory(byte[] bytes))) {
      return null;
    }
    int reduction = NativeJpeg.reduction(ratio);
    Size size = NativeJpeg.reduced(image.size(), reduction);
    MemorySink sink = new MemorySink(size);
    RowFinish finish =
        new RowFinish(StreamedImage.typeOf(image.reader()).getColorModel(), image.header());
    return NativeJpeg.decode(bytes, reduction, size, finish, sink) ? sink : null;
  }

  /// What a pixel takes while it is decoded: ours beside a turned copy or the decoder's own.
  private static int pixelBytes(OpenImage image) throws IOException {
    if (image.format() == ImageFormat.JPEG && image.header().rowByRow()) {
      return 2 * Integer.BYTES;
    }
    ColorModel colors = image.reader().getImageTypes(0).next().getColorModel();
    return Math.max(1, (colors.getPixelSize() + 7) / 8) + Integer.BYTES;
  }

  private TiledPicture tiled(OpenImage image, Size stored, Orientation orientation)
      throws IOException, MediaException {
    TileWriter writer = new TileWriter(stored, tileFolder);
    boolean whole = false;
    try (writer) {
      switch (image.format()) {
        case JPEG, PNG -> StreamedImage.decode(image, 1, writer);
        case BMP, TIFF, BIG_TIFF, GIF, WEBP ->
            WholeImage.decodeBands(image, stored, bandRows(image, stored), writer);
      }
      TiledPicture picture = writer.picture(orientation);
      whole = true;
      return picture;
    } finally {
      if (!whole) {
        writer.discard();
      }
    }
  }

  /// As many rows as are decoded at once: whole tiles or stripes of the file.
  private int bandRows(OpenImage image, Size stored) throws IOException, MediaException {
    int rows = image.reader().isImageTiled(0) ? image.reader().getTileHeight(0) : 1;
    if ((long) rows * stored.width() > Math.max(MOST_BAND_PIXELS, stored.width())) {
      throw PixelLimit.tooLarge(stored, "its stripes are too large to be decoded one by one");
    }
    return rows * Math.max(1, BAND_ROWS / rows);
  }
}
