package app.spotcheck.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedTest {
  private final Shared<String, Integer> shared = new Shared<>();
  private final AtomicInteger runs = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);

  private int work() throws InterruptedException {
    int run = runs.incrementAndGet();
    begun.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      stopped.countDown();
      throw e;
    }
    return run;
  }

  private record Waiter(Thread thread, FutureTask<Integer> result) {}

  private Waiter wait(String key) throws InterruptedException {
    FutureTask<Integer> result = new FutureTask<>(() -> shared.get(key, this::work));
    Thread thread = Thread.ofPlatform().start(result);
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    begun.await();
    return new Waiter(thread, result);
  }

  @Test
  void whatSeveralWantRunsOnce() throws Exception {
    List<Waiter> waiters = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      waiters.add(wait("a"));
    }
    go.countDown();
    for (Waiter waiter : waiters) {
      assertThat(waiter.result.get()).isEqualTo(1);
    }
    assertThat(shared.get("a", this::work)).isEqualTo(2);
  }

  @Test
  void onlyTheLastOneToLeaveStopsTheWork() throws Exception {
    Waiter first = wait("a");
    Waiter second = wait("a");
    first.thread.interrupt();
    assertThatThrownBy(first.result::get).hasCauseInstanceOf(InterruptedException.class);
    assertThat(stopped.getCount()).isOne();
    second.thread.interrupt();
    stopped.await();
    go.countDown();
    assertThat(shared.get("a", this::work)).isEqualTo(2);
  }

  @Test
  void failureIsToldToAllAndForgotten() throws Exception {
    Shared.Work<Integer> failing =
        () -> {
          throw new MediaException(Kind.SERVER, "no");
        };
    assertThatThrownBy(() -> shared.get("a", failing)).isInstanceOf(MediaException.class);
    go.countDown();
    assertThat(shared.get("a", this::work)).isEqualTo(1);
  }
}
