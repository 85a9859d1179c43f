package app.spotcheck.query;

import java.util.ArrayList;
import java.util.List;

/// Reads how the terms of a filter are joined; [TermParser] reads the terms.
final class FilterParser {
  private static final int DEEPEST = 100;

  private final TokenCursor cursor;
  private final TermParser terms;
  private int depth;

  FilterParser(String text) {
    cursor = new TokenCursor(text);
    terms = new TermParser(cursor);
  }

  Filter parse() throws FilterException {
    if (cursor.peek().is(Token.Kind.END)) {
      return Filter.EVERYTHING;
    }
    Filter filter = anyOf();
    Token rest = cursor.peek();
    if (rest.is(Token.Kind.RIGHT)) {
      throw TokenCursor.error("This closing parenthesis has no opening one.", rest);
    }
    if (!rest.is(Token.Kind.END)) {
      throw TokenCursor.error("A field, a text or a parenthesis is expected here.", rest);
    }
    return filter;
  }

  private Filter anyOf() throws FilterException {
    List<Filter> parts = new ArrayList<>();
    do {
      parts.add(allOf());
    } while (cursor.takeWord("or"));
    return parts.size() == 1 ? parts.getFirst() : new Filter.Or(parts);
  }

  private Filter allOf() throws FilterException {
    List<Filter> parts = new ArrayList<>();
    do {
      parts.add(one());
    } while (cursor.takeWord("and") || startsTerm(cursor.peek()));
    return parts.size() == 1 ? parts.getFirst() : new Filter.And(parts);
  }

  private static boolean startsTerm(Token token) {
    return token.isName()
        || token.isWord("not")
        || token.is(Token.Kind.LEFT)
        || token.is(Token.Kind.UNCLOSED);
  }

  private Filter one() throws FilterException {
    Token token = cursor.peek();
    if (++depth > DEEPEST) {
      throw TokenCursor.error("This is nested too deeply.", token);
    }
    Filter filter;
    if (cursor.takeWord("not")) {
      filter = new Filter.Not(one());
    } else if (cursor.take(Token.Kind.LEFT)) {
      filter = anyOf();
      if (!cursor.take(Token.Kind.RIGHT)) {
        throw TokenCursor.error("The closing parenthesis is missing.", token);
      }
    } else {
      filter = terms.term();
    }
    depth--;
    return filter;
  }
}
