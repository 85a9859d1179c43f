package app.spotcheck.media.load;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.MediaState.Failed;
import app.spotcheck.media.MediaState.Ready;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.mask.MaskLayer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Loads the media of one row: the picture on one virtual thread, the masks on others.
final class RowLoad implements MediaLoad {
  private final MediaRequest request;
  private final MediaReader reader;
  private final MediaListener listener;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("media-", 0).factory());
  private final CompletableFuture<Size> frame = new CompletableFuture<>();
  private final CompletableFuture<RowMedia> done = new CompletableFuture<>();
  private final ReentrantLock listening = new ReentrantLock();

  RowLoad(MediaRequest request, MediaReader reader, MediaListener listener) {
    this.request = request;
    this.reader = reader;
    this.listener = listener;
    if (request.frame() != null) {
      frame.complete(request.frame());
    }
  }

  void start() {
    var _ = CompletableFuture.supplyAsync(this::load, threads).whenComplete(this::finish);
  }

  private void finish(@Nullable RowMedia media, @Nullable Throwable fault) {
    if (media != null) {
      done.complete(media);
    } else if (fault != null) {
      done.completeExceptionally(fault);
    }
    threads.shutdownNow(); // ends what a fault left running
  }

  @Override
  public void cancel() {
    listening.lock();
    try {
      done.cancel(false);
    } finally {
      listening.unlock();
    }
    threads.shutdownNow();
  }

  @Override
  public CompletableFuture<RowMedia> done() {
    return done;
  }

  private RowMedia load() {
    var picture = CompletableFuture.supplyAsync(this::loadPicture, threads);
    MaskLayer masks = loadMasks(picture);
    tell(() -> listener.masks(masks));
    return new RowMedia(Waiting.on(picture), masks);
  }

  private MediaState<DecodedPicture> loadPicture() {
    PictureKey key = request.pictureKey();
    if (key == null) {
      return new MediaState.Loading<>();
    }
    MediaState<DecodedPicture> state = pictureState(key);
    if (state instanceof Ready<DecodedPicture>(DecodedPicture picture)) {
      frame.complete(picture.size());
    }
    tell(() -> listener.picture(state));
    return state;
  }

  private MediaState<DecodedPicture> pictureState(PictureKey key) {
    try {
      return new Ready<>(reader.picture(key));
    } catch (MediaException e) {
      return new Failed<>(e.failure());
    } catch (InterruptedException e) {
      throw Waiting.interrupted();
    }
  }

  private MaskLayer loadMasks(Future<?> picture) {
    Consumer<MaskLayer> early = layer -> tell(() -> listener.masks(layer));
    if (request.frame() == null) {
      return new MaskLoading(request, reader, threads, frame, picture).load(early);
    }
    try {
      return reader.masks(
          request.withoutPicture(),
          () -> {
            // threads of their own, since others may wait for the same masks when this load is
            // cancelled
            try (ExecutorService own = Executors.newVirtualThreadPerTaskExecutor()) {
              return new MaskLoading(request, reader, own, frame, picture).load(early);
            }
          });
    } catch (MediaException e) {
      throw new IllegalStateException("masks fail one by one", e);
    } catch (InterruptedException e) {
      throw Waiting.interrupted();
    }
  }

  /// Calls the listener unless the load has been cancelled, which waits for a call under way.
  private void tell(Runnable call) {
    listening.lock();
    try {
      if (!done.isDone()) {
        call.run();
      }
    } finally {
      listening.unlock();
    }
  }
}
