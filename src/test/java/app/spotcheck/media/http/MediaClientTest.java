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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaClientTest {
  private final MockWebServer api = new MockWebServer();
  private final MockWebServer storage = new MockWebServer();
  private final AtomicReference<@Nullable ApiKey> key =
      new AtomicReference<>(ApiKey.parse("test-key"));
  private final TestClock clock = new TestClock();
  private MediaClient client;

  @BeforeEach
  void startServers() throws IOException {
    api.start();
    storage.start();
    client = client(Clients.transport(UnaryOperator.identity()), false);
  }

  @AfterEach
  void stopServers() {
    client.close();
    api.close();
    storage.close();
  }

  private MediaClient client(Transport transport, boolean offline) {
    return new MediaClient(
        key::get,
        new KeyPolicy(List.of(Clients.origin(api))),
        offline,
        1500,
        transport,
        FetchLimits.STANDARD,
        clock);
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
  void aRedirectThatGivesUpEncryptionIsRefused() throws Exception {
    HeldCertificate certificate = Clients.certificate();
    HandshakeCertificates server =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(server.sslSocketFactory());
      secure.start();
      secure.enqueue(redirect(storage.url("/plain").toString()));
      client = client(Clients.trusting(certificate), false);
      MediaFailure failure = failureOf(secure, "/mask");
      assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
      assertThat(failure.message()).contains("from https to").contains("without encryption");
    }
    assertThat(storage.getRequestCount()).isZero();
  }

  @Test
  void anUntrustedCertificateIsANetworkFailure() throws Exception {
    HeldCertificate certificate = Clients.certificate();
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
    client = client(Clients.transport(UnaryOperator.identity()), true);
    assertThat(failureOf(api, "/mask").kind()).isEqualTo(Kind.OFFLINE);
    assertThat(failureOf(storage, "/image").kind()).isEqualTo(Kind.OFFLINE);
    assertThat(api.getRequestCount() + storage.getRequestCount()).isZero();
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
}
