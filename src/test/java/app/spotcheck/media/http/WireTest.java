package app.spotcheck.media.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Credentials;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What really goes over the wire: addresses, connections, proxies, and whom we trust.
@Timeout(30)
class WireTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @TempDir private Path folder = Path.of("");

  private static MediaClient client(Transport transport, MockWebServer... apis) {
    return Clients.of(
        ApiKey.parse(Clients.SECRET), transport, FetchLimits.STANDARD, new TestClock(), apis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a%2Fb%20c%2fd.png?Expires=1772366400000&KeyName=k&Signature=a-b_c~%2B%2f%3D",
        "/b/o%2Fk.png?X-Amz-Credential=A%2F20260301%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Signature=0a",
        "/b/o.png?X-Goog-Credential=a%40b.example%2F20260301&X-Goog-SignedHeaders=host%3Bx",
        "/c/o.png?sv=2024-11-04&se=2026-03-01T12:00:00Z&sig=a%2Bb/c+d==",
        "/%C3%A9%c3%a9/(x),;=@:!$&*~?q=[]|$@:;,()*!~%27&&empty=&=&?/"
      })
  void signedAddressesGoOutByteForByte(String target) throws Exception {
    try (RawServer server = RawServer.answering(OK);
        MediaClient client = client(Clients.transport(UnaryOperator.identity()))) {
      client.fetch(new RemoteLocation(server.url(target)));
      assertThat(server.lines).first().isEqualTo("GET " + target + " HTTP/1.1");
      assertThat(server.lines).noneMatch(line -> line.contains(Clients.SECRET));
    }
  }

  @Test
  void twoMasksShareAConnectionOfHttp2() throws Exception {
    HeldCertificate certificate = Clients.certificate();
    try (MockWebServer server = secureServer(certificate);
        MediaClient client = client(Clients.trusting(certificate), server)) {
      for (int i = 0; i < 2; i++) {
        server.enqueue(new MockResponse.Builder().body("mask").build());
        client.fetch(new RemoteLocation(server.url("/" + i).toString()));
        RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
        assertThat(request.getVersion()).isEqualTo("HTTP/2");
        assertThat(request.getConnectionIndex()).isZero();
        assertThat(request.getExchangeIndex()).isEqualTo(i);
        assertThat(request.getHeaders().get("Authorization")).endsWith(Clients.SECRET);
      }
    }
  }

  private static MockWebServer secureServer(HeldCertificate certificate) throws Exception {
    MockWebServer server = new MockWebServer();
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.start();
    return server;
  }

  @Test
  void aCertificateOfTheSystemsBundleIsTrustedBesideTheJdks() throws Exception {
    HeldCertificate office = Clients.certificate();
    Path bundle = Files.writeString(folder.resolve("bundle.crt"), office.certificatePem());
    Path broken = Files.writeString(folder.resolve("broken.crt"), "-----BEGIN CERTIFICATE-----");
    List<Path> bundles = List.of(folder.resolve("none.crt"), broken, bundle);
    SystemTrust trust = SystemTrust.of(bundles, List.of("no such kind"));
    assertThat(trust.manager().getAcceptedIssuers())
        .contains(office.certificate())
        .contains(SystemTrust.of(List.of(), List.of()).manager().getAcceptedIssuers());
    Transport transport =
        new Transport(
            UnaryOperator.identity(),
            builder -> builder.sslSocketFactory(trust.socketFactory(), trust.manager()));
    try (MockWebServer server = secureServer(office);
        MediaClient client = client(transport)) {
      server.enqueue(new MockResponse.Builder().body("ok").build());
      assertThat(client.fetch(new RemoteLocation(server.url("/").toString())).length())
          .isEqualTo(2);
    }
  }

  @Test
  void aCertificateOfAnotherHostIsNotTrusted() throws Exception {
    HeldCertificate other =
        new HeldCertificate.Builder().addSubjectAlternativeName("other.example").build();
    try (MockWebServer server = secureServer(other);
        MediaClient client = client(Clients.trusting(other), server)) {
      server.enqueue(new MockResponse.Builder().body("ok").build());
      String url = server.url("/").toString();
      MediaException e =
          catchThrowableOfType(MediaException.class, () -> client.fetch(new RemoteLocation(url)));
      assertThat(e.failure().kind()).isEqualTo(Kind.NETWORK);
      assertThat(e.failure().message()).startsWith("no secure connection to");
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, ''",
    "Windows 11, Windows-ROOT",
    "Mac OS X, KeychainStore-ROOT KeychainStore"
  })
  void theKeyStoresAreThoseOfTheSystem(String system, String kinds) {
    assertThat(String.join(" ", SystemTrust.keyStores(system))).isEqualTo(kinds);
  }

  private static Transport through(Map<String, String> environment, HeldCertificate trusted) {
    SystemProxies proxies = new SystemProxies(environment, () -> null);
    HandshakeCertificates trusting =
        new HandshakeCertificates.Builder().addTrustedCertificate(trusted.certificate()).build();
    return new Transport(
        builder -> builder.proxySelector(proxies).proxyAuthenticator(proxies.authenticator()),
        builder -> builder.sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager()));
  }

  private static MockResponse signIn() {
    return new MockResponse.Builder()
        .code(407)
        .setHeader("Proxy-Authenticate", "Basic realm=\"office\"")
        .build();
  }

  private static HeldCertificate example() {
    return new HeldCertificate.Builder().addSubjectAlternativeName("api.example").build();
  }

  @Test
  void theProxyGetsItsPasswordAndNotTheKeyAndTheServerTheOtherWayRound() throws Exception {
    HeldCertificate certificate = example();
    try (MockWebServer proxy = secureServer(certificate)) {
      proxy.enqueue(signIn().newBuilder().inTunnel().build());
      proxy.enqueue(new MockResponse.Builder().inTunnel().build());
      proxy.enqueue(new MockResponse.Builder().body("ok").build());
      String variable = "http://me:s%3A3cret@localhost:" + proxy.getPort();
      Transport transport = through(Map.of("HTTPS_PROXY", variable), certificate);
      List<ApiOrigin> api = List.of(ApiOrigin.parse("https://api.example"));
      ApiKey key = ApiKey.parse(Clients.SECRET);
      try (MediaClient client =
          new MediaClient(
              () -> key,
              new KeyPolicy(api),
              false,
              1500,
              transport,
              FetchLimits.STANDARD,
              new TestClock())) {
        client.fetch(new RemoteLocation("https://api.example/mask"));
      }
      RecordedRequest unsigned = proxy.takeRequest(5, TimeUnit.SECONDS);
      assertThat(unsigned.getMethod()).isEqualTo("CONNECT");
      assertThat(unsigned.getHeaders().get("Proxy-Authorization")).isNull();
      assertThat(unsigned.getHeaders().get("Authorization")).isNull();
      RecordedRequest connect = proxy.takeRequest(5, TimeUnit.SECONDS);
      assertThat(connect.getTarget()).isEqualTo("api.example:443");
      assertThat(connect.getHeaders().get("Proxy-Authorization"))
          .isEqualTo(Credentials.basic("me", "s:3cret"));
      assertThat(connect.getHeaders().get("Authorization")).isNull();
      RecordedRequest inside = proxy.takeRequest(5, TimeUnit.SECONDS);
      assertThat(inside.getMethod()).isEqualTo("GET");
      assertThat(inside.getHeaders().get("Proxy-Authorization")).isNull();
      assertThat(inside.getHeaders().get("Authorization")).endsWith(Clients.SECRET);
    }
  }

  @ParameterizedTest
  @CsvSource({"https, ''", "https, me:wrong@", "http, ''", "http, me:wrong@"})
  void aProxyThatRefusesUsSaysSo(String scheme, String user) throws Exception {
    HeldCertificate certificate = example();
    try (MockWebServer proxy = scheme.equals("https") ? secureServer(certificate) : plain()) {
      for (int i = 0; i < 5; i++) {
        MockResponse.Builder answer = signIn().newBuilder();
        proxy.enqueue(scheme.equals("https") ? answer.inTunnel().build() : answer.build());
      }
      String variable = "http://" + user + "localhost:" + proxy.getPort();
      Transport transport = through(Map.of("all_proxy", variable), certificate);
      try (MediaClient client = client(transport)) {
        MediaException e =
            catchThrowableOfType(
                MediaException.class,
                () -> client.fetch(new RemoteLocation(scheme + "://api.example/mask")));
        assertThat(e.failure().kind()).isEqualTo(Kind.NETWORK);
        assertThat(e.failure().message()).contains("proxy", "password").doesNotContain("wrong");
      }
    }
  }

  private static MockWebServer plain() throws IOException {
    MockWebServer server = new MockWebServer();
    server.start();
    return server;
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/, HTTPS_PROXY=http://p:8080, p:8080",
    "https://a.example/, https_proxy=p:8080, p:8080",
    "https://a.example/, HTTP_PROXY=http://p:8080, direct",
    "http://a.example/, HTTP_PROXY=http://p:8080, p:8080",
    "https://a.example/, all_proxy=http://p:8080, p:8080",
    "https://a.example/, https_proxy=http://p:1 HTTPS_PROXY=http://q:2, p:1",
    "https://a.example/, HTTPS_PROXY=http://p:8080 NO_PROXY=a.example, direct",
    "https://s.a.example/, HTTPS_PROXY=http://p:8080 no_proxy=b;.a.example:443, direct",
    "https://ba.example/, HTTPS_PROXY=http://p:8080 NO_PROXY=a.example, p:8080",
    "https://a.example/, HTTPS_PROXY=http://p:8080 NO_PROXY=*, direct",
    "http://localhost:1/, HTTP_PROXY=http://p:8080, direct",
    "http://127.0.0.1/, HTTP_PROXY=http://p:8080, direct",
    "http://[::1]/, HTTP_PROXY=http://p:8080, direct",
    "https://a.example/, HTTPS_PROXY=, direct",
    "https://a.example/, NO_PROXY=, direct"
  })
  void theProxyIsTheOneOfTheVariables(String url, String variables, String proxy) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables.split(" ")) {
      String[] parts = variable.split("=", 2);
      environment.put(parts[0], parts[1].replace(';', ','));
    }
    Proxy chosen = new SystemProxies(environment, () -> null).select(URI.create(url)).getFirst();
    assertThat(
            chosen.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "direct")
        .isEqualTo(proxy);
  }

  @Test
  void withoutVariablesTheSystemChooses() {
    ProxySelector system = ProxySelector.of(InetSocketAddress.createUnresolved("p", 1));
    SystemProxies proxies = new SystemProxies(Map.of(), () -> system);
    URI url = URI.create("https://a.example/");
    assertThat(proxies.select(url)).isEqualTo(system.select(url));
    assertThat(proxies.select(URI.create("http://localhost/"))).containsExactly(Proxy.NO_PROXY);
  }
}
