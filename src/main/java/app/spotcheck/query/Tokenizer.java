package app.spotcheck.query;

import java.util.ArrayList;
import java.util.List;

/// Cuts a filter into words and signs; anything can be cut.
final class Tokenizer {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(String text) {
    this.text = text;
  }

  /// The tokens of a text, the last one being [Token.Kind#END].
  static List<Token> tokens(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    while (tokenizer.skipBlanks()) {
      tokenizer.take();
    }
    tokenizer.tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
    return tokenizer.tokens;
  }

  private boolean skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private void take() {
    switch (text.charAt(at)) {
      case '(' -> take(Token.Kind.LEFT, 1);
      case ')' -> take(Token.Kind.RIGHT, 1);
      case ',' -> take(Token.Kind.COMMA, 1);
      case '"' -> takeQuoted();
      default -> {
        int length = operatorLength();
        if (length > 0) {
          take(Token.Kind.OPERATOR, length);
        } else {
          takeWord();
        }
      }
    }
  }

  private void take(Token.Kind kind, int length) {
    tokens.add(new Token(kind, text.substring(at, at + length), at, at + length));
    at += length;
  }

  private int operatorLength() {
    if (at + 2 <= text.length() && Operator.of(text.substring(at, at + 2)).isPresent()) {
      return 2;
    }
    return Operator.of(text.substring(at, at + 1)).isPresent() ? 1 : 0;
  }

  private void takeWord() {
    int end = at + 1;
    while (end < text.length() && isWordCharacter(text, end)) {
      end++;
    }
    take(Token.Kind.WORD, end - at);
  }

  /// Whether a character stands in a word without quotes.
  static boolean isWordCharacter(String text, int index) {
    char c = text.charAt(index);
    boolean unequal = c == '!' && index + 1 < text.length() && text.charAt(index + 1) == '=';
    return !unequal && !Character.isWhitespace(c) && "(),\"=<>~".indexOf(c) < 0;
  }

  private void takeQuoted() {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      content.append(text.charAt(at++));
    }
    boolean closed = at < text.length();
    at += closed ? 1 : 0;
    Token.Kind kind = closed ? Token.Kind.QUOTED : Token.Kind.UNCLOSED;
    tokens.add(new Token(kind, content.toString(), start, at));
  }
}
