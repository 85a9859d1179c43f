package app.spotcheck.media;

/// Says why a picture or a mask could not be had.
///
/// @param kind what the interface decides by, for example whether to ask for a key
/// @param message what went wrong, where, and what to do, as a clause that can be shown as it is;
///   it never contains the API key nor a signed URL
public record MediaFailure(Kind kind, String message) {
  /// The kinds of failure that are worth telling apart.
  public enum Kind {
    /// The API wants a key and none is set; nothing was sent.
    KEY_MISSING,
    /// The API answered 401 to the key.
    KEY_REJECTED,
    /// The server answered 401 without a key or 403, or the file may not be read by this user.
    FORBIDDEN,
    /// The link has died by its own date, and the server would not serve it any more.
    EXPIRED,
    /// The server answered 404 or 410, or there is no such file.
    MISSING,
    /// The server answered 429, 5xx or something that makes no sense.
    SERVER,
    /// No connection, or one that broke off.
    NETWORK,
    /// The server was too slow.
    TIMEOUT,
    /// The bytes are no image that can be decoded.
    UNDECODABLE,
    /// More bytes or pixels than the limits allow.
    TOO_LARGE,
    /// The location, or one that a server redirected to, is one that is never opened.
    REFUSED,
    /// Work without a network was asked for.
    OFFLINE,
    /// The export gives no location at all.
    ABSENT,
    /// A local file exists but cannot be read, or there is no place to write one.
    UNREADABLE
  }
}
