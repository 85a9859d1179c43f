package app.spotcheck.media.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/// Makes clients for tests: with a test key for given servers, and with limits that are soon met.
final class Clients {
  static final String SECRET = "test-key";

  /// Limits of which the time is over soon.
  static final FetchLimits SHORT =
      new FetchLimits(
          Duration.ofMillis(400),
          Duration.ofMillis(150),
          10_000,
          Duration.ofMillis(2500),
          1 << 20,
          16 << 10,
          1 << 20,
          4 << 20);

  private Clients() {}

  static ApiOrigin origin(MockWebServer server) {
    return new ApiOrigin(server.url("/").scheme(), server.url("/").host(), server.getPort());
  }

  static Transport transport(UnaryOperator<OkHttpClient.Builder> configuring) {
    return new Transport(configuring, UnaryOperator.identity());
  }

  static Transport trusting(HeldCertificate certificate) {
    HandshakeCertificates trusting =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    return new Transport(
        UnaryOperator.identity(),
        builder -> builder.sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager()));
  }

  static MediaClient of(
      @Nullable ApiKey key,
      Transport transport,
      FetchLimits limits,
      WaitClock clock,
      MockWebServer... apis) {
    List<ApiOrigin> origins = Arrays.stream(apis).map(Clients::origin).toList();
    return new MediaClient(
        () -> key, new KeyPolicy(origins), false, 1500, transport, limits, clock);
  }

  /// A certificate for this computer.
  static HeldCertificate certificate() {
    return new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
  }
}
