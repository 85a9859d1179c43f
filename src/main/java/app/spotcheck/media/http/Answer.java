package app.spotcheck.media.http;

import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// What a server's answer comes to, when it is not a failure.
sealed interface Answer {
  record Body(EncodedImage content) implements Answer {}

  record Redirect(HttpUrl target) implements Answer {}

  /// Where a redirect leads, if we go there.
  static Redirect redirect(HttpUrl from, String location) throws MediaException {
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
    return new Redirect(target);
  }
}
