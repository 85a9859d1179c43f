package app.spotcheck.media.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything that can go wrong between the client and a server, over real sockets; each ends in a
/// named failure or heals, and leaves no connection, no thread and no file.
@Timeout(30)
class FaultsTest {
  private static final MockResponse STALL =
      new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();

  @TempDir private Path folder = Path.of("");

  private final TestClock clock = new TestClock();
  private final MockWebServer api = new MockWebServer();
  private final AtomicInteger files = new AtomicInteger();
  private final Leftovers leftovers = new Leftovers();
  private final Transport transport =
      Clients.transport(builder ->
          builder.readTimeout(Duration.ofMillis(100)).socketFactory(leftovers.socketFactory()));
  private MediaClient client;

  @BeforeEach
  void start() throws IOException {
    api.start();
    client = client(clock);
  }

  private MediaClient client(WaitClock itsClock) {
    return Clients.of(ApiKey.parse(Clients.SECRET), transport, Clients.SHORT, itsClock, api);
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    client.close();
    api.close();
    leftovers.assertNone();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private RemoteLocation mask() {
    return new RemoteLocation(api.url("/mask?signature=x").toString());
  }

  private MediaFailure failure() {
    MediaException e =
        catchThrowableOfType(
            MediaException.class,
            () -> client.fetch(mask(), () -> folder.resolve("f" + files.incrementAndGet())));
    assertThat(e.failure().message()).doesNotContain("signature", "Exception", Clients.SECRET);
    assertThat(e.failure().message()).isNotBlank();
    return e.failure();
  }

  private String content() throws MediaException, InterruptedException, IOException {
    EncodedImage image = client.fetch(mask());
    try (var in = image.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static MockResponse answer(int code) {
    return new MockResponse.Builder().code(code).build();
  }

  private static MockResponse ok() {
    return new MockResponse.Builder().body("mask").build();
  }

  private void enqueue(int times, MockResponse response) {
    for (int i = 0; i < times; i++) {
      api.enqueue(response);
    }
  }

  /// Ways in which a connection breaks that was there.
  enum Break {
    RESET_AT_ONCE(new MockResponse.Builder().onResponseStart(closed())),
    RESET_IN_BODY(
        new MockResponse.Builder()
            .body(new Buffer().write(new byte[200_000]))
            .onResponseBody(closed())),
    BODY_CUT_SHORT(
        new MockResponse.Builder()
            .body("half")
            .setHeader("Content-Length", 100)
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)),
    CHUNKS_CUT_SHORT(
        new MockResponse.Builder()
            .body("100\r\nhalf\r\n")
            .removeHeader("Content-Length")
            .setHeader("Transfer-Encoding", "chunked")
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE));

    @SuppressWarnings("ImmutableEnumChecker") // a response is built once and only read
    private final MockResponse response;

    Break(MockResponse.Builder response) {
      this.response = response.build();
    }

    private static SocketEffect closed() {
      return new SocketEffect.CloseSocket();
    }
  }

  @ParameterizedTest
  @EnumSource(Break.class)
  void aConnectionThatBreaksIsMadeAgain(Break how) throws Exception {
    api.enqueue(how.response);
    api.enqueue(ok());
    assertThat(content()).isEqualTo("mask");
    assertThat(clock.sleeps).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Break.class)
  void aConnectionThatAlwaysBreaksIsANetworkFailure(Break how) {
    enqueue(Retries.MAX_ATTEMPTS, how.response);
    MediaFailure failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
    assertThat(failure.message()).contains("broke off").contains("try again");
    assertThat(api.getRequestCount()).isEqualTo(Retries.MAX_ATTEMPTS);
  }

  @Test
  void aBodyShorterThanAnnouncedOnAnOpenConnectionTimesOut() {
    api.enqueue(new MockResponse.Builder().body("half").setHeader("Content-Length", 100).build());
    assertThat(failure().kind()).isEqualTo(Kind.TIMEOUT);
  }

  @Test
  void aBodyLongerThanAnnouncedIsTakenAsAnnounced() throws Exception {
    api.enqueue(new MockResponse.Builder().body("masked").setHeader("Content-Length", 4).build());
    assertThat(content()).isEqualTo("mask");
  }

  @Test
  void aSenselessLengthIsAFailureAtOnce() {
    api.enqueue(answer(200).newBuilder().setHeader("Content-Length", "-5").build());
    MediaFailure failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.SERVER);
    assertThat(failure.message()).contains("makes no sense");
  }

