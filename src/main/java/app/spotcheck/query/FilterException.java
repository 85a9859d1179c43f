package app.spotcheck.query;

import java.io.Serial;

/// Says what is wrong with a filter, in a sentence for the person who wrote it, and where.
public final class FilterException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final int from;
  private final int to;

  FilterException(String message, int from, int to) {
    super(message);
    this.from = from;
    this.to = to;
  }

  /// Where the part begins that is wrong.
  public int from() {
    return from;
  }

  /// Where the part ends that is wrong.
  public int to() {
    return to;
  }
}
