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
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Writes the rows of a picture, and of all its reductions, into tiles while they are decoded: one
/// band of tiles goes to the disk while the next one is filled.
final class TileWriter implements PixelSink, AutoCloseable {
  private final List<TileLevel> levels;
  private final TileFile file;
  private final Arena memory = Arena.ofShared();
  private final ExecutorService disk =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("tiles").daemon().factory());
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
  TiledPicture picture(Orientation orientation) throws MediaException {
    for (LevelWriter level = first; level != null; level = level.next) {
      await(level.writing);
    }
    return new TiledPicture(file, levels, orientation);
  }

  /// Frees what was needed for writing.
  @Override
  public void close() {
    disk.close();
    memory.close();
  }

  /// Deletes what was written of a picture that did not get whole.
  void discard() throws IOException {
    file.close();
  }

  private static void await(@Nullable Future<?> writing) throws MediaException {
    try {
      if (writing != null) {
        writing.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the picture is not wanted any more");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MediaException failure) {
        throw failure;
      }
      throw new IllegalStateException("Writing tiles failed", e.getCause());
    }
  }

  /// Writes the rows of one level, and makes each two of them into one of the next.
  private final class LevelWriter {
    private final TileLevel level;
    private final @Nullable LevelWriter next;
    private final int width;
    private MemorySegment band;
    private MemorySegment otherBand;
    private @Nullable Future<?> writing;

    /// An even row and the odd one below it.
    private final int[] rows;

    LevelWriter(TileLevel level, @Nullable LevelWriter next) {
      this.level = level;
      this.next = next;
      this.width = level.size().width();
      this.rows = new int[2 * width];
      this.band = memory.allocate(level.bandBytes(), Integer.BYTES);
      this.otherBand = memory.allocate(level.bandBytes(), Integer.BYTES);
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
        write(y / level.tileHeight());
      }
      if (next != null && (y % 2 == 1 || level.size().height() == 1)) {
        HalvedRows.halve(rows, 0, at(y), width, next.rows, next.at(y / 2));
        next.finish(y / 2);
      }
    }

    private void write(int number) throws MediaException {
      await(writing);
      MemorySegment full = band;
      band = otherBand;
      otherBand = full;
      writing =
          disk.submit(() -> {
            file.write(full.asByteBuffer(), level.bandOffset(number));
            return null;
          });
    }
  }
}
