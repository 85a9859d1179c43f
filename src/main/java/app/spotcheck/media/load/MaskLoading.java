package app.spotcheck.media.load;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.image.ImageDecoder;
import app.spotcheck.media.image.PixelLimit;
import app.spotcheck.media.mask.MaskBoard;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.media.mask.MaskSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Decides which masks of a label are fetched, and in which order.
///
/// As a rule an instance is what the composite mask shows of it, and its own mask is fetched only
/// when the composite gives nothing; for whole shapes it is the other way round.
final class MaskLoading {
  private final MediaRequest request;
  private final MediaReader reader;
  private final ExecutorService threads;
  private final CompletableFuture<Size> frame;
  private final Future<?> picture;
  private final MaskBoard board;

  /// @param frame the size of the raster, which the picture may still bring
  /// @param picture completes when the picture has come or failed
  MaskLoading(
      MediaRequest request,
      MediaReader reader,
      ExecutorService threads,
      CompletableFuture<Size> frame,
      Future<?> picture) {
    this.request = request;
    this.reader = reader;
    this.threads = threads;
    this.frame = frame;
    this.picture = picture;
    this.board = new MaskBoard(request.masks(), request.wholeShapes());
  }

  /// Loads all masks and returns what came of them.
  ///
  /// @param early gets what is there when everything preferred has come and more is on its way
  MaskLayer load(Consumer<MaskLayer> early) {
    if (request.wholeShapes()) {
      instancesThenComposites(early);
    } else {
      compositesThenInstances(early);
    }
    return board.layer();
  }

  private void compositesThenInstances(Consumer<MaskLayer> early) {
    List<Job> composites = fetchComposites(board.open(MaskSource.COMPOSITE));
    // those without a composite need not wait for anybody's
    Set<Integer> without = new HashSet<>(board.lacking(MaskSource.COMPOSITE));
    List<Job> own = fetchInstances(without);
    settleFrame(concat(composites, own));
    await(composites);
    List<Integer> left =
        board.lacking(MaskSource.COMPOSITE).stream().filter(i -> !without.contains(i)).toList();
    List<Job> late = fetchInstances(left);
    if (!composites.isEmpty() && !board.isFinished()) {
      early.accept(board.layer());
    }
    settleFrame(late);
    await(concat(own, late));
  }

  private void instancesThenComposites(Consumer<MaskLayer> early) {
    List<Job> own = fetchInstances(board.open(MaskSource.INSTANCE));
    settleFrame(own);
    await(own);
    List<Job> composites = fetchComposites(board.lacking(MaskSource.INSTANCE));
    if (!own.isEmpty() && !composites.isEmpty()) {
      early.accept(board.layer());
    }
    settleFrame(composites);
    await(composites);
  }

  /// One mask on its way.
  ///
  /// @param measured its own size, or none when it cannot be had; completes before `added`
  /// @param added completes when the board knows of the mask or of its failure
  private record Job(CompletableFuture<Optional<Size>> measured, CompletableFuture<Void> added) {}

  /// A request for each distinct composite, however many instances it shows.
  private List<Job> fetchComposites(Collection<Integer> instances) {
    Map<MediaItem, Map<Integer, Integer>> colorsByItem = new LinkedHashMap<>();
    for (int instance : instances) {
      MaskRequest mask = request.masks().get(instance);
      if (mask.composite() != null) {
        colorsByItem
            .computeIfAbsent(mask.composite(), any -> new TreeMap<>())
            .put(instance, mask.rgb());
      }
    }
    return colorsByItem.entrySet().stream()
        .map(entry -> fetch(entry.getKey(), board.composite(entry.getValue())))
        .toList();
  }

  private List<Job> fetchInstances(Collection<Integer> instances) {
    List<Job> jobs = new ArrayList<>();
    for (int instance : instances) {
      MediaItem own = request.masks().get(instance).own();
      if (own != null) {
        jobs.add(fetch(own, board.own(instance)));
      }
    }
    return jobs;
  }

  private Job fetch(MediaItem item, MaskBoard.Place place) {
    CompletableFuture<Optional<Size>> measured = new CompletableFuture<>();
    Runnable task =
        () -> {
          try {
            var _ =
                reader.load(
                    item,
                    file -> {
                      measured.complete(Optional.of(ImageDecoder.sizeOf(file)));
                      return decode(file, place);
                    });
          } catch (MediaException e) {
            place.fail(e.failure());
          } catch (InterruptedException e) {
            throw Waiting.interrupted();
          } finally {
            measured.complete(Optional.empty());
          }
        };
    return new Job(measured, CompletableFuture.runAsync(task, threads));
  }

  private Size decode(EncodedImage file, MaskBoard.Place place)
      throws MediaException, InterruptedException {
    Size size = Waiting.on(frame);
    PixelLimit.check(size);
    return reader.decode(() -> {
      place.put(ImageDecoder.decode(file), size);
      return size;
    });
  }

  /// Sees to it that the masks' common size gets known: the picture's or else the largest mask's.
  private void settleFrame(List<Job> jobs) {
    if (!frame.isDone()) {
      Waiting.on(picture);
      jobs.stream()
          .flatMap(job -> Waiting.on(job.measured).stream())
          .max(Comparator.comparingLong(Size::area))
          .ifPresent(frame::complete);
    }
  }

  private static void await(List<Job> jobs) {
    jobs.forEach(job -> Waiting.on(job.added));
  }

  private static List<Job> concat(List<Job> some, List<Job> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
