package app.spotcheck.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what a term asks about.
final class SubjectParser {
  static final String METADATA = "metadata.";
  static final String COUNT = "count";

  private final TokenCursor cursor;

  SubjectParser(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /// The subject that begins with a token; empty where it is a single word or text without an
  /// operator.
  Optional<Subject> subject(Token first) throws FilterException {
    if (first.is(Token.Kind.WORD)) {
      Token next = cursor.peek();
      if (first.isWord(COUNT) && next.is(Token.Kind.LEFT) && next.from() == first.to()) {
        return Optional.of(count());
      }
      if (first.text().toLowerCase(Locale.ROOT).startsWith(METADATA)) {
        return Optional.of(metadata(first));
      }
      Optional<Subject> field = FieldNames.find(first.text()).map(Subject::of);
      boolean path =
          next.isOperator(Operator.GREATER) && !field.filter(Operands::isOrdered).isPresent();
      if (field.isPresent() && next.is(Token.Kind.OPERATOR) && !path) {
        return field;
      }
    }
    return cursor.peek().is(Token.Kind.OPERATOR) ? Optional.of(answer(first)) : Optional.empty();
  }

  private Subject count() throws FilterException {
    Token open = cursor.next();
    Token name = cursor.name("A class is expected after count(");
    if (!cursor.take(Token.Kind.RIGHT)) {
      throw TokenCursor.error("The parenthesis after count is not closed.", open);
    }
    return new Subject.Count(name.text());
  }

  private Subject metadata(Token first) throws FilterException {
    String name = first.text().substring(METADATA.length());
    if (!name.isEmpty()) {
      return new Subject.Metadata(name);
    }
    Token next = cursor.peek();
    if (next.from() != first.to() || next.is(Token.Kind.WORD)) {
      throw TokenCursor.error("The name of a metadata field is expected after metadata.", first);
    }
    return new Subject.Metadata(
        cursor.name("The name of a metadata field is expected after metadata.").text());
  }

  private Subject answer(Token first) throws FilterException {
    List<String> names = new ArrayList<>();
    names.add(first.text());
    while (cursor.take(Operator.GREATER)) {
      Token name = cursor.name("A question, or a number after a number field, is expected after >");
      boolean number = name.is(Token.Kind.WORD) && Operands.number(name.text()).isPresent();
      if (number && names.size() == 1 && first.is(Token.Kind.WORD)) {
        throw unknownField(first, "is no field with numbers");
      }
      names.add(name.text());
    }
    if (names.size() == 1) {
      checkSingleName(first);
    }
    return new Subject.Answer(names);
  }

  private void checkSingleName(Token name) throws FilterException {
    boolean ordered = Operator.of(cursor.peek().text()).filter(Operator::isOrder).isPresent();
    boolean misspelled =
        name.is(Token.Kind.WORD) && Spelling.isNearly(name.text(), FieldNames.words());
    if (misspelled || (ordered && name.is(Token.Kind.WORD))) {
      throw unknownField(name, "is no field");
    }
    if (name.text().equals(Subject.Answer.ANY_CLASS)) {
      throw TokenCursor.error(
          "* stands for a class; > and a question are expected after it.", name);
    }
  }

  private static FilterException unknownField(Token name, String what) {
    String sentence =
        name.shown()
            + " "
            + what
            + Spelling.hint(name.text(), FieldNames.words())
            + " Put it in quotes if it is a question or a class.";
    return TokenCursor.error(sentence, name);
  }
}
