package app.spotcheck.media.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Response;
import okio.BufferedSource;

/// What a storage service says in the body of an answer that refuses a file.
///
/// Known are Amazon's and Google's `Request has expired` and `ExpiredToken`, and Azure's signature
/// that is `not valid in the specified time frame`. A signature may die before the date of its
/// address, with the session that made it.
///
/// @param text the body's beginning; empty where there is none
record Refusal(String text) {
  private static final long MOST_BYTES = 8 << 10;

  private static final Pattern EXPIRY =
      Pattern.compile(
          "Request has expired|ExpiredToken|token has expired"
              + "|not valid in the specified time frame",
          Pattern.CASE_INSENSITIVE);

  /// Reads what there is of it in a time.
  static Refusal of(Response response, Duration longest) {
    BufferedSource source = response.body().source();
    source.timeout().deadline(longest.toNanos(), TimeUnit.NANOSECONDS);
    try {
      source.request(MOST_BYTES);
    } catch (IOException e) {
      return new Refusal(beginning(source)); // it tells nothing more, and the status is known
    }
    return new Refusal(beginning(source));
  }

  private static String beginning(BufferedSource source) {
    return source.getBuffer().snapshot().utf8();
  }

  /// Whether a service may tell with a status that a link has expired: with one that refuses, the
  /// reason of which is in the body. One that says that there is no such file has no other reason,
  /// though it [may mean expiry][HttpFailures#mayMeanExpiry(int)] once the address's date is past.
  static boolean mayTellExpiry(int status) {
    return status == 400 || status == 401 || status == 403;
  }

  boolean isOfExpiry() {
    return EXPIRY.matcher(text).find();
  }
}
