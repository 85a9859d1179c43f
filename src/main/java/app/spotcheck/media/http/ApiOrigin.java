package app.spotcheck.media.http;

import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/// Names a server that may be given the API key.
///
/// @param scheme `https`, or `http` when the host is this machine
/// @param host the canonical host name, in lower case; an IPv6 address stands without brackets
/// @param port the TCP port, 1 to 65,535
public record ApiOrigin(String scheme, String host, int port) {
  /// Labelbox's own API.
  public static final ApiOrigin LABELBOX = new ApiOrigin("https", "api.labelbox.com", 443);

  private static final Pattern LOOPBACK_IPV4 =
      Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");

  /// @throws IllegalArgumentException when the key would cross a network unencrypted
  public ApiOrigin {
    host = host.toLowerCase(Locale.ROOT);
    if (!isSafe(scheme, host)) {
      throw new IllegalArgumentException(
          "the API address must begin with https:// (http:// is for this computer only)");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("the API address has no valid port: " + port);
    }
  }

  /// Reads an address such as `https://api.labelbox.com` or `http://localhost:8080`.
  ///
  /// @throws IllegalArgumentException with a message for people when the text is no origin, or one
  ///   that must not be given a key
  public static ApiOrigin parse(String text) {
    HttpUrl url = text.contains("\\") ? null : HttpUrl.parse(text);
    if (url == null) {
      throw new IllegalArgumentException(
          "the API address is not a web address; write it like https://api.labelbox.com");
    }
    if (!url.encodedUsername().isEmpty() || text.contains("@")) {
      throw new IllegalArgumentException("the API address must not contain a user name");
    }
    if (!url.encodedPath().equals("/") || text.contains("?") || text.contains("#")) {
      throw new IllegalArgumentException(
          "the API address must end after the server's name or port, without a path");
    }
    return new ApiOrigin(url.scheme(), url.host(), url.port());
  }

  /// Whether a key sent this way can be read only by the host itself.
  static boolean isSafe(String scheme, String host) {
    return switch (scheme) {
      case "https" -> true;
      case "http" ->
          host.equals("localhost") || host.equals("::1") || LOOPBACK_IPV4.matcher(host).matches();
      default -> false;
    };
  }

  @Override
  public String toString() {
    return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
