package app.spotcheck.review.verdict;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves entries on a thread of its own, in the order they come; what cannot be saved is kept and
/// tried again with the next entry, every few seconds, and on closing.
///
/// Entries that come while others are being written go to the disk together. It can be used by
/// several threads.
public final class VerdictWriter implements AutoCloseable {
  static final Duration RETRY = Duration.ofSeconds(3);
  private static final Duration LONGEST_CLOSING = Duration.ofSeconds(10);
  private static final int MOST_AT_ONCE = 1 << 20;
  private static final Logger LOG = LoggerFactory.getLogger(VerdictWriter.class);

  private record Waiting(ReviewEntry entry, String line, CompletableFuture<Void> saved) {}

  private final VerdictLog log;
  private final SavingListener listener;
  private final Duration retry;
  private final Thread thread = Thread.ofPlatform().name("verdicts").daemon().unstarted(this::run);

  private final Object monitor = new Object();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean hasNews;
  private boolean closed;

  /// Whether the last attempt failed; only the thread knows.
  private boolean failing;

  private VerdictWriter(VerdictLog log, SavingListener listener, Duration retry) {
    this.log = log;
    this.listener = listener;
    this.retry = retry;
  }

  static VerdictWriter start(VerdictLog log, SavingListener listener, Duration retry) {
    VerdictWriter writer = new VerdictWriter(log, listener, retry);
    writer.thread.start();
    return writer;
  }

  /// Saves an entry.
  ///
  /// @return completes on the writer's thread as soon as the entry is saved: a [Judgement] when it
  ///   is on the disk, [Seen] when the system has it. Fails where the writer is closed, or closes
  ///   before it could be saved.
  /// @throws IllegalArgumentException where the entry is longer than a verdict file takes
  public CompletableFuture<Void> append(ReviewEntry entry) {
    Waiting added = new Waiting(entry, EntryWriter.line(entry), new CompletableFuture<>());
    synchronized (monitor) {
      if (closed) {
        return CompletableFuture.failedFuture(new IOException("the verdict file is closed"));
      }
      waiting.add(added);
      hasNews = true;
      monitor.notifyAll();
    }
    return added.saved;
  }

  /// The entries that are in memory alone, in their order.
  public List<ReviewEntry> unsaved() {
    synchronized (monitor) {
      return waiting.stream().map(Waiting::entry).toList();
    }
  }

  private void run() {
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = awaitWork();
        saveAll();
      }
    } catch (InterruptedException e) {
      // nobody else has this thread; what waits is told below
      LOG.warn("The saving of verdicts was interrupted", e);
    } finally {
      end();
    }
  }

  /// Waits until there is something to save, or to try again.
  ///
  /// @return false for the last time
  private boolean awaitWork() throws InterruptedException {
    synchronized (monitor) {
      long deadline = System.nanoTime() + retry.toNanos();
      while (!hasNews && !closed) {
        if (waiting.isEmpty()) {
          monitor.wait();
        } else {
          long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
          if (left <= 0) {
            break;
          }
          monitor.wait(left);
        }
      }
      hasNews = false;
      return !closed;
    }
  }

  private void saveAll() {
    for (List<Waiting> batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
      try {
        save(batch);
      } catch (IOException e) {
        failed(e);
        return;
      }
    }
    if (failing) {
      failing = false;
      LOG.info("All verdicts are saved again");
      listener.changed(new SavingState.Saved());
    }
  }

  private List<Waiting> nextBatch() {
    List<Waiting> batch = new ArrayList<>();
    synchronized (monitor) {
      int length = 0;
      for (Waiting next : waiting) {
        batch.add(next);
        length += next.line.length();
        if (length >= MOST_AT_ONCE) {
          break;
        }
      }
    }
    return batch;
  }

  private void save(List<Waiting> batch) throws IOException {
    byte[] lines =
        batch.stream().map(Waiting::line).collect(joining()).getBytes(StandardCharsets.US_ASCII);
    log.append(lines, batch.stream().anyMatch(next -> next.entry instanceof Judgement));
    synchronized (monitor) {
      batch.forEach(next -> waiting.remove());
    }
    batch.forEach(next -> next.saved.complete(null));
  }

  private void failed(IOException e) {
    if (!failing) {
      LOG.warn("Verdicts cannot be saved; they are kept in memory and tried again", e);
    }
    failing = true;
    listener.changed(new SavingState.Unsaved(unsaved().size(), e.toString()));
  }

  private void end() {
    List<Waiting> lost;
    synchronized (monitor) {
      closed = true;
      lost = List.copyOf(waiting);
    }
    IOException reason = new IOException("the verdict file was closed before this was saved");
    lost.forEach(next -> next.saved.completeExceptionally(reason));
    try {
      log.close();
    } catch (IOException e) {
      LOG.warn("A verdict file cannot be closed", e);
    }
  }

  /// Tries a last time to save what is unsaved, and ends; [#unsaved] then tells what is lost. Waits
  /// for that, at most ten seconds.
  @Override
  public void close() {
    synchronized (monitor) {
      closed = true;
      monitor.notifyAll();
    }
    try {
      if (!thread.join(LONGEST_CLOSING)) {
        LOG.warn("The saving of verdicts did not end within {}", LONGEST_CLOSING);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
