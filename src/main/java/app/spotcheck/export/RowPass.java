package app.spotcheck.export;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.RoaringBitmap;

/// Reads rows of an export on all processors and hands on what was made of them in their order.
///
/// Rows that lie together are read together, and only a few such pieces are in memory at once,
/// whatever the size of the export.
public final class RowPass {
  /// A piece is one row, or rows of at most so many bytes together.
  private static final int PIECE_BYTES = 1 << 20;

  /// What lies between rows that are wanted is read too, where it is not more than this.
  private static final int LARGEST_GAP = 1 << 16;

  /// What is made of a row, on any thread.
  ///
  /// @param <T> what is handed on
  public interface Work<T> {
    T of(IndexedRow row, RowReading reading);
  }

  /// Takes what was made of a row, on the thread that asked for it.
  ///
  /// @param <T> what is taken
  public interface Taking<T> {
    void take(T made) throws InterruptedException;
  }

  private RowPass() {}

  /// Reads the rows and hands on what was made of each, on this thread and in the file's order.
  ///
  /// @param export indexed to its end
  /// @throws ExportException where the file is gone or changed
  /// @throws InterruptedException where this thread is interrupted; the rest is not read
  public static <T> void run(ExportFile export, RoaringBitmap rows, Work<T> work, Taking<T> inOrder)
      throws ExportException, InterruptedException {
    export.refuseChanged();
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("row pass ", 0).factory());
    try (FileChannel channel = FileChannel.open(export.content(), StandardOpenOption.READ)) {
      Deque<Future<List<T>>> underWay = new ArrayDeque<>();
      Pieces pieces = new Pieces(export, rows);
      while (pieces.hasNext() || !underWay.isEmpty()) {
        while (pieces.hasNext() && underWay.size() <= threads) {
          List<IndexedRow> piece = pieces.next();
          underWay.add(workers.submit(() -> made(export, channel, piece, work)));
        }
        for (T made : underWay.remove().get()) {
          inOrder.take(made);
        }
      }
    } catch (IOException e) {
      throw ExportException.unreadable(export.path(), e);
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      workers.shutdownNow();
    }
  }

  private static ExportException unwrapped(ExecutionException fault) {
    return switch (fault.getCause()) {
      case ExportException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> throw new IllegalStateException(fault);
    };
  }

  private static <T> List<T> made(
      ExportFile export, FileChannel channel, List<IndexedRow> piece, Work<T> work)
      throws ExportException {
    long start = piece.getFirst().offset();
    IndexedRow last = piece.getLast();
    byte[] bytes;
    try {
      bytes =
          ExportFile.bytes(channel, start, Math.toIntExact(last.offset() + last.length() - start));
    } catch (ClosedByInterruptException e) {
      throw new ExportException("The reading was stopped.", e);
    } catch (IOException e) {
      throw ExportException.unreadable(export.path(), e);
    }
    List<T> made = new ArrayList<>(piece.size());
    for (IndexedRow row : piece) {
      int from = (int) (row.offset() - start);
      byte[] ofRow =
          piece.size() == 1 ? bytes : Arrays.copyOfRange(bytes, from, from + row.length());
      made.add(work.of(row, export.read(row, ofRow)));
    }
    return made;
  }

  /// Cuts the rows into pieces.
  private static final class Pieces {
    private final ExportFile export;
    private final IntIterator rows;
    private @Nullable IndexedRow upcoming;

    Pieces(ExportFile export, RoaringBitmap rows) {
      this.export = export;
      this.rows = rows.getIntIterator();
      this.upcoming = take();
    }

    private @Nullable IndexedRow take() {
      return rows.hasNext() ? export.index().row(rows.next()) : null;
    }

    private static boolean fits(IndexedRow first, IndexedRow last, IndexedRow next) {
      long gap = next.offset() - last.offset() - last.length();
      return gap >= 0
          && gap <= LARGEST_GAP
          && next.offset() + next.length() - first.offset() <= PIECE_BYTES;
    }

    boolean hasNext() {
      return upcoming != null;
    }

    List<IndexedRow> next() {
      IndexedRow first = Objects.requireNonNull(upcoming);
      List<IndexedRow> piece = new ArrayList<>();
      piece.add(first);
      upcoming = take();
      while (upcoming != null && fits(first, piece.getLast(), upcoming)) {
        piece.add(upcoming);
        upcoming = take();
      }
      return piece;
    }
  }
}
