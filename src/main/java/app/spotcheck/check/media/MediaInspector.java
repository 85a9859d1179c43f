package app.spotcheck.check.media;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.ImageDecoder;
import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.media.store.MediaStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Brings the files of rows, several at once, and looks at each as soon as it is there: of a file
/// nothing is kept but the facts.
public final class MediaInspector implements AutoCloseable {
  /// How many files are on their way or in memory.
  private static final int FILES_AT_ONCE = 16;

  private final MediaStore store;
  private final MaskLimits limits;
  private final Semaphore files = new Semaphore(FILES_AT_ONCE, true);
  private final Semaphore decoding =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicLong looked = new AtomicLong();

  /// @param store where files come from; closing it remains the caller's task
  public MediaInspector(MediaStore store, MaskLimits limits) {
    this.store = store;
    this.limits = limits;
  }

  /// How many files were looked at, or turned out not to be had.
  public long files() {
    return looked.get();
  }

  /// Begins to look at the files of a row and returns at once.
  public Future<RowMediaFacts> begin(RowFiles row) {
    return threads.submit(() -> facts(row));
  }

  private RowMediaFacts facts(RowFiles row) throws InterruptedException {
    MediaItem picture = row.picture();
    Future<MediaState<PictureFacts>> pictureFacts =
        picture == null
            ? null
            : threads.submit(() -> look(picture, file -> PictureFacts.of(file, row.wish())));
    Map<MediaItem, MediaState<CompositeFacts>> composites = composites(row.masks());
    Map<MediaItem, MediaState<MaskFacts>> masks = masks(row.masks(), composites);
    composites.replaceAll((item, state) ->
        state instanceof MediaState.Ready<CompositeFacts>(CompositeFacts facts)
            ? new MediaState.Ready<>(facts.withoutPixels())
            : state);
    return new RowMediaFacts(pictureFacts == null ? null : await(pictureFacts), composites, masks);
  }

  private Map<MediaItem, MediaState<CompositeFacts>> composites(List<MaskRequest> masks)
      throws InterruptedException {
    Map<MediaItem, List<MaskRequest>> byComposite = new LinkedHashMap<>();
    for (MaskRequest mask : masks) {
      if (mask.composite() != null) {
        byComposite.computeIfAbsent(mask.composite(), any -> new ArrayList<>()).add(mask);
      }
    }
    Map<MediaItem, Future<MediaState<CompositeFacts>>> running = new LinkedHashMap<>();
    byComposite.forEach((item, shown) -> {
      Set<Integer> colors = new HashSet<>();
      Set<Integer> alone = new HashSet<>();
      for (MaskRequest mask : shown) {
        if (mask.rgb() > 0) {
          colors.add(mask.rgb());
          if (mask.own() == null) {
            alone.add(mask.rgb());
          }
        }
      }
      running.put(item, threads.submit(() -> look(item, file -> composite(file, colors, alone))));
    });
    return awaitAll(running);
  }

  private CompositeFacts composite(EncodedImage file, Set<Integer> colors, Set<Integer> alone)
      throws MediaException {
    return new MaskLook(ImageDecoder.decode(file), limits).composite(colors, alone);
  }

  private Map<MediaItem, MediaState<MaskFacts>> masks(
      List<MaskRequest> masks, Map<MediaItem, MediaState<CompositeFacts>> composites)
      throws InterruptedException {
    Map<MediaItem, Future<MediaState<MaskFacts>>> running = new LinkedHashMap<>();
    for (MaskRequest mask : masks) {
      MediaItem own = mask.own();
      if (own != null && !running.containsKey(own)) {
        CompositeFacts hiding = hiding(mask, composites);
        running.put(
            own,
            threads.submit(() ->
                look(own, file -> new MaskLook(ImageDecoder.decode(file), limits).own(hiding))));
      }
    }
    return awaitAll(running);
  }

  /// The composite in which an instance is not to be seen.
  private static @Nullable CompositeFacts hiding(
      MaskRequest mask, Map<MediaItem, MediaState<CompositeFacts>> composites) {
    return mask.composite() != null
            && composites.get(mask.composite())
                instanceof MediaState.Ready<CompositeFacts>(CompositeFacts facts)
            && facts.absent().contains(mask.rgb())
        ? facts
        : null;
  }

  private <T> MediaState<T> look(MediaItem item, MediaStore.Decoder<T> look)
      throws InterruptedException {
    files.acquire();
    try {
      return new MediaState.Ready<>(store.load(item, file -> decoded(file, look)));
    } catch (MediaException e) {
      return new MediaState.Failed<>(e.failure());
    } finally {
      files.release();
      looked.incrementAndGet();
    }
  }

  private <T> T decoded(EncodedImage file, MediaStore.Decoder<T> look)
      throws MediaException, InterruptedException {
    decoding.acquire();
    try {
      return look.decode(file);
    } finally {
      decoding.release();
    }
  }

  private static <K, T> Map<K, T> awaitAll(Map<K, Future<T>> running) throws InterruptedException {
    Map<K, T> done = new LinkedHashMap<>();
    for (Map.Entry<K, Future<T>> entry : running.entrySet()) {
      done.put(entry.getKey(), await(entry.getValue()));
    }
    return done;
  }

  /// Waits for what was begun; a failure of the program, unlike one of a file, comes out of it.
  public static <T> T await(Future<T> work) throws InterruptedException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case InterruptedException stopped -> throw stopped;
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  /// Ends what is under way.
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
