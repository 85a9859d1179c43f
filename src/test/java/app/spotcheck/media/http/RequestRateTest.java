package app.spotcheck.media.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestRateTest {
  private final TestClock clock = new TestClock();
  private final RequestRate rate = new RequestRate(1500, clock, new HostWaits(clock));

  @Test
  void aBurstPassesAtOnce() throws Exception {
    for (int i = 0; i < RequestRate.BURST; i++) {
      rate.acquire("api");
    }
    assertThat(clock.sleeps).isEmpty();
    rate.acquire("api");
    assertThat(clock.sleeps).hasSize(1);
  }

  @Test
  void noMinuteHasMoreThanItsRequestsAndTheyAreSpreadEvenly() throws Exception {
    List<Long> starts = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      rate.acquire("api");
      starts.add(clock.nanoTime());
    }
    long minute = Duration.ofMinutes(1).toNanos();
    for (int i = 0; i + 1500 < starts.size(); i++) {
      assertThat(starts.get(i + 1500) - starts.get(i)).isGreaterThanOrEqualTo(minute);
    }
    assertThat(clock.sleeps).allMatch(sleep -> sleep.compareTo(Duration.ofMillis(42)) < 0);
    assertThat(clock.slept()).isLessThan(Duration.ofSeconds(205));
  }

  @Test
  void aRestBringsTheBurstBackAndNoMore() throws Exception {
    for (int i = 0; i < RequestRate.BURST; i++) {
      rate.acquire("api");
    }
    clock.pass(Duration.ofHours(1));
    for (int i = 0; i < RequestRate.BURST; i++) {
      rate.acquire("api");
    }
    assertThat(clock.sleeps).isEmpty();
    rate.acquire("api");
    assertThat(clock.sleeps).hasSize(1);
  }

  @Test
  void whoGivesUpUsesNothingUp() throws Exception {
    for (int i = 0; i < RequestRate.BURST; i++) {
      rate.acquire("api");
    }
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> rate.acquire("api"));
    clock.pass(Duration.ofMillis(42));
    rate.acquire("api");
    assertThat(clock.sleeps).isEmpty();
  }

  @Test
  void aRateThatLetsNothingThroughIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RequestRate(1, clock, new HostWaits(clock)));
  }
}
