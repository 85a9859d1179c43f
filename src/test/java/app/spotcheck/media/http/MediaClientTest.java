package app.spotcheck.media.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaClientTest {
  private final MockWebServer api = new MockWebServer();
  private final MockWebServer storage = new MockWebServer();
  private final AtomicReference<@Nullable ApiKey> key =
      new AtomicReference<>(ApiKey.parse("test-key"));
  private MediaClient client;

  @BeforeEach
  void startServers() throws IOException {
    api.start();
    storage.start();
    client = client(MediaClient.standardHttp(), false);
  }

  @AfterEach
  void stopServers() {
    client.close();
    api.close();
    storage.close();
  }

  private MediaClient client(OkHttpClient http, boolean offline) {
    ApiOrigin origin = new ApiOrigin(api.url("/").scheme(), api.url("/").host(), api.getPort());
    return new MediaClient(key::get, new KeyPolicy(List.of(origin)), offline, http);
  }

  private byte[] fetch(MockWebServer server, String path)
      throws MediaException, InterruptedException {
    String url = server.url("/").toString();
    return bytesOf(client.fetch(new RemoteLocation(url.substring(0, url.length() - 1) + path)));
  }

  private static byte[] bytesOf(EncodedImage file) {
    try (InputStream in = file.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MediaFailure failureOf(MockWebServer server, String path) {
    MediaException e = catchThrowableOfType(MediaException.class, () -> fetch(server, path));
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain("test-key");
    assertThat(e.failure().message()).doesNotContain("Exception", "signature");
    return e.failure();
  }

  private static MockResponse answer(int code, String body) {
    return new MockResponse.Builder().code(code).body(body).build();
  }

  private static MockResponse redirect(String target) {
    return new MockResponse.Builder().code(302).setHeader("Location", target).build();
  }

  private static RecordedRequest taken(MockWebServer server) throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    assertThat(request).isNotNull();
    return request;
  }

  @Test
  void theKeyGoesToTheApi() throws Exception {
    api.enqueue(answer(200, "mask"));
    assertThat(fetch(api, "/mask")).asString().isEqualTo("mask");
    assertThat(taken(api).getHeaders().get("Authorization")).isEqualTo("Bearer test-key");
  }

  @Test
  void theKeyGoesToNoOtherPort() throws Exception {
    storage.enqueue(answer(200, "image"));
    fetch(storage, "/image");
    assertThat(taken(storage).getHeaders().get("Authorization")).isNull();
  }

  @Test
  void userInformationInTheAddressKeepsTheKeyBack() throws Exception {
    api.enqueue(answer(200, "image"));
    String url = api.url("/image").newBuilder().username("me").build().toString();
    client.fetch(new RemoteLocation(url));
    assertThat(taken(api).getHeaders().get("Authorization")).isNull();
  }

  @Test
  void aRedirectToStorageIsFollowedWithoutTheKey() throws Exception {
    api.enqueue(redirect(storage.url("/signed?signature=a%2Fb").toString()));
    storage.enqueue(answer(200, "mask"));
    assertThat(fetch(api, "/mask")).asString().isEqualTo("mask");
    RecordedRequest request = taken(storage);
    assertThat(request.getHeaders().get("Authorization")).isNull();
    assertThat(request.getTarget()).isEqualTo("/signed?signature=a%2Fb");
  }

  @Test
  void aRedirectWithinTheApiKeepsTheKey() throws Exception {
    api.enqueue(redirect("/elsewhere"));
    api.enqueue(answer(200, "mask"));
    fetch(api, "/mask");
    assertThat(taken(api).getHeaders().get("Authorization")).isEqualTo("Bearer test-key");
    assertThat(taken(api).getHeaders().get("Authorization")).isEqualTo("Bearer test-key");
  }

  @Test
  void aStrangersRedirectToTheApiCarriesNoKey() throws Exception {
    storage.enqueue(redirect(api.url("/mask").toString()));
    api.enqueue(answer(401, ""));
    MediaFailure failure = failureOf(storage, "/image");
    assertThat(failure.kind()).isEqualTo(Kind.FORBIDDEN);
    assertThat(taken(api).getHeaders().get("Authorization")).isNull();
  }

  @Test
  void aRedirectBackToTheApiCarriesNoKey() throws Exception {
    api.enqueue(redirect(storage.url("/").toString()));
    storage.enqueue(redirect(api.url("/again").toString()));
    api.enqueue(answer(200, "mask"));
    fetch(api, "/mask");
    taken(api);
    assertThat(taken(api).getHeaders().get("Authorization")).isNull();
  }

  @Test
  void aRedirectLoopEnds() {
    for (int i = 0; i <= MediaClient.MAX_REDIRECTS; i++) {
      api.enqueue(redirect("/mask"));
    }
    assertThat(failureOf(api, "/mask").message()).contains("redirects without end");
    assertThat(api.getRequestCount()).isEqualTo(MediaClient.MAX_REDIRECTS + 1);
  }

  @Test
  void aRedirectToSomethingElseThanTheWebIsRefused() {
    api.enqueue(redirect("file:///etc/passwd"));
    assertThat(failureOf(api, "/mask").kind()).isEqualTo(Kind.REFUSED);
  }

  @Test
  void aRedirectThatGivesUpEncryptionIsRefused() throws Exception {
    String localhost = InetAddress.getByName("localhost").getCanonicalHostName();
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName(localhost).build();
    HandshakeCertificates server =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    HandshakeCertificates trusting =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(server.sslSocketFactory());
      secure.start();
      secure.enqueue(redirect(storage.url("/plain").toString()));
      client =
          client(
              MediaClient.standardHttp()
                  .newBuilder()
                  .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager())
                  .build(),
              false);
      MediaFailure failure = failureOf(secure, "/mask");
      assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
      assertThat(failure.message()).contains("from https to").contains("without encryption");
    }
    assertThat(storage.getRequestCount()).isZero();
  }

  @Test
  void anUntrustedCertificateIsANetworkFailure() throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(
          new HandshakeCertificates.Builder()
              .heldCertificate(certificate)
              .build()
              .sslSocketFactory());
      secure.start();
      assertThat(failureOf(secure, "/").message()).startsWith("no secure connection to");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, KEY_REJECTED, give another",
    "403, FORBIDDEN, export again",
    "404, MISSING, export again",
    "410, MISSING, export again",
    "429, SERVER, try again",
    "500, SERVER, try again",
    "503, SERVER, try again",
    "204, SERVER, export again",
    "418, SERVER, export again"
  })
  void anAnswerThatIsNoFileSaysWhatToDo(int code, Kind kind, String advice) {
    api.enqueue(answer(code, ""));
    MediaFailure failure = failureOf(api, "/mask?signature=x");
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.message()).contains(advice).contains("answered " + code);
  }

  @Test
  void aNegativeLengthIsAFailureLikeOthers() {
    api.enqueue(answer(200, "").newBuilder().setHeader("Content-Length", "-5").build());
    MediaFailure failure = failureOf(api, "/mask");
    assertThat(failure.kind()).isEqualTo(Kind.SERVER);
    assertThat(failure.message()).contains("makes no sense");
  }

  @Test
  void withoutAKeyTheApiIsNotAsked() {
    key.set(null);
    assertThat(failureOf(api, "/mask").kind()).isEqualTo(Kind.KEY_MISSING);
    assertThat(api.getRequestCount()).isZero();
  }

  @Test
  void aKeyThatIsSetLaterIsUsed() throws Exception {
    key.set(null);
    assertThat(failureOf(api, "/mask").kind()).isEqualTo(Kind.KEY_MISSING);
    key.set(ApiKey.parse("test-key-2"));
    api.enqueue(answer(200, ""));
    fetch(api, "/mask");
    assertThat(taken(api).getHeaders().get("Authorization")).isEqualTo("Bearer test-key-2");
  }

  @Test
  void offlineNothingIsAsked() {
    client = client(MediaClient.standardHttp(), true);
    assertThat(failureOf(api, "/mask").kind()).isEqualTo(Kind.OFFLINE);
    assertThat(failureOf(storage, "/image").kind()).isEqualTo(Kind.OFFLINE);
    assertThat(api.getRequestCount() + storage.getRequestCount()).isZero();
  }

  @Test
  void aBodyCutShortIsANetworkFailure() {
    api.enqueue(
        new MockResponse.Builder()
            .body("half")
            .setHeader("Content-Length", 100)
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
    MediaFailure failure = failureOf(api, "/mask");
    assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
    assertThat(failure.message()).contains("broke off");
  }

  @Test
  void anAnnouncedBodyAboveTheLimitIsNotRead() {
    api.enqueue(
        new MockResponse.Builder()
            .body("")
            .setHeader("Content-Length", Answer.MAX_BODY_BYTES + 1)
            .build());
    assertThat(failureOf(api, "/mask").kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void aServerThatIsNotThereIsANetworkFailure() {
    storage.close();
    assertThat(failureOf(storage, "/image").kind()).isEqualTo(Kind.NETWORK);
  }

  @Test
  void aServerThatDoesNotAnswerTimesOut() {
    client =
        client(
            MediaClient.standardHttp().newBuilder().readTimeout(Duration.ofMillis(50)).build(),
            false);
    api.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertThat(failureOf(api, "/mask").kind()).isEqualTo(Kind.TIMEOUT);
  }

  @Test
  void addressesGoOutAsExported() throws Exception {
    api.enqueue(answer(200, ""));
    String path = "/a%2Fb%20c/(d),e;f=g@h!$&*+~:%c3%A9//i?x=%2F+%2b/?&y&&z=[1]|$@:;,()*!~";
    fetch(api, path);
    assertThat(taken(api).getTarget()).isEqualTo(path);
  }

  @Test
  void cookiesAreNotKept() throws Exception {
    api.enqueue(new MockResponse.Builder().setHeader("Set-Cookie", "a=b").build());
    api.enqueue(answer(200, ""));
    fetch(api, "/1");
    fetch(api, "/2");
    taken(api);
    assertThat(taken(api).getHeaders().get("Cookie")).isNull();
  }

  @Test
  void anInterruptionEndsAFetch() throws Exception {
    api.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread thread =
        Thread.startVirtualThread(() ->
            ended.complete(
                catchThrowableOfType(InterruptedException.class, () -> fetch(api, "/mask"))));
    taken(api);
    thread.interrupt();
    assertThat(ended.get(5, TimeUnit.SECONDS)).isNotNull();
  }
}
