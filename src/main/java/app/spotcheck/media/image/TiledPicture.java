package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A picture too large for memory: its pixels and those of its reductions are in a file.
///
/// Whoever shows it closes it; where that is forgotten, the file goes with the object.
public final class TiledPicture implements PixelSource {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final Logger LOG = LoggerFactory.getLogger(TiledPicture.class);

  private final TileFile file;
  private final List<TileLevel> levels;
  private final Orientation orientation;
  private final Cleaner.Cleanable cleanable;
  private final ByteBuffer tile;

  TiledPicture(TileFile file, List<TileLevel> levels, Orientation orientation) {
    this.file = file;
    this.levels = levels;
    this.orientation = orientation;
    int largest = levels.stream().mapToInt(TileLevel::tileBytes).max().orElse(0);
    this.tile = ByteBuffer.allocateDirect(largest).order(ByteOrder.nativeOrder());
    this.cleanable = CLEANER.register(this, () -> delete(file));
  }

  private static void delete(TileFile file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("The tiles of a picture cannot be deleted", e);
    }
  }

  @Override
  public Size size() {
    return sizeOf(0);
  }

  /// How many sizes of it there are, each half as wide and high as the one before.
  public int levels() {
    return levels.size();
  }

  /// The size of a level; the first is that of the picture itself.
  public Size sizeOf(int level) {
    return orientation.turned(levels.get(level).size());
  }

  /// Reads a part of a level; blocks. Once the picture is closed all of it is transparent.
  ///
  /// @return the premultiplied `0xAARRGGBB` pixels, row by row
  /// @throws UncheckedIOException where the file cannot be read
  public synchronized int[] read(int level, Window window) {
    TileLevel from = levels.get(level);
    Window stored = orientation.storedWindow(window, from.size());
    int[] pixels = new int[stored.width() * stored.height()];
    try {
      for (int band = stored.top() / from.tileHeight();
          band * from.tileHeight() < stored.bottom() && file.isOpen();
          band++) {
        readBand(from, band, stored, pixels);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The tiles of a picture cannot be read", e);
    }
    return orientation.turned(pixels, new Size(stored.width(), stored.height()));
  }

  private void readBand(TileLevel level, int band, Window stored, int[] pixels) throws IOException {
    int top = Math.max(stored.top(), band * level.tileHeight());
    int bottom = Math.min(stored.bottom(), (band + 1) * level.tileHeight());
    int lines = band * level.tileHeight();
    for (int column = stored.left() / TileLevel.TILE_WIDTH;
        column * TileLevel.TILE_WIDTH < stored.right();
        column++) {
      file.read(tile.clear().limit(level.tileBytes()), level.tileOffset(column, band));
      MemorySegment bytes = MemorySegment.ofBuffer(tile.rewind());
      int tileLeft = column * TileLevel.TILE_WIDTH;
      int left = Math.max(stored.left(), tileLeft);
      int right = Math.min(stored.right(), tileLeft + TileLevel.TILE_WIDTH);
      for (int y = top; y < bottom; y++) {
        long at = (long) ((y - lines) * TileLevel.TILE_WIDTH + left - tileLeft) * Integer.BYTES;
        int to = (y - stored.top()) * stored.width() + left - stored.left();
        MemorySegment.copy(bytes, ValueLayout.JAVA_INT, at, pixels, to, right - left);
      }
    }
  }

  @Override
  public long heapBytes() {
    return 0;
  }

  /// Deletes the file, after a read that is under way.
  @Override
  public synchronized void close() {
    cleanable.clean();
  }
}
