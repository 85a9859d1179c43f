package app.spotcheck.media.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Decides whether the API key may go out with a request; whatever is not allowed here is denied.
///
/// @param origins the servers that the key belongs to
public record KeyPolicy(List<ApiOrigin> origins) {
  private static final Pattern BEFORE_PATH = Pattern.compile("https?://[^/?#]*");

  public KeyPolicy {
    origins = List.copyOf(origins);
  }

  /// Whether a request to this very address may carry the key.
  ///
  /// @param address as it was written, since a host that is spelled oddly is one to be wary of
  boolean allows(String address) {
    @Nullable HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return false; // nobody knows where that goes
    }
    if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
      return false; // such a URL was made to look like another host's
    }
    if (!ApiOrigin.isSafe(url.scheme(), url.host())) {
      return false; // anyone on the way could read the key
    }
    if (!beforePath(address).equals(beforePath(url.toString()))) {
      return false; // capitals, percent codes, other alphabets: no export writes a host like that
    }
    return isOfApi(url); // exactly a server that issued the key
  }

  /// Whether a request goes to one of the servers, with or without the key.
  boolean isOfApi(HttpUrl url) {
    return origins.stream()
        .anyMatch(origin ->
            url.scheme().equals(origin.scheme())
                && url.host().equals(origin.host())
                && url.port() == origin.port());
  }

  /// Scheme, host and port, this without the one that goes without saying.
  private static String beforePath(String address) {
    Matcher matcher = BEFORE_PATH.matcher(address);
    String found = matcher.lookingAt() ? matcher.group() : "";
    return found.replaceFirst(found.startsWith("https") ? ":443$" : ":80$", "");
  }
}
