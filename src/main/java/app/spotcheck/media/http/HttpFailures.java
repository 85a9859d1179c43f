package app.spotcheck.media.http;

import app.spotcheck.media.MediaException;
import app.spotcheck.media.MediaFailure.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/// Puts into words what went wrong between us and a server.
///
/// Messages name the host and never the whole address, whose query may be a signature.
final class HttpFailures {
  private HttpFailures() {}

  static MediaException ofStatus(String host, int status, boolean sentKey) {
    String start = host + " answered " + status + ": ";
    return switch (status) {
      case 401 ->
          sentKey
              ? new MediaException(
                  Kind.KEY_REJECTED,
                  start
                      + "it does not accept the API key; give another with --api-key-file,"
                      + " LABELBOX_API_KEY, or in the window")
              : new MediaException(
                  Kind.FORBIDDEN,
                  start + "it wants a sign-in, and the API key is never sent to this server");
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

  static MediaException ofConnection(String host, IOException cause) {
    return switch (cause) {
      case InterruptedIOException _ ->
          failure(Kind.TIMEOUT, host + " was too slow to answer; try again", cause);
      case UnknownHostException _ ->
          failure(Kind.NETWORK, "there is no way to " + host + "; check the network", cause);
      case ConnectException _, NoRouteToHostException _ ->
          failure(Kind.NETWORK, host + " accepts no connection; check the network", cause);
      case SSLException _ ->
          failure(
              Kind.NETWORK,
              "no secure connection to "
                  + host
                  + "; check the network, the clock and the certificates of this computer",
              cause);
      default ->
          failure(
              Kind.NETWORK,
              "the connection to " + host + " broke off before everything was here; try again",
              cause);
    };
  }

  private static MediaException failure(Kind kind, String message, IOException cause) {
    return new MediaException(kind, message, cause);
  }
}
