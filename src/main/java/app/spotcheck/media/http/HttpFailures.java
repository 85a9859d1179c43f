package app.spotcheck.media.http;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.internal.http2.StreamResetException;

/// Puts into words what went wrong between us and a server.
///
/// Messages name the host and never the whole address, whose query may be a signature.
final class HttpFailures {
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private HttpFailures() {}

  static MediaException ofStatus(String host, int status, boolean sentKey) {
    String start = host + " answered " + status + ": ";
    return switch (status) {
      case 401 ->
          sentKey
              ? new MediaException(
                  Kind.KEY_REJECTED, start + "it does not accept the API key; give another")
              : new MediaException(
                  Kind.FORBIDDEN,
                  start + "it wants a sign-in, and the API key is never sent to this address");
      case 407 ->
          new MediaException(
              Kind.NETWORK,
              "the proxy on the way to "
                  + host
                  + " wants a user name and a password; set them in HTTP_PROXY");
      case 403 ->
          new MediaException(
              Kind.FORBIDDEN,
              start
                  + (sentKey
                      ? "the API key gives no access to it, or the link has expired; export again"
                      : "the link has probably expired; export again"));
      case 404, 410 ->
          new MediaException(
              Kind.MISSING, start + "it is gone, or the link has expired; export again");
      case 429 ->
          new MediaException(Kind.SERVER, start + "too many requests; try again in a minute");
      default -> new MediaException(Kind.SERVER, start + advice(status));
    };
  }

  private static String advice(int status) {
    return status >= 500
        ? "the server has a fault; try again later"
        : "that is no answer to a request for a file; export again";
  }

  /// Whether a status may be told of an address whose signature has run out by its own date: as bad
  /// or forbidden, or as of a file that is gone, which some services put away by then. A 401 wants
  /// a sign-in, with or without a signature, unless its body [tells otherwise][Refusal].
  static boolean mayMeanExpiry(int status) {
    return status == 400 || status == 403 || status == 404 || status == 410;
  }

  static MediaException expired(String host, int status, Instant expiry) {
    return expired(host, status, "the link died on " + DAY_AND_TIME.format(expiry) + " UTC");
  }

  /// Of a link whose own date is not known, or not yet reached by this computer's clock.
  static MediaException expired(String host, int status) {
    return expired(host, status, "it says that the link has expired");
  }

  private static MediaException expired(String host, int status, String why) {
    return new MediaException(
        Kind.EXPIRED,
        host
            + " answered "
            + status
            + ": "
            + why
            + "; export again for new links (what was seen before is still shown from the"
            + " cache)");
  }

  /// Whether the same request may meet with success a little later.
  static boolean canHeal(int status) {
    return status == 429 || (status >= 500 && status != 501 && status != 505);
  }

  /// Whether the connection was there and broke; what is slow or not there at all stays so.
  static boolean canHeal(IOException cause) {
    return switch (cause) {
      case InterruptedIOException _, UnknownHostException _, ConnectException _ -> false;
      case NoRouteToHostException _, SSLHandshakeException _, SSLPeerUnverifiedException _ -> false;
      case ProtocolException protocol -> isCutShort(protocol);
      case SSLException secured -> secured.getCause() instanceof IOException;
      case SocketException _, EOFException _, StreamResetException _ -> true;
      default -> isCutShort(cause);
    };
  }

  private static boolean isCutShort(IOException cause) {
    return String.valueOf(cause.getMessage()).startsWith("unexpected end of stream");
  }

  static MediaException ofConnection(String host, IOException cause) {
    return switch (cause) {
      case InterruptedIOException _ -> tooSlow(host, cause);
      case UnknownHostException _ ->
          failure(Kind.NETWORK, "there is no way to " + host + "; check the network", cause);
      case ConnectException _, NoRouteToHostException _ ->
          failure(Kind.NETWORK, host + " accepts no connection; check the network", cause);
      case SSLException _ when !canHeal(cause) ->
          failure(
              Kind.NETWORK,
              "no secure connection to "
                  + host
                  + "; check the network, the clock and the certificates of this computer",
              cause);
      case ProtocolException _ when !canHeal(cause) -> senseless(host);
      default ->
          SystemProxies.refusedUs(cause)
              ? failure(
                  Kind.NETWORK,
                  "the proxy on the way to "
                      + host
                      + " wants a user name and a password; set them in HTTPS_PROXY",
                  cause)
              : failure(
                  Kind.NETWORK,
                  "the connection to " + host + " broke off before everything was here; try again",
                  cause);
    };
  }

  static MediaException tooSlow(String host, IOException cause) {
    return failure(Kind.TIMEOUT, host + " was too slow to answer; try again", cause);
  }

  static MediaException senseless(String host) {
    return new MediaException(Kind.SERVER, host + " sent an answer that makes no sense; try again");
  }

  private static MediaException failure(Kind kind, String message, IOException cause) {
    return new MediaException(kind, message, cause);
  }
}
