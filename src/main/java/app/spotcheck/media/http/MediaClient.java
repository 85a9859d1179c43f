package app.spotcheck.media.http;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Fetches the bytes of web addresses, within bounds, and gives the API key to nobody but the API.
///
/// Addresses go out as they were exported, `%2F` and all, but for what OkHttp's parser changes: `.`
/// and `..` segments are resolved; a backslash becomes a slash; tabs and line breaks vanish;
/// characters that no URL may hold (spaces, quotation marks, `<`, `>`, `^`, `{`, `|`, `}` and
/// non-ASCII ones, in a query also an apostrophe) are percent-encoded, and so is a percent sign
/// without two hexadecimal digits; a fragment is not sent. Signed addresses contain none of these.
public final class MediaClient implements AutoCloseable {
  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
  static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
  static final Duration CALL_TIMEOUT = Duration.ofMinutes(5);
  static final int MAX_REDIRECTS = 5;

  private static final int MAX_IDLE_CONNECTIONS = 16;
  private static final Duration IDLE_CONNECTION_LIFE = Duration.ofSeconds(30);

  private final Supplier<@Nullable ApiKey> apiKey;
  private final KeyPolicy keyPolicy;
  private final boolean offline;
  private final OkHttpClient http;
  private final HostPermits permits = new HostPermits();

  /// @param apiKey asked anew for every request that may carry the key; null when none is set
  /// @param keyPolicy which servers the key belongs to
  /// @param offline whether every fetch fails at once without touching the network
  public MediaClient(Supplier<@Nullable ApiKey> apiKey, KeyPolicy keyPolicy, boolean offline) {
    this(apiKey, keyPolicy, offline, standardHttp());
  }

  MediaClient(
      Supplier<@Nullable ApiKey> apiKey, KeyPolicy keyPolicy, boolean offline, OkHttpClient http) {
    this.apiKey = apiKey;
    this.keyPolicy = keyPolicy;
    this.offline = offline;
    this.http = http;
  }

  /// A client that never redirects by itself, since each hop has to pass the policies here.
  static OkHttpClient standardHttp() {
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT_TIMEOUT)
        .readTimeout(READ_TIMEOUT)
        .callTimeout(CALL_TIMEOUT)
        .followRedirects(false)
        .followSslRedirects(false)
        .cookieJar(CookieJar.NO_COOKIES)
        .connectionPool(
            new ConnectionPool(
                MAX_IDLE_CONNECTIONS, IDLE_CONNECTION_LIFE.toSeconds(), TimeUnit.SECONDS))
        .build();
  }

  /// Fetches an address, following redirects; blocks, and ends soon after an interruption.
  ///
  /// @throws MediaException when it cannot be had, with a message for people
  /// @throws InterruptedException when the thread was interrupted before or while waiting
  public EncodedImage fetch(RemoteLocation location) throws MediaException, InterruptedException {
    HttpUrl url = HttpUrl.parse(location.url());
    if (url == null) {
      throw new MediaException(Kind.REFUSED, "the web address is malformed");
    }
    if (offline) {
      throw new MediaException(
          Kind.OFFLINE, "it lies on " + url.host() + ", and Spotcheck was started offline");
    }
    boolean mayCarryKey = true;
    for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
      mayCarryKey = mayCarryKey && keyPolicy.allows(url);
      Answer answer = exchange(url, mayCarryKey ? requireKey(url) : null);
      switch (answer) {
        case Answer.Body body -> {
          return new EncodedImage.InMemory(body.content().readByteArray());
        }
        case Answer.Redirect redirect -> url = redirect.target();
      }
    }
    throw new MediaException(Kind.SERVER, url.host() + " redirects without end; export again");
  }

  private ApiKey requireKey(HttpUrl url) throws MediaException {
    ApiKey key = apiKey.get();
    if (key == null) {
      throw new MediaException(
          Kind.KEY_MISSING,
          url.host()
              + " wants an API key; give it with --api-key-file, LABELBOX_API_KEY, or in the"
              + " window");
    }
    return key;
  }

  private Answer exchange(HttpUrl url, @Nullable ApiKey key)
      throws MediaException, InterruptedException {
    Request.Builder request = new Request.Builder().url(url).header("User-Agent", "Spotcheck");
    if (key != null) {
      // on the request, not in a network interceptor: those also see where a redirect leads
      request.header("Authorization", key.headerValue());
    }
    HostPermits.Permit permit = permits.acquire(url.host());
    try (Response response = http.newCall(request.build()).execute()) {
      return Answer.of(response, key != null);
    } catch (IllegalArgumentException | IllegalStateException e) {
      // what OkHttp throws at headers that make no sense, such as a negative length
      throw new MediaException(
          Kind.SERVER, url.host() + " sent an answer that makes no sense; try again");
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw HttpFailures.ofConnection(url.host(), e);
    } finally {
      permit.release();
    }
  }

  /// Ends the calls that still run and closes all connections.
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
