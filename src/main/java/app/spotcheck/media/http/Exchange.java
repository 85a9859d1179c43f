package app.spotcheck.media.http;

import app.spotcheck.media.MediaException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;

/// One request and its answer.
///
/// @param url where this request goes, which a redirect may have said
/// @param key none when the request goes out without
/// @param expiry when the address dies, if it says so
/// @param spill where a large body goes; none when it may only be in memory
record Exchange(
    HttpUrl url,
    @Nullable ApiKey key,
    Optional<Instant> expiry,
    @Nullable Spill spill,
    FetchLimits limits,
    WaitClock clock) {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  /// Makes the request and reads the answer to its end.
  ///
  /// @throws MediaException when it failed for good
  /// @throws PassingFailureException when it may be tried again
  Answer run(OkHttpClient http)
      throws MediaException, PassingFailureException, InterruptedException {
    Call call = http.newCall(request());
    CallLimit limit = new CallLimit(call, limits.headers());
    try {
      return run(call, limit);
    } catch (IllegalArgumentException | IllegalStateException e) {
      // what OkHttp throws at headers that make no sense, such as a negative length
      limit.exit();
      call.cancel(); // or else its connection stays open
      throw HttpFailures.senseless(url.host());
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (limit.exit()) {
        throw HttpFailures.tooSlow(url.host(), e);
      }
      MediaException failure = HttpFailures.ofConnection(url.host(), e);
      if (HttpFailures.canHeal(e) && !call.isCanceled()) {
        throw new PassingFailureException(failure, false, null);
      }
      throw failure;
    }
  }

  private Answer run(Call call, CallLimit limit)
      throws IOException, MediaException, PassingFailureException {
    limit.enter();
    try (Response response = call.execute()) {
      if (limit.exit()) {
        throw HttpFailures.tooSlow(url.host(), new IOException("cancelled at its limit"));
      }
      return answer(response);
    }
  }

  private Request request() {
    Request.Builder request = new Request.Builder().url(url).header("User-Agent", "Spotcheck");
    // pictures are packed already; a packed answer could unpack to any size
    request.header("Accept-Encoding", "identity");
    if (key != null) {
      // on the request, not in a network interceptor: those also see where a redirect leads
      request.header("Authorization", key.headerValue());
    }
    return request.build();
  }

  private Answer answer(Response response)
      throws IOException, MediaException, PassingFailureException {
    String location = response.header("Location");
    if (response.isRedirect() && location != null) {
      return Answer.redirect(url, location);
    }
    int status = response.code();
    if (status == 200) {
      return new Answer.Body(
          new BodyReader(url.host(), limits, clock, spill).read(response.body()));
    }
    MediaException failure = failure(response);
    if (!HttpFailures.canHeal(status)) {
      throw failure;
    }
    boolean saysWhen = status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
    Duration wait =
        saysWhen ? Retries.retryAfter(response.header("Retry-After"), clock.instant()) : null;
    throw new PassingFailureException(failure, status == TOO_MANY_REQUESTS, wait);
  }

  private MediaException failure(Response response) {
    int status = response.code();
    boolean dead = expiry.isPresent() && !clock.instant().isBefore(expiry.get());
    if (dead && HttpFailures.mayMeanExpiry(status)) {
      return HttpFailures.expired(url.host(), status, expiry.get());
    }
    return key == null // or else what has expired may be the key
            && Refusal.mayTellExpiry(status)
            && Refusal.of(response, limits.headers()).isOfExpiry()
        ? HttpFailures.expired(url.host(), status)
        : HttpFailures.ofStatus(url.host(), status, key != null);
  }

  /// Cancels a call whose answer does not begin in time, however many bytes of it drip in.
  private static final class CallLimit extends AsyncTimeout {
    private final Call call;

    CallLimit(Call call, Duration time) {
      this.call = call;
      timeout(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    protected void timedOut() {
      call.cancel();
    }
  }
}
