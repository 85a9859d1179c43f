package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes the rows of a picture, and of all its reductions, into tiles while they are decoded.
final class TileWriter implements PixelSink, AutoCloseable {
  private final List<TileLevel> levels;
  private final TileFile file;
  private final Arena bands = Arena.ofConfined();
  private final LevelWriter first;

  TileWriter(Size size, Path folder) throws MediaException {
    levels = TileLevel.of(size);
    file = TileFile.create(folder, levels.getLast().end());
    LevelWriter next = null;
    for (TileLevel level : levels.reversed()) {
      next = new LevelWriter(level, next);
    }
    first = Objects.requireNonNull(next, "there is at least one level");
  }

  @Override
  public int[] pixels() {
    return first.rows;
  }

  @Override
  public int at(int y) {
    return first.at(y);
  }

  @Override
  public void finish(int y) throws MediaException {
    first.finish(y);
  }

  /// The picture, which owns the file from now on.
  TiledPicture picture(Orientation orientation) {
    return new TiledPicture(file, levels, orientation);
  }

  /// Frees the memory that was needed for writing.
  @Override
  public void close() {
    bands.close();
  }

  /// Deletes what was written of a picture that did not get whole.
  void discard() throws IOException {
    file.close();
  }

  /// Writes the rows of one level, and makes each two of them into one of the next.
  private final class LevelWriter {
    private final TileLevel level;
    private final @Nullable LevelWriter next;
    private final int width;
    private final MemorySegment band;

    /// An even row and the odd one below it.
    private final int[] rows;

    LevelWriter(TileLevel level, @Nullable LevelWriter next) {
      this.level = level;
      this.next = next;
      this.width = level.size().width();
      this.rows = new int[2 * width];
      this.band = bands.allocate(level.bandBytes(), Integer.BYTES);
    }

    int at(int y) {
      return y % 2 * width;
    }

    void finish(int y) throws MediaException {
      int line = y % level.tileHeight();
      for (int left = 0, column = 0; left < width; left += TileLevel.TILE_WIDTH, column++) {
        long to =
            (long) column * level.tileBytes() + (long) line * TileLevel.TILE_WIDTH * Integer.BYTES;
        int count = Math.min(TileLevel.TILE_WIDTH, width - left);
        MemorySegment.copy(rows, at(y) + left, band, ValueLayout.JAVA_INT, to, count);
      }
      boolean last = y == level.size().height() - 1;
      if (last || line == level.tileHeight() - 1) {
        file.write(band.asByteBuffer(), level.bandOffset(y / level.tileHeight()));
      }
      if (next != null && (y % 2 == 1 || level.size().height() == 1)) {
        HalvedRows.halve(rows, 0, at(y), width, next.rows, next.at(y / 2));
        next.finish(y / 2);
      }
    }
  }
}
