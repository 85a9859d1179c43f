package app.spotcheck.session;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.load.MediaListener;
import app.spotcheck.media.load.MediaLoad;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.load.MediaRequest;
import app.spotcheck.media.load.RowMedia;
import app.spotcheck.model.DataRow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads rows that are likely to be shown next and loads their media, one row after another, so
/// that they are there when they are asked for.
final class Prefetch {
  private static final Logger LOG = LoggerFactory.getLogger(Prefetch.class);

  /// Makes the request that showing a row would make.
  interface Requests {
    /// The request for a row; none where it shows no image.
    Optional<MediaRequest> of(DataRow row);
  }

  /// The row on show is painted meanwhile.
  private static final Duration LEAD = Duration.ofMillis(50);

  private final RowsRead rows;
  private final Deque<Integer> wanted = new ArrayDeque<>();
  private @Nullable ExportFile export;
  private @Nullable MediaLoader loader;
  private @Nullable Requests requests;
  private @Nullable Thread worker;
  private @Nullable MediaLoad running;
  private int runningRow = Session.NO_ROW;

  /// @param rows keeps what was read
  Prefetch(RowsRead rows) {
    this.rows = rows;
  }

  synchronized void open(ExportFile file, MediaLoader media) {
    hold(List.of());
    export = file;
    loader = media;
  }

  /// Ends loading, and lets go of the export.
  synchronized void close() {
    hold(List.of());
    export = null;
    loader = null;
    rows.forget();
  }

  /// Begins nothing more for now; what is being loaded goes on if it is one of these rows.
  synchronized void hold(List<Integer> near) {
    wanted.clear();
    if (!near.contains(runningRow)) {
      cancelRunning();
    }
  }

  /// Loads rows in this order, in place of those wanted before.
  synchronized void want(List<Integer> rows, Requests newRequests) {
    wanted.clear();
    wanted.addAll(rows);
    requests = newRequests;
    if (!wanted.remove(runningRow)) {
      cancelRunning();
    }
    if (worker == null && !wanted.isEmpty() && export != null) {
      worker = Thread.ofVirtual().name("prefetch").start(this::work);
    }
  }

  private void cancelRunning() {
    runningRow = Session.NO_ROW;
    if (running != null) {
      running.cancel();
      running = null;
    }
  }

  private record Job(int row, ExportFile export, Requests requests) {}

  private synchronized @Nullable Job take() {
    runningRow = Session.NO_ROW;
    running = null;
    Integer row = wanted.poll();
    if (row == null || export == null || requests == null) {
      worker = null;
      return null;
    }
    runningRow = row;
    return new Job(row, export, requests);
  }

  private void work() {
    for (Job job = take(); job != null; job = take()) {
      load(job);
    }
  }

  private void load(Job job) {
    try {
      Thread.sleep(LEAD);
      if (!isWanted(job)) {
        return;
      }
      DataRow row = rows.read(job.export, job.export.index().row(job.row)).row();
      MediaRequest request = row == null ? null : job.requests.of(row).orElse(null);
      MediaLoad load = request == null ? null : start(job, request);
      if (load != null) {
        reduce(load.done().get());
      }
    } catch (CancellationException noLongerWanted) {
      LOG.trace("row {} is not wanted any more", job.row);
    } catch (ExportException | ExecutionException e) {
      // showing the row says it to the reviewer
      LOG.debug("Row {} cannot be loaded ahead", job.row, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Makes the reduction that a picture is mostly shown with at first.
  private static void reduce(RowMedia media) {
    if (media.picture() instanceof MediaState.Ready<DecodedPicture>(DecodedPicture ready)
        && ready.pixels() instanceof Picture picture) {
      var _ = picture.half();
    }
  }

  private synchronized boolean isWanted(Job job) {
    return runningRow == job.row;
  }

  private synchronized @Nullable MediaLoad start(Job job, MediaRequest request) {
    if (runningRow != job.row || loader == null || !loader.fitsMemory(request)) {
      return null;
    }
    running = loader.load(request, MediaListener.NOBODY);
    return running;
  }
}