  @Test
  void aServerThatDoesNotAnswerTimesOutAndIsNotAskedAgain() {
    api.enqueue(STALL);
    assertThat(failure().kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(api.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aServerThatIsNotThereIsANetworkFailureAtOnce() throws Exception {
    api.close();
    MediaFailure failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
    assertThat(failure.message()).contains("accepts no connection");
    assertThat(clock.sleeps).isEmpty();
  }

  @Test
  void bytesThatDripForeverTimeOut() {
    client = client(WaitClock.SYSTEM);
    api.enqueue(
        new MockResponse.Builder()
            .body(new Buffer().write(new byte[100_000]))
            .throttleBody(1, 20, TimeUnit.MILLISECONDS)
            .build());
    MediaFailure failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(failure.message()).contains("so slowly");
  }

  @Test
  void aSlowButSteadyBodyIsTakenThoughItTakesLongerThanItsHeadMay() throws Exception {
    client = client(WaitClock.SYSTEM);
    api.enqueue(
        new MockResponse.Builder()
            .body(new Buffer().write(new byte[150_000]))
            .throttleBody(5_000, 20, TimeUnit.MILLISECONDS)
            .build());
    long begin = System.nanoTime();
    assertThat(content()).hasSize(150_000);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Clients.SHORT.headers());
  }

  /// A clock on which 50 ms pass whenever it is looked at, so that what comes keeps a body alive,
  /// and a large one takes long.
  private static final class HastyClock implements WaitClock {
    private final TestClock clock = new TestClock();

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public long nanoTime() {
      clock.pass(Duration.ofMillis(50));
      return clock.nanoTime();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
      clock.sleep(time);
    }
  }

  @Test
  void aSteadyBodyThatTakesTooLongTimesOut() {
    client = client(new HastyClock());
    api.enqueue(
        new MockResponse.Builder()
            .body(new Buffer().write(new byte[(int) Clients.SHORT.disk()]))
            .build());
    MediaFailure failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    assertThat(failure.message())
        .startsWith("localhost did not come to the end of the file in 4 s, in which it sent ")
        .endsWith(" KiB; try again later, or put the file into a folder of pictures");
    assertThat(api.getRequestCount()).isEqualTo(1);
  }

  /// 2 GiB at 150 KB/s take four hours; 17 MiB at 16 KiB/s take less than one.
  @Test
  void theTimeGrowsWithTheLengthAnnounced() {
    FetchLimits limits = FetchLimits.STANDARD;
    assertThat(limits.longest(2L << 30)).isEqualTo(Duration.ofSeconds((2L << 30) / (16 << 10)));
    assertThat(limits.longest(17 << 20)).isEqualTo(Duration.ofHours(1));
    assertThat(limits.longest(-1)).isEqualTo(Duration.ofHours(1));
  }

  /// What fetching a file into the folder ends with.
  private MediaException failureOfFile(RawServer server) {
    return catchThrowableOfType(
        MediaException.class,
        () ->
            client.fetch(new RemoteLocation(server.url("/image")), () -> folder.resolve("image")));
  }

  @Test
  void anEndlessBodyOfUnknownLengthTimesOut() throws Exception {
    client = client(new HastyClock());
    try (RawServer endless = RawServer.dripping("HTTP/1.1 200 OK\r\n\r\n", 'x', 0)) {
      MediaException e = failureOfFile(endless);
      assertThat(e.failure().kind()).isEqualTo(Kind.TIMEOUT);
      assertThat(e.failure().message()).contains("the end of the file in 2 s");
    }
  }

  /// As the services say it; where the address has no date that has passed, only they know.
  @ParameterizedTest
  @CsvSource({
    "403, <Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>",
    "400, <Error><Code>ExpiredToken</Code><Message>The provided token has"
        + " expired.</Message></Error>",
    "403, <Error><AuthenticationErrorDetail>Signature not valid in the specified time frame: Start"
        + " [A] - Expiry [B] - Current [C]</AuthenticationErrorDetail></Error>"
  })
  void aServiceThatSaysThatTheLinkHasExpiredIsBelieved(int code, String body) {
    client = Clients.of(null, transport, Clients.SHORT, clock);
    api.enqueue(answer(code).newBuilder().body(body).build());
    MediaFailure failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.EXPIRED);
    assertThat(failure.message())
        .startsWith("localhost answered " + code + ": it says that the link has expired; export");
  }

  /// What has expired is the key, or may be.
  @ParameterizedTest
  @CsvSource({"400, SERVER", "401, KEY_REJECTED", "403, FORBIDDEN"})
  void anExpiredKeyIsNoExpiredLink(int code, Kind kind) throws Exception {
    api.enqueue(answer(code).newBuilder().body("The token has expired").build());
    assertThat(failure().kind()).isEqualTo(kind);
    assertThat(api.takeRequest().getHeaders().get("Authorization")).contains(Clients.SECRET);
  }

  @Test
  void aRefusalForAnotherReasonIsNoExpiry() {
    client = Clients.of(null, transport, Clients.SHORT, clock);
    api.enqueue(answer(403).newBuilder().body("<Error><Code>AccessDenied</Code></Error>").build());
    assertThat(failure().kind()).isEqualTo(Kind.FORBIDDEN);
    api.enqueue(answer(404).newBuilder().body("Request has expired").build());
    assertThat(failure().kind()).isEqualTo(Kind.MISSING);
  }

  @Test
  void aRefusalThatDripsForeverIsOneAllTheSame() throws Exception {
    try (RawServer drip = RawServer.dripping("HTTP/1.1 403 Forbidden\r\n\r\n<Error>", ' ', 20)) {
      MediaException e =
          catchThrowableOfType(
              MediaException.class, () -> client.fetch(new RemoteLocation(drip.url("/image"))));
      assertThat(e.failure().kind()).isEqualTo(Kind.FORBIDDEN);
    }
  }

  /// Each address is signed for a minute, eleven minutes before the clock's time.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Amz-Date=20260301T114900Z&X-Amz-Expires=60",
        "X-Goog-Date=20260301T114900Z&X-Goog-Expires=60",
        "sv=2024-01-01&se=2026-03-01T11%3A50%3A00Z",
        "Expires=1772365800"
      })
  void aRedirectToAnAddressThatHasDiedIsExpiredToo(String signature) {
    api.enqueue(answer(302).newBuilder().setHeader("Location", "/stored?" + signature).build());
    api.enqueue(answer(403));
    MediaFailure failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.EXPIRED);
    assertThat(failure.message()).contains("died on 2026-03-01 11:50 UTC");
  }

  @Test
  void headersThatDripForeverTimeOut() throws Exception {
    try (RawServer drip = RawServer.dripping("HTTP/1.1 200 OK\r\nX-Long: ", 'a', 20)) {
      MediaException e =
          catchThrowableOfType(
              MediaException.class, () -> client.fetch(new RemoteLocation(drip.url("/image"))));
      assertThat(e.failure().kind()).isEqualTo(Kind.TIMEOUT);
    }
  }

  @Test
  void anEndlessBodyIsCutAtTheLimit() throws Exception {
    try (RawServer endless =
        RawServer.dripping("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(50_000), 'x', 0)) {
      MediaException e = failureOfFile(endless);
      assertThat(e.failure().kind()).isEqualTo(Kind.TOO_LARGE);
      assertThat(e.failure().message()).contains("4 MiB");
    }
  }

  @Test
  void aBodyAnnouncedAboveTheLimitIsNotRead() {
    api.enqueue(
        new MockResponse.Builder()
            .body("")
            .setHeader("Content-Length", Clients.SHORT.disk() + 1)
            .build());
    assertThat(failure().kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void aRedirectLoopEnds() {
    enqueue(
        MediaClient.MAX_REDIRECTS + 1,
        answer(302).newBuilder().setHeader("Location", "/mask").build());
    assertThat(failure().message()).contains("redirects without end");
    assertThat(api.getRequestCount()).isEqualTo(MediaClient.MAX_REDIRECTS + 1);
  }

  @ParameterizedTest
  @CsvSource({"file:///etc/passwd", "ftp://host/a", "data:image/png", "javascript:0", "http://"})
  void aRedirectToSomethingElseThanTheWebIsRefused(String target) {
    api.enqueue(answer(302).newBuilder().setHeader("Location", target).build());
    assertThat(failure().kind()).isEqualTo(Kind.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "204, SERVER, export again",
    "206, SERVER, export again",
    "302, SERVER, export again",
    "304, SERVER, export again",
    "400, SERVER, export again",
    "401, KEY_REJECTED, give another",
    "403, FORBIDDEN, export again",
    "404, MISSING, export again",
    "410, MISSING, export again",
    "418, SERVER, export again",
    "501, SERVER, try again"
  })
  void anAnswerThatIsNoFileSaysWhatToDoAndIsNotAskedForAgain(int code, Kind kind, String advice) {
    api.enqueue(answer(code));
    MediaFailure failure = failure();
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.message()).contains(advice).contains("answered " + code);
    assertThat(api.getRequestCount()).isEqualTo(1);
  }

  @Test
  void anAnswerWithoutContentThatHasSomeMakesNoSense() throws Exception {
    try (RawServer odd =
        RawServer.answering("HTTP/1.1 204 No Content\r\nContent-Length: 3\r\n\r\nabc")) {
      MediaException e =
          catchThrowableOfType(
              MediaException.class, () -> client.fetch(new RemoteLocation(odd.url("/image"))));
      assertThat(e.failure().kind()).isEqualTo(Kind.SERVER);
      assertThat(clock.sleeps).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "504", "429"})
  void whatHealsIsAskedForAgain(int code) throws Exception {
    enqueue(2, answer(code));
    api.enqueue(ok());
    assertThat(content()).isEqualTo("mask");
    assertThat(clock.sleeps).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"500", "503", "429"})
  void whatDoesNotHealIsAFailureAfterSomeAttempts(int code) {
    enqueue(Retries.MAX_ATTEMPTS, answer(code));
    MediaFailure failure = failure();
    assertThat(failure.kind()).isEqualTo(Kind.SERVER);
    assertThat(failure.message()).contains("answered " + code).contains("try again");
    assertThat(api.getRequestCount()).isEqualTo(Retries.MAX_ATTEMPTS);
    assertThat(clock.sleeps).hasSize(Retries.MAX_ATTEMPTS - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "429, 7, 7",
    "503, 7, 7",
    "429, 'Sun, 01 Mar 2026 12:00:40 GMT', 40",
    "503, 'Sun, 1 Mar 2026 12:00:40 GMT', 40",
    "429, 'Sun, 01 Mar 2026 11:00:00 GMT', 0",
    "429, 0, 0",
    "429, 86400, 120",
    "429, 'Fri, 01 Mar 2086 12:00:40 GMT', 120"
  })
  void theServerSaysHowLongToWait(int code, String after, long seconds) throws Exception {
    api.enqueue(answer(code).newBuilder().setHeader("Retry-After", after).build());
    api.enqueue(ok());
    assertThat(content()).isEqualTo("mask");
    assertThat(clock.slept()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"429, soon, 2, 4", "429, -5, 2, 4", "500, 60, 0, 1"})
  void aSenselessWaitIsChosenByTheClient(int code, String after, long atLeast, long atMost)
      throws Exception {
    api.enqueue(answer(code).newBuilder().setHeader("Retry-After", after).build());
    api.enqueue(ok());
    assertThat(content()).isEqualTo("mask");
    assertThat(clock.slept()).isBetween(Duration.ofSeconds(atLeast), Duration.ofSeconds(atMost));
  }

  @Test
  void anEmptyBodyAndATextComeAsTheyAre() throws Exception {
    api.enqueue(answer(200));
    assertThat(content()).isEmpty();
    api.enqueue(new MockResponse.Builder().body("<html>").build());
    assertThat(content()).isEqualTo("<html>");
  }

  @Test
  void aLargeBodyIsKeptInTheFileThatTheCallerGave() throws Exception {
    byte[] large = new byte[100_000];
    large[99_999] = 7;
    api.enqueue(new MockResponse.Builder().body(new Buffer().write(large)).build());
    Path file = folder.resolve("large");
    EncodedImage image = client.fetch(mask(), () -> file);
    assertThat(image).isEqualTo(new EncodedImage.InFile(file));
    assertThat(file).hasBinaryContent(large);
    Files.delete(file);
  }

  @Test
  void aLargeBodyThatIsCutShortLeavesNoFile() {
    enqueue(
        Retries.MAX_ATTEMPTS,
        new MockResponse.Builder()
            .body(new Buffer().write(new byte[100_000]))
            .setHeader("Content-Length", 200_000)
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
    assertThat(failure().kind()).isEqualTo(Kind.NETWORK);
    assertThat(files).hasValue(Retries.MAX_ATTEMPTS);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidSo() {
    api.enqueue(new MockResponse.Builder().body(new Buffer().write(new byte[100_000])).build());
    MediaException e =
        catchThrowableOfType(
            MediaException.class, () -> client.fetch(mask(), () -> folder.resolve("nowhere/file")));
    assertThat(e.failure().kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(e.failure().message()).contains("cache folder").contains("disk");
    assertThat(clock.sleeps).isEmpty();
  }
}
