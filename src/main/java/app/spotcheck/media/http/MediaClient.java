package app.spotcheck.media.http;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import app.spotcheck.media.MediaLocation.RemoteLocation;
import app.spotcheck.media.UrlExpiry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Fetches the bytes of web addresses, within bounds, and gives the API key to nobody but the API.
///
/// Addresses go out as they were exported, `%2F` and all, but for what OkHttp's parser changes: `.`
/// and `..` segments are resolved; a backslash becomes a slash; tabs and line breaks vanish;
/// characters that no URL may hold (spaces, quotation marks, `<`, `>`, `^`, `{`, `|`, `}` and
/// non-ASCII ones, in a query also an apostrophe) are percent-encoded, and so is a percent sign
/// without two hexadecimal digits; a fragment is not sent. Signed addresses contain none of these.
public final class MediaClient implements AutoCloseable {
  /// The most requests in any minute to a server that gets the key, unless told otherwise.
  public static final int REQUESTS_PER_MINUTE = 1500;

  static final int MAX_REDIRECTS = 5;

  private final Supplier<@Nullable ApiKey> apiKey;
  private final KeyPolicy keyPolicy;
  private final boolean offline;
  private final Transport transport;
  private final FetchLimits limits;
  private final WaitClock clock;
  private final HostPermits permits = new HostPermits();
  private final HostWaits waits;
  private final RequestRate rate;
  private final Retries retries;
  private volatile boolean closed;

  /// @param apiKey asked anew for every request that may carry the key, on the thread that fetches;
  ///   null when none is set
  /// @param keyPolicy which servers the key belongs to
  /// @param offline whether every fetch fails at once without touching the network
  public MediaClient(Supplier<@Nullable ApiKey> apiKey, KeyPolicy keyPolicy, boolean offline) {
    this(
        apiKey,
        keyPolicy,
        offline,
        REQUESTS_PER_MINUTE,
        Transport.standard(),
        FetchLimits.STANDARD,
        WaitClock.SYSTEM);
  }

  MediaClient(
      Supplier<@Nullable ApiKey> apiKey,
      KeyPolicy keyPolicy,
      boolean offline,
      int requestsPerMinute,
      Transport transport,
      FetchLimits limits,
      WaitClock clock) {
    this.apiKey = apiKey;
    this.keyPolicy = keyPolicy;
    this.offline = offline;
    this.transport = transport;
    this.limits = limits;
    this.clock = clock;
    this.waits = new HostWaits(clock);
    this.rate = new RequestRate(requestsPerMinute, clock, waits);
    this.retries = new Retries(waits, RandomGenerator.getDefault());
  }

  /// What fetches wait for at present, the longest wait first; empty while all get on.
  public List<MediaWait> waits() {
    return waits.now();
  }

  /// Fetches an address into memory, which bounds its size.
  ///
  /// @see #fetch(RemoteLocation, Spill)
  public EncodedImage fetch(RemoteLocation location) throws MediaException, InterruptedException {
    return fetchHops(location, null);
  }

  /// Fetches an address, following redirects and trying again what may heal; blocks, and on a
  /// virtual thread ends soon after an interruption.
  ///
  /// @param spill gives a file to a body that is too large for memory
  /// @throws MediaException when it cannot be had, with a message for people
  /// @throws InterruptedException when the thread was interrupted before or while waiting
  public EncodedImage fetch(RemoteLocation location, Spill spill)
      throws MediaException, InterruptedException {
    return fetchHops(location, spill);
  }

  private EncodedImage fetchHops(RemoteLocation location, @Nullable Spill spill)
      throws MediaException, InterruptedException {
    HttpUrl url = HttpUrl.parse(location.url());
    if (url == null) {
      throw new MediaException(Kind.REFUSED, "the web address is malformed");
    }
    if (offline) {
      throw new MediaException(
          Kind.OFFLINE, "it lies on " + url.host() + ", and Spotcheck was started offline");
    }
    Optional<Instant> expiry = UrlExpiry.of(location.url());
    boolean mayCarryKey = keyPolicy.allows(location.url());
    for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
      ApiKey key = mayCarryKey ? requireKey(url) : null;
      Answer answer = persist(new Exchange(url, key, expiry, spill, limits, clock));
      switch (answer) {
        case Answer.Body body -> {
          return body.content();
        }
        case Answer.Redirect redirect -> {
          url = redirect.target();
          expiry = earlier(expiry, UrlExpiry.of(url.toString()));
          mayCarryKey = mayCarryKey && keyPolicy.allows(url.toString());
        }
      }
    }
    throw new MediaException(Kind.SERVER, url.host() + " redirects without end; export again");
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private ApiKey requireKey(HttpUrl url) throws MediaException {
    ApiKey key = apiKey.get();
    if (key == null) {
      throw new MediaException(
          Kind.KEY_MISSING, url.host() + " wants an API key, and none was given");
    }
    return key;
  }

  private Answer persist(Exchange exchange) throws MediaException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return inTurn(exchange);
      } catch (PassingFailureException e) {
        retries.await(exchange.url().host(), attempt, e);
      }
    }
  }

  /// Makes a request when it may begin: there is a place, no server asked to wait, and a server
  /// that gets the key has had no more requests than it allows.
  private Answer inTurn(Exchange exchange)
      throws MediaException, PassingFailureException, InterruptedException {
    String host = exchange.url().host();
    HostPermits.Permit permit = permits.acquire(host);
    try {
      waits.awaitRelease(host);
      if (keyPolicy.isOfApi(exchange.url())) {
        rate.acquire(host);
        waits.awaitRelease(host);
      }
      if (closed) {
        throw new MediaException(Kind.OFFLINE, "the export was closed before it was here");
      }
      return exchange.run(transport.clientFor(exchange.url()));
    } finally {
      permit.release();
    }
  }

  /// Ends the calls that still run and closes all connections.
  @Override
  public void close() {
    closed = true;
    transport.close();
  }
}
