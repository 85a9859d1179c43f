package app.spotcheck.media.http;

import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// The connections of one [MediaClient]: what is trusted, by which way they go, how long they last.
///
/// It never redirects by itself, since each hop has to pass the policies. What TLS needs is made
/// ready when it is first needed, because reading all certificates takes a while.
final class Transport implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
  private static final int MAX_IDLE_CONNECTIONS = 16;
  private static final Duration IDLE_CONNECTION_LIFE = Duration.ofSeconds(30);

  private final OkHttpClient plain;
  private final UnaryOperator<OkHttpClient.Builder> securing;
  private @Nullable OkHttpClient secure;

  /// @param configuring what is different from the standard for all connections
  /// @param securing adds what connections by TLS need
  Transport(
      UnaryOperator<OkHttpClient.Builder> configuring,
      UnaryOperator<OkHttpClient.Builder> securing) {
    this.plain =
        configuring
            .apply(
                new OkHttpClient.Builder()
                    .connectTimeout(CONNECT_TIMEOUT)
                    .readTimeout(READ_TIMEOUT)
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .cookieJar(CookieJar.NO_COOKIES)
                    .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                    .connectionPool(
                        new ConnectionPool(
                            MAX_IDLE_CONNECTIONS,
                            IDLE_CONNECTION_LIFE.toSeconds(),
                            TimeUnit.SECONDS)))
            .build();
    this.securing = securing;
  }

  /// By this computer's proxies, trusting whom this computer trusts.
  static Transport standard() {
    return through(new SystemProxies(System.getenv(), ProxySelector::getDefault));
  }

  /// By given proxies, trusting whom this computer trusts.
  static Transport through(SystemProxies proxies) {
    return new Transport(
        builder -> builder.proxySelector(proxies).proxyAuthenticator(proxies.authenticator()),
        builder -> {
          SystemTrust trust = SystemTrust.get();
          return builder.sslSocketFactory(trust.socketFactory(), trust.manager());
        });
  }

  OkHttpClient clientFor(HttpUrl url) {
    return url.isHttps() ? secure() : plain;
  }

  /// Shares connection pool and all settings with the plain one.
  private synchronized OkHttpClient secure() {
    if (secure == null) {
      secure =
          securing
              .apply(
                  plain
                      .newBuilder()
                      .connectionSpecs(
                          List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.COMPATIBLE_TLS)))
              .build();
    }
    return secure;
  }

  /// Ends the calls that still run and closes all connections.
  @Override
  public void close() {
    plain.dispatcher().cancelAll();
    plain.connectionPool().evictAll();
  }
}
