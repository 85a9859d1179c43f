package app.spotcheck.query;

/// A word or sign of a filter with its place in the text.
///
/// @param text of a quoted text what stands between the quotes
record Token(Kind kind, String text, int from, int to) {
  enum Kind {
    WORD,
    QUOTED,
    /// A quoted text whose end is missing.
    UNCLOSED,
    OPERATOR,
    COMMA,
    LEFT,
    RIGHT,
    END
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isOperator(Operator operator) {
    return kind == Kind.OPERATOR && text.equals(operator.symbol());
  }

  /// Whether this joins terms and cannot be a name or a value without quotes.
  boolean isKeyword() {
    return isWord("and") || isWord("or") || isWord("not");
  }

  boolean isName() {
    return kind == Kind.QUOTED || (kind == Kind.WORD && !isKeyword());
  }

  /// How messages name it.
  String shown() {
    return kind == Kind.END ? "the end" : '"' + text + '"';
  }
}
