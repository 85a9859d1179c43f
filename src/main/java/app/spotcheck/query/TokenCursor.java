package app.spotcheck.query;

import java.util.List;

/// Goes through the tokens of a filter.
final class TokenCursor {
  private final List<Token> tokens;
  private int at;

  TokenCursor(String text) {
    tokens = Tokenizer.tokens(text);
  }

  Token peek() {
    return tokens.get(at);
  }

  /// The token; at the end the end again.
  Token next() {
    Token token = tokens.get(at);
    at += token.is(Token.Kind.END) ? 0 : 1;
    return token;
  }

  boolean takeWord(String word) {
    boolean there = peek().isWord(word);
    at += there ? 1 : 0;
    return there;
  }

  boolean take(Token.Kind kind) {
    boolean there = peek().is(kind);
    at += there ? 1 : 0;
    return there;
  }

  boolean take(Operator operator) {
    boolean there = peek().isOperator(operator);
    at += there ? 1 : 0;
    return there;
  }

  /// Takes a name or a value.
  ///
  /// @param expected what the sentence says is expected, such as `A value is expected after =`
  Token name(String expected) throws FilterException {
    Token token = next();
    if (token.is(Token.Kind.UNCLOSED)) {
      throw error("The closing quote is missing.", token);
    }
    if (!token.isName()) {
      String hint = token.isKeyword() ? "; put " + token.shown() + " in quotes to mean it." : ".";
      throw error(expected + hint, token);
    }
    return token;
  }

  static FilterException error(String sentence, Token token) {
    return new FilterException(sentence, token.from(), token.to());
  }
}
