package app.spotcheck.media.http;

import java.util.List;
import okhttp3.HttpUrl;

/// Decides whether the API key may go out with a request; whatever is not allowed here is denied.
///
/// @param origins the servers that the key belongs to
public record KeyPolicy(List<ApiOrigin> origins) {
  public KeyPolicy {
    origins = List.copyOf(origins);
  }

  /// Whether a request to this very URL may carry the key.
  boolean allows(HttpUrl url) {
    if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
      return false; // such a URL was made to look like another host's
    }
    if (!ApiOrigin.isSafe(url.scheme(), url.host())) {
      return false; // anyone on the way could read the key
    }
    for (ApiOrigin origin : origins) {
      if (url.scheme().equals(origin.scheme())
          && url.host().equals(origin.host())
          && url.port() == origin.port()) {
        return true; // exactly the server that issued the key
      }
    }
    return false;
  }
}
