package app.spotcheck.query;

import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.Presence;
import app.spotcheck.model.AnnotationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads a single term of a filter: a comparison, what a row has or lacks, a path, or a text.
final class TermParser {
  private final TokenCursor cursor;
  private final SubjectParser subjects;

  TermParser(TokenCursor cursor) {
    this.cursor = cursor;
    this.subjects = new SubjectParser(cursor);
  }

  Filter term() throws FilterException {
    Token first = cursor.name("A field, a text or a parenthesis is expected here");
    boolean followed = cursor.peek().isName() || cursor.peek().is(Token.Kind.UNCLOSED);
    if (first.isWord("has") && !cursor.peek().is(Token.Kind.OPERATOR)) {
      return has();
    }
    if (first.isWord("lacks") && !cursor.peek().is(Token.Kind.OPERATOR)) {
      return new Filter.Not(has());
    }
    Optional<Subject> subject = subjects.subject(first);
    if (subject.isEmpty()) {
      return text(first, followed);
    }
    if (cursor.peek().is(Token.Kind.OPERATOR)) {
      return comparison(subject.get());
    }
    if (subject.get() instanceof Subject.Answer) {
      return new Filter.Has(subject.get());
    }
    throw TokenCursor.error(
        "An operator such as = is expected after " + FilterText.of(subject.get()) + ".",
        cursor.peek());
  }

  private static Filter text(Token token, boolean followed) throws FilterException {
    if (token.text().isEmpty()) {
      throw TokenCursor.error("A text is expected between the quotes.", token);
    }
    if (followed && token.is(Token.Kind.WORD) && FieldNames.find(token.text()).isPresent()) {
      throw TokenCursor.error(
          "An operator such as = is expected after " + token.text() + ".", token);
    }
    return new Filter.Text(token.text());
  }

  private Filter comparison(Subject subject) throws FilterException {
    Token sign = cursor.next();
    Operator operator =
        Operator.of(sign.text())
            .orElseThrow(() -> TokenCursor.error("An operator is expected here.", sign));
    String wrong = Operands.problem(subject, operator);
    if (wrong != null) {
      throw TokenCursor.error(wrong, sign);
    }
    List<String> operands = new ArrayList<>();
    operands.add(operand(subject, operator));
    while (cursor.peek().is(Token.Kind.COMMA)) {
      Token comma = cursor.next();
      if (operator.isOrder()) {
        throw TokenCursor.error("Only one value can stand after " + sign.text() + ".", comma);
      }
      operands.add(operand(subject, operator));
    }
    return new Filter.Comparison(subject, operator, operands);
  }

  private String operand(Subject subject, Operator operator) throws FilterException {
    Token token = cursor.name("A value is expected after " + operator.symbol());
    String wrong = Operands.problem(subject, operator, token.text());
    if (wrong != null) {
      throw TokenCursor.error(wrong, token);
    }
    return token.text();
  }

  private Filter has() throws FilterException {
    Token token = cursor.name("What a row has is expected here, such as label or mask");
    Optional<Subject> subject = subjects.subject(token);
    if (subject.isPresent()) {
      return new Filter.Has(subject.get());
    }
    if (token.is(Token.Kind.QUOTED)) {
      return new Filter.Has(new Subject.Answer(List.of(token.text())));
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    for (Presence presence : Presence.values()) {
      if (presence.word().equals(word)) {
        return new Filter.HasPresence(presence);
      }
    }
    for (AnnotationKind kind : AnnotationKind.values()) {
      if (FilterText.wordOf(kind).equals(word)) {
        return new Filter.HasKind(kind);
      }
    }
    Optional<Field> field = FieldNames.find(word);
    if (field.isPresent()) {
      return new Filter.Has(Subject.of(field.get()));
    }
    throw TokenCursor.error(
        token.shown() + " is nothing a row has" + Spelling.hint(word, hasWords()), token);
  }

  /// All words that may follow `has`, without metadata and questions.
  static List<String> hasWords() {
    List<String> words = new ArrayList<>();
    for (Presence presence : Presence.values()) {
      words.add(presence.word());
    }
    for (AnnotationKind kind : AnnotationKind.values()) {
      words.add(FilterText.wordOf(kind));
    }
    words.addAll(FieldNames.words());
    return words;
  }
}
