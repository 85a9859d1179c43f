package app.spotcheck.export;

/// Follows the brackets of JSON text byte by byte, past texts and `//` comments.
final class Nesting {
  private enum Within {
    STRUCTURE,
    TEXT,
    ESCAPE,
    SLASH,
    COMMENT
  }

  private Within within = Within.STRUCTURE;
  private int depth;

  /// Takes the next byte.
  void next(int value) {
    switch (within) {
      case TEXT -> {
        if (value == '"') {
          within = Within.STRUCTURE;
        } else if (value == '\\') {
          within = Within.ESCAPE;
        }
      }
      case ESCAPE -> within = Within.TEXT;
      case COMMENT -> {
        if (value == '\n') {
          within = Within.STRUCTURE;
        }
      }
      case SLASH -> within = value == '/' ? Within.COMMENT : Within.STRUCTURE;
      case STRUCTURE -> structure(value);
    }
  }

  private void structure(int value) {
    switch (value) {
      case '"' -> within = Within.TEXT;
      case '/' -> within = Within.SLASH;
      case '{', '[' -> depth++;
      case '}', ']' -> depth--;
      default -> {}
    }
  }

  /// How many brackets are open.
  int depth() {
    return depth;
  }

  boolean inText() {
    return within == Within.TEXT || within == Within.ESCAPE;
  }
}
