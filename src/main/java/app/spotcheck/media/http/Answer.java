package app.spotcheck.media.http;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// What a server's answer comes to, when it is not a failure.
sealed interface Answer {
  /// The most bytes of one file that are held in memory.
  long MAX_BODY_BYTES = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);

  record Body(Buffer content) implements Answer {}

  record Redirect(HttpUrl target) implements Answer {}

  /// Reads an answer to its end.
  ///
  /// @throws MediaException when the answer is a failure, or more than we take
  /// @throws IOException when the connection breaks off, or the body is shorter than announced
  static Answer of(Response response, boolean sentKey) throws IOException, MediaException {
    HttpUrl url = response.request().url();
    String location = response.header("Location");
    if (response.isRedirect() && location != null) {
      return new Redirect(redirected(url, location));
    }
    if (response.code() != 200) {
      throw HttpFailures.ofStatus(url.host(), response.code(), sentKey);
    }
    return new Body(read(url, response.body()));
  }

  /// Where a redirect leads, if we go there.
  static HttpUrl redirected(HttpUrl from, String location) throws MediaException {
    @Nullable HttpUrl target = from.resolve(location);
    if (target == null) {
      throw new MediaException(
          Kind.REFUSED,
          from.host() + " redirects to something that is no web address; it is not opened");
    }
    if (from.isHttps() && !target.isHttps()) {
      throw new MediaException(
          Kind.REFUSED,
          from.host()
              + " redirects from https to "
              + target.host()
              + " without encryption; that is not followed");
    }
    return target;
  }

  private static Buffer read(HttpUrl url, ResponseBody body) throws IOException, MediaException {
    if (body.contentLength() > MAX_BODY_BYTES) {
      throw tooLarge(url);
    }
    Buffer bytes = new Buffer();
    BufferedSource source = body.source();
    while (source.read(bytes, 64 << 10) >= 0) {
      if (bytes.size() > MAX_BODY_BYTES) {
        throw tooLarge(url);
      }
    }
    return bytes;
  }

  private static MediaException tooLarge(HttpUrl url) {
    return new MediaException(
        Kind.TOO_LARGE,
        "the file on "
            + url.host()
            + " is larger than the limit of "
            + (MAX_BODY_BYTES >> 20)
            + " MiB");
  }
}
