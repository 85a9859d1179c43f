package app.spotcheck.pack;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaLocation.FileLocation;
import app.spotcheck.media.store.MediaStore;
import app.spotcheck.media.store.StoredFiles;
import app.spotcheck.model.DataRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.roaringbitmap.RoaringBitmap;

/// Downloads the image files of some rows of an export into a pack. What the pack has already is
/// not fetched again, so that a download that was ended goes on where it was.
public final class PackDownload {
  private static final int ROWS_AT_ONCE = 32;
  private static final int FILES_AT_ONCE = 64;

  private final ExportFile export;
  private final RoaringBitmap rows;
  private final MediaStore store;
  private final PackFolder folder;
  private final Path target;
  private final StoredFiles files;
  private final Semaphore rowPermits = new Semaphore(ROWS_AT_ONCE);
  private final Semaphore filePermits = new Semaphore(FILES_AT_ONCE);
  private final AtomicInteger rowsDone = new AtomicInteger();
  private final AtomicInteger filesDone = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final ConcurrentLinkedQueue<MissingFile> missing = new ConcurrentLinkedQueue<>();
  private final AtomicInteger missingCount = new AtomicInteger();
  private volatile long start = System.nanoTime();

  /// @param export indexed to its end
  /// @param rows the rows that are wanted
  /// @param target a folder that is empty, missing, or this export's pack
  /// @param store where files come from; closing it remains the caller's task
  public PackDownload(ExportFile export, RoaringBitmap rows, Path target, MediaStore store) {
    this.export = export;
    this.rows = rows;
    this.store = store;
    this.target = target;
    this.folder = new PackFolder(target);
    this.files = folder.files();
  }

  /// How far it is; may be asked on any thread.
  public PackProgress progress() {
    return new PackProgress(
        rowsDone.get(),
        rows.getCardinality(),
        filesDone.get(),
        bytes.get(),
        missingCount.get(),
        (System.nanoTime() - start) / 1e9);
  }

  /// Downloads all; blocks.
  ///
  /// @throws PackException when it cannot begin or go on
  /// @throws InterruptedException when the thread was interrupted; the pack can be gone on with
  public PackSummary run() throws PackException, ExportException, InterruptedException {
    start = System.nanoTime();
    try {
      folder.begin(export, rows, rows.getCardinality() == export.index().size());
      downloadRows();
      List<MissingFile> sorted = new ArrayList<>(missing);
      sorted.sort(Comparator.comparingInt(MissingFile::row));
      folder.list(sorted);
      return new PackSummary(progress(), sorted);
    } catch (IOException e) {
      throw new PackException(
          target + " cannot be written: check the space and permissions there, then start again.",
          e);
    }
  }

  private void downloadRows() throws IOException, ExportException, InterruptedException {
    List<Future<Void>> running = new ArrayList<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      for (int row : rows) {
        rowPermits.acquire();
        running.add(
            threads.submit(() -> {
              try {
                download(export.index().row(row), threads);
              } finally {
                rowPermits.release();
              }
              return null;
            }));
        if (running.size() >= 2 * ROWS_AT_ONCE) {
          await(running.removeFirst());
        }
      }
      for (Future<Void> row : running) {
        await(row);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void download(IndexedRow entry, ExecutorService threads)
      throws IOException, ExportException, InterruptedException {
    DataRow row =
        Objects.requireNonNull(export.read(entry).row(), "a row of the index is readable");
    RowFiles wanted = RowFiles.of(row, export.folder());
    Map<MediaItem, Future<Optional<MediaFailure>>> running = new LinkedHashMap<>();
    Map<MediaItem, MediaFailure> failed = new LinkedHashMap<>();
    for (MediaItem item : wanted.items()) {
      running.put(item, threads.submit(() -> fetch(item)));
    }
    for (Map.Entry<MediaItem, Future<Optional<MediaFailure>>> file : running.entrySet()) {
      await(file.getValue()).ifPresent(failure -> failed.put(file.getKey(), failure));
    }
    note(entry.number(), row, wanted, failed);
    rowsDone.incrementAndGet();
  }

  /// Fetches a file.
  ///
  /// @return why it cannot be had, if so
  private Optional<MediaFailure> fetch(MediaItem item) throws IOException, InterruptedException {
    filePermits.acquire();
    try {
      bytes.addAndGet(
          item.location() instanceof FileLocation(Path path)
              ? folder.copyLocal(path, export.folder())
              : store.pack(item, files));
      filesDone.incrementAndGet();
      return Optional.empty();
    } catch (MediaException e) {
      return Optional.of(e.failure());
    } finally {
      filePermits.release();
    }
  }

  private static <T> T await(Future<T> work)
      throws IOException, ExportException, InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case ExportException failure -> throw failure;
        case InterruptedException stopped -> throw stopped;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  private void note(int number, DataRow row, RowFiles wanted, Map<MediaItem, MediaFailure> failed) {
    Set<MediaItem> gone = failed.keySet();
    failed.forEach((item, failure) -> {
      if (!wanted.isComposite(item) || !wanted.servesWithout(item, gone)) {
        missing.add(MissingFile.of(number, row, item, failure));
        missingCount.incrementAndGet();
      }
    });
  }
}
