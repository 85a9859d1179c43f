package app.spotcheck.media.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import app.spotcheck.media.http.MediaWait.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What requests wait for, that it can be seen, and that waiting ends when no one wants it any
/// more.
@Timeout(30)
class WaitsTest {
  private static final Duration SOON = Duration.ofMillis(100);

  private final MockWebServer api = new MockWebServer();
  private final Leftovers leftovers = new Leftovers();
  private final Transport transport =
      Clients.transport(builder -> builder.socketFactory(leftovers.socketFactory()));
  private MediaClient client;

  @BeforeEach
  void start() throws IOException {
    api.start();
    client = client(WaitClock.SYSTEM);
  }

  private MediaClient client(WaitClock clock) {
    return Clients.of(ApiKey.parse(Clients.SECRET), transport, FetchLimits.STANDARD, clock, api);
  }

  @AfterEach
  void nothingIsLeft() {
    client.close();
    api.close();
    leftovers.assertNone();
  }

  private RemoteLocation location(String target) {
    return new RemoteLocation(api.url(target).toString());
  }

  private static MockResponse busy(String seconds) {
    return new MockResponse.Builder().code(429).setHeader("Retry-After", seconds).build();
  }

  /// A fetch on a thread of its own.
  private final class Fetch {
    private final CompletableFuture<EncodedImage> result = new CompletableFuture<>();
    private final AtomicLong ended = new AtomicLong();
    private final Thread thread;

