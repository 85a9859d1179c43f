package app.spotcheck.query;

import java.util.Optional;

/// What rows can be sorted by.
public sealed interface SortKey {
  SortKey FILE = new FileOrder();
  SortKey DISPLAY_NAME = new DisplayName();

  /// The order of the file.
  record FileOrder() implements SortKey {}

  /// What a person calls a row: its global key, else its external id, else its id.
  record DisplayName() implements SortKey {}

  /// A field, a count, a metadata field, or an answer.
  record Of(Subject subject) implements SortKey {}

  static SortKey of(Subject subject) {
    return new Of(subject);
  }

  /// Reads `file`, `display`, or a subject of the filter language.
  static SortKey parse(String text) throws FilterException {
    TokenCursor cursor = new TokenCursor(text);
    Token first = cursor.name("What to sort by is expected here, such as name or labels");
    if (first.isWord("file")) {
      return FILE;
    }
    if (first.isWord("display")) {
      return DISPLAY_NAME;
    }
    Optional<Subject> field = FieldNames.find(first.text()).map(Subject::of);
    if (first.is(Token.Kind.WORD) && field.isPresent()) {
      return new Of(field.get());
    }
    Optional<Subject> subject = new SubjectParser(cursor).subject(first);
    if (subject.isEmpty()) {
      String hint = Spelling.hint(first.text(), FieldNames.words());
      throw TokenCursor.error(first.shown() + " is nothing to sort by" + hint, first);
    }
    return new Of(subject.get());
  }
}
