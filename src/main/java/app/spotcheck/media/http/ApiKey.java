package app.spotcheck.media.http;

import org.jspecify.annotations.Nullable;

/// Keeps an API key readable for the one place that sends it, and hidden everywhere else.
public final class ApiKey {
  private static final String SCHEME = "Bearer ";

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /// Reads a key as people paste it: with white space around it or `Bearer ` before it.
  ///
  /// @throws IllegalArgumentException with a message for people, which does not repeat the text,
  ///   when nothing is left or when a character cannot be part of a key
  public static ApiKey parse(String text) {
    String secret = text.strip();
    if (secret.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      secret = secret.substring(SCHEME.length()).strip();
    }
    if (secret.isEmpty() || secret.equalsIgnoreCase(SCHEME.strip())) {
      throw new IllegalArgumentException("the API key is empty; paste the whole key");
    }
    if (secret.chars().anyMatch(Character::isWhitespace)) {
      throw new IllegalArgumentException(
          "the API key has white space inside; paste the key alone, on one line");
    }
    if (secret.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException(
          "the API key has a character that no key contains; copy it again");
    }
    return new ApiKey(secret);
  }

  /// The value of the `Authorization` header; only [MediaClient] has a use for it.
  String headerValue() {
    return SCHEME + secret;
  }

  /// Whether this is the same key, as when a person enters a rejected one again.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApiKey key && key.secret.equals(secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return "ApiKey(hidden)";
  }
}
