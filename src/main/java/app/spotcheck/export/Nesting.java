package app.spotcheck.export;

import java.util.BitSet;

/// Follows the brackets of JSON text byte by byte, past texts and comments.
final class Nesting {
  /// Brackets nested deeper than this are only counted; no row that deep is read.
  private static final int MOST_TRACKED = 1 << 16;

  private enum Within {
    STRUCTURE,
    TEXT,
    ESCAPE,
    SLASH,
    LINE_COMMENT,
    BLOCK_COMMENT,
    BLOCK_COMMENT_STAR
  }

  private final BitSet braces = new BitSet();
  private Within within = Within.STRUCTURE;
  private int depth;
  private boolean mismatched;

  /// Takes the next byte.
  void next(int value) {
    switch (within) {
      case STRUCTURE -> structure(value);
      case TEXT -> {
        if (value == '"') {
          within = Within.STRUCTURE;
        } else if (value == '\\') {
          within = Within.ESCAPE;
        }
      }
      case ESCAPE -> within = Within.TEXT;
      case SLASH -> slash(value);
      case LINE_COMMENT -> {
        if (value == '\n') {
          within = Within.STRUCTURE;
        }
      }
      case BLOCK_COMMENT -> {
        if (value == '*') {
          within = Within.BLOCK_COMMENT_STAR;
        }
      }
      case BLOCK_COMMENT_STAR -> {
        if (value != '*') {
          within = value == '/' ? Within.STRUCTURE : Within.BLOCK_COMMENT;
        }
      }
    }
  }

  private void structure(int value) {
    switch (value) {
      case '"' -> within = Within.TEXT;
      case '/' -> within = Within.SLASH;
      case '{', '[' -> open(value == '{');
      case '}', ']' -> close(value == '}');
      default -> {}
    }
  }

  private void slash(int value) {
    within =
        switch (value) {
          case '/' -> Within.LINE_COMMENT;
          case '*' -> Within.BLOCK_COMMENT;
          default -> Within.STRUCTURE;
        };
    if (within == Within.STRUCTURE) {
      structure(value);
    }
  }

  private void open(boolean brace) {
    if (isTracked()) {
      braces.set(depth, brace);
    }
    depth++;
  }

  private void close(boolean brace) {
    depth--;
    mismatched |= depth < 0 || (isTracked() && braces.get(depth) != brace);
  }

  private boolean isTracked() {
    return depth >= 0 && depth < MOST_TRACKED;
  }

  /// How many brackets are open.
  int depth() {
    return depth;
  }

  /// Whether a bracket was closed that was not the one open: from there on the depth says nothing.
  boolean mismatched() {
    return mismatched;
  }

  /// Whether the next byte is neither in a text nor in a comment nor inside a bracket.
  boolean outside() {
    return depth == 0 && within == Within.STRUCTURE;
  }
}