    Fetch(String target) {
      thread =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  result.complete(client.fetch(location(target)));
                } catch (MediaException | InterruptedException e) {
                  ended.set(System.nanoTime());
                  result.completeExceptionally(e);
                }
              });
    }

    /// Interrupts it and returns how long it took to end.
    Duration stop() throws InterruptedException {
      long interrupted = System.nanoTime();
      thread.interrupt();
      thread.join();
      assertThat(result.exceptionNow()).isInstanceOf(InterruptedException.class);
      return Duration.ofNanos(ended.get() - interrupted);
    }
  }

  @Test
  void whatTheServerAsksForIsToldAndHoldsBackAllRequestsToIt() throws Exception {
    api.enqueue(busy("60"));
    Fetch first = new Fetch("/1");
    Leftovers.await("the wait", () -> !client.waits().isEmpty());
    assertThat(client.waits())
        .singleElement()
        .satisfies(wait -> {
          assertThat(wait.host()).isEqualTo("localhost");
          assertThat(wait.reason()).isEqualTo(Reason.ASKED_BY_SERVER);
          assertThat(wait.left()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
          assertThat(wait.message()).matches("localhost asks to wait \\d\\d s");
        });
    Fetch second = new Fetch("/2");
    Leftovers.await("the second to wait", () -> second.thread.getState() != Thread.State.RUNNABLE);
    assertThat(first.stop()).isLessThan(SOON);
    assertThat(second.stop()).isLessThan(SOON);
    assertThat(client.waits()).isEmpty();
    assertThat(api.getRequestCount()).isEqualTo(1);
  }

  @Test
  void anotherHostIsNotHeldBack() throws Exception {
    try (RawServer other = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
      api.enqueue(busy("60"));
      Fetch held = new Fetch("/1");
      Leftovers.await("the wait", () -> !client.waits().isEmpty());
      String elsewhere = other.url("/image").replace("localhost", "127.0.0.1");
      assertThat(client.fetch(new RemoteLocation(elsewhere)).length()).isEqualTo(2);
      assertThat(held.stop()).isLessThan(SOON);
    }
  }

  @Test
  void whatIsHeldBackGoesOnInTheEnd() throws Exception {
    api.enqueue(busy("1"));
    api.enqueue(new MockResponse.Builder().body("mask").build());
    Fetch fetch = new Fetch("/1");
    assertThat(fetch.result.get(10, TimeUnit.SECONDS).length()).isEqualTo(4);
  }

  @Test
  void anInterruptionEndsARetryThatIsWaitedFor() throws Exception {
    for (int i = 0; i < Retries.MAX_ATTEMPTS; i++) {
      api.enqueue(new MockResponse.Builder().code(500).build());
    }
    Fetch fetch = new Fetch("/1");
    Leftovers.await("the third request", () -> api.getRequestCount() == 3);
    Leftovers.await("the retry", () -> !client.waits().isEmpty());
    assertThat(client.waits().getFirst().message()).contains("asking again in");
    assertThat(fetch.stop()).isLessThan(SOON);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void anInterruptionEndsACallThatRuns(boolean beforeHeaders) throws Exception {
    api.enqueue(
        beforeHeaders
            ? new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build()
            : new MockResponse.Builder()
                .body("x".repeat(1000))
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
    Fetch fetch = new Fetch("/1");
    assertThat(api.takeRequest(5, TimeUnit.SECONDS)).isNotNull();
    assertThat(fetch.stop()).isLessThan(SOON);
    assertThat(leftovers.sockets()).isEqualTo(1);
    Leftovers.await("the socket closed", () -> leftovers.openSockets() == 0);
  }

  @Test
  void anInterruptionEndsTheQueueForAPlace() throws Exception {
    api.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
          }
        });
    Fetch[] running = new Fetch[HostPermits.MAX_REQUESTS_PER_HOST];
    for (int i = 0; i < running.length; i++) {
      running[i] = new Fetch("/" + i);
    }
    Leftovers.await("all places taken", () -> api.getRequestCount() == running.length);
    Fetch queued = new Fetch("/queued");
    Leftovers.await("the queue", () -> queued.thread.getState() == Thread.State.WAITING);
    assertThat(queued.stop()).isLessThan(SOON);
    for (Fetch fetch : running) {
      assertThat(fetch.stop()).isLessThan(Duration.ofSeconds(1));
    }
    assertThat(api.getRequestCount()).isEqualTo(running.length);
  }

  @Test
  void closingEndsWhatRuns() throws Exception {
    api.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Fetch fetch = new Fetch("/1");
    assertThat(api.takeRequest(5, TimeUnit.SECONDS)).isNotNull();
    client.close();
    fetch.thread.join();
    assertThat(fetch.result.exceptionNow()).isInstanceOf(MediaException.class);
    assertThat(api.getRequestCount()).isEqualTo(1);
    MediaException later =
        catchThrowableOfType(MediaException.class, () -> client.fetch(location("/2")));
    assertThat(later.failure().kind()).isEqualTo(Kind.OFFLINE);
  }

  @Test
  void theApiGetsNoMoreRequestsThanItAllows() throws Exception {
    TestClock clock = new TestClock();
    client = client(clock);
    api.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().build();
          }
        });
    for (int i = 0; i < RequestRate.BURST + 10; i++) {
      client.fetch(location("/" + i));
    }
    assertThat(clock.sleeps).hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "400, EXPIRED",
    "403, EXPIRED",
    "404, EXPIRED",
    "410, EXPIRED",
    "418, SERVER",
    "401, FORBIDDEN"
  })
  void anAddressThatDiedIsToldFromOneThatIsForbiddenOrMissing(int code, Kind kind) {
    client = Clients.of(null, transport, FetchLimits.STANDARD, new TestClock());
    long before = TestClock.START.minusSeconds(1).getEpochSecond();
    api.enqueue(new MockResponse.Builder().code(code).build());
    MediaException e =
        catchThrowableOfType(
            MediaException.class, () -> client.fetch(location("/a?Expires=" + before)));
    assertThat(e.failure().kind()).isEqualTo(kind);
    if (kind == Kind.EXPIRED) {
      assertThat(e.failure().message())
          .contains("answered " + code, "died on 2026-03-01 11:59 UTC", "export again", "cache")
          .doesNotContain(String.valueOf(before));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, FORBIDDEN", "0, EXPIRED"})
  void anAddressDiesAtItsVeryTime(long secondsLeft, Kind kind) {
    client = Clients.of(null, transport, FetchLimits.STANDARD, new TestClock());
    Instant expiry = TestClock.START.plusSeconds(secondsLeft);
    api.enqueue(new MockResponse.Builder().code(403).build());
    MediaException e =
        catchThrowableOfType(
            MediaException.class,
            () -> client.fetch(location("/a?Expires=" + expiry.toEpochMilli())));
    assertThat(e.failure().kind()).isEqualTo(kind);
  }
}
