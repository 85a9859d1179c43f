package app.spotcheck.query;

import java.util.List;

/// What is being typed in a filter, and what stands before it.
///
/// @param before the whole tokens before what is being typed
/// @param typed the part of the word or text before the caret, without quotes
/// @param from where the word begins
/// @param to where it ends, behind the caret too
record TypedContext(List<Token> before, String typed, int from, int to) {
  static TypedContext of(String text, int caret) {
    List<Token> tokens = Tokenizer.tokens(text.substring(0, caret));
    tokens = tokens.subList(0, tokens.size() - 1);
    Token last = tokens.isEmpty() ? null : tokens.getLast();
    boolean typing =
        last != null
            && last.to() == caret
            && (last.is(Token.Kind.WORD) || last.is(Token.Kind.UNCLOSED));
    if (last == null || !typing) {
      return new TypedContext(tokens, "", caret, caret);
    }
    List<Token> before = tokens.subList(0, tokens.size() - 1);
    int to = last.is(Token.Kind.WORD) ? endOfWord(text, caret) : endOfQuote(text, caret);
    if (!before.isEmpty() && isMetadata(before.getLast()) && before.getLast().to() == last.from()) {
      Token metadata = before.getLast();
      before = before.subList(0, before.size() - 1);
      return new TypedContext(before, metadata.text() + last.text(), metadata.from(), to);
    }
    return new TypedContext(before, last.text(), last.from(), to);
  }

  private static boolean isMetadata(Token token) {
    return token.isWord(SubjectParser.METADATA);
  }

  private static int endOfWord(String text, int caret) {
    int end = caret;
    while (end < text.length() && Tokenizer.isWordCharacter(text, end)) {
      end++;
    }
    return end;
  }

  private static int endOfQuote(String text, int caret) {
    return caret < text.length() && text.charAt(caret) == '"' ? caret + 1 : caret;
  }

  /// A token counted from the end of those before; the end token where there are not so many.
  Token back(int count) {
    int index = before.size() - count;
    return index < 0 ? new Token(Token.Kind.END, "", 0, 0) : before.get(index);
  }

  /// Whether a new term begins here.
  boolean startsTerm() {
    Token last = back(1);
    return last.is(Token.Kind.END)
        || last.is(Token.Kind.LEFT)
        || last.isWord("and")
        || last.isWord("or")
        || last.isWord("not");
  }

  /// Whether a class is to come in `count(`.
  boolean isCounting() {
    return back(1).is(Token.Kind.LEFT)
        && back(2).isWord(SubjectParser.COUNT)
        && back(2).to() == back(1).from();
  }
}
