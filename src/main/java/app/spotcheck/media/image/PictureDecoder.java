package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import java.awt.image.ColorModel;
import java.io.IOException;
import java.nio.file.Path;

/// Turns image files into pictures: turned upright, in sRGB, in memory or in tiles on disk.
public final class PictureDecoder {
  /// A picture is decoded at least so many times as large as it will be seen, and then reduced
  /// smoothly.
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
          return decoder.inMemory(image, image.size(), 1, Orientation.UPRIGHT);
        });
  }

  /// Decodes the first image of a file.
  ///
  /// @throws MediaException of kind `UNDECODABLE` or `TOO_LARGE`
  public DecodedPicture decode(EncodedImage file, PictureWish wish) throws MediaException {
    return OpenImage.with(file, image -> decode(image, wish));
  }

  private DecodedPicture decode(OpenImage image, PictureWish wish)
      throws IOException, MediaException {
    Size stored = image.size();
    PixelLimit.checkPicture(stored);
    PictureTurn turn = PictureTurn.of(image.header().orientation(), stored, wish);
    Size upright = turn.applied().turned(stored);
    int step = wish.reducedTo() == null ? 1 : stepTo(upright, wish.reducedTo());
    Size kept = StreamedImage.reduced(stored, step);
    PixelSource pixels =
        PixelLimit.wantsTiles(kept, heapBytes) && image.header().rowByRow()
            ? tiled(image, stored, turn.applied())
            : inMemory(image, stored, step, turn.applied());
    return new DecodedPicture(upright, pixels, turn.notices());
  }

  /// Each how many pixels one is enough for a picture that will be seen in another size.
  private static int stepTo(Size size, Size seen) {
    double ratio =
        Math.max((double) size.width() / seen.width(), (double) size.height() / seen.height());
    return (int) Math.clamp(ratio / SMOOTHING, 1, Math.min(size.width(), size.height()));
  }

  private static boolean isStreamed(OpenImage image) {
    return image.format() == ImageFormat.JPEG && image.header().rowByRow();
  }

  private Picture inMemory(OpenImage image, Size stored, int step, Orientation orientation)
      throws IOException, MediaException {
    Size kept = StreamedImage.reduced(stored, step);
    if (isStreamed(image)) {
      PixelLimit.checkMemory(kept, 2 * Integer.BYTES, heapBytes, "");
      MemorySink sink = new MemorySink(kept);
      StreamedImage.decode(image, step, sink);
      return sink.picture(orientation);
    }
    // WebP files are decoded in full, whatever is wanted
    Size decoded = image.format() == ImageFormat.WEBP ? stored : kept;
    PixelLimit.checkMemory(
        decoded, decodedBytes(image) + Integer.BYTES, heapBytes, image.whyAtOnce());
    MemorySink sink = new MemorySink(kept);
    WholeImage.decode(image, step, sink);
    return sink.picture(orientation);
  }

  /// What a pixel takes in the decoder's own raster.
  private static int decodedBytes(OpenImage image) throws IOException {
    ColorModel colors = image.reader().getImageTypes(0).next().getColorModel();
    return Math.max(1, (colors.getPixelSize() + 7) / 8);
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
