package app.spotcheck.review.verdict;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Remembers what a writer told, so that a test can wait for it.
final class SavingRecord implements SavingListener {
  private static final long LONGEST_SECONDS = 20;

  private final BlockingQueue<SavingState> told = new LinkedBlockingQueue<>();

  @Override
  public void changed(SavingState state) {
    told.add(state);
  }

  /// What was told next.
  SavingState next() throws InterruptedException {
    SavingState state = told.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
    if (state == null) {
      throw new AssertionError("nothing was told");
    }
    return state;
  }

  boolean isEmpty() {
    return told.isEmpty();
  }
}
