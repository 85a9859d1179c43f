package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.Field;
import app.spotcheck.model.AnnotationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Suggests how a filter that is being typed may go on, from the language and from what is in this
/// export. To be used while nothing is added to the columns.
public final class Completion {
  private final TypedContext context;
  private final ExportNames names;
  private final Suggestions found;

  private Completion(TypedContext context, Columns columns) {
    this.context = context;
    this.names = new ExportNames(columns);
    this.found = new Suggestions(context);
  }

  /// The suggestions for a caret position, the best first.
  public static List<Suggestion> at(String text, int caret, Columns columns) {
    Completion completion = new Completion(TypedContext.of(text, caret), columns);
    completion.complete();
    return completion.found.best();
  }

  private void complete() {
    Token last = context.back(1);
    if (context.isCounting()) {
      names.values(Field.CLASS.path(), found);
    } else if (context.startsTerm()) {
      terms();
    } else if (last.isWord("has") || last.isWord("lacks")) {
      things();
    } else if (last.is(Token.Kind.OPERATOR) || last.is(Token.Kind.COMMA)) {
      operands();
    } else {
      afterName();
    }
  }

  private void terms() {
    fields();
    for (String word : List.of("has", "lacks", "not")) {
      found.add(word, "");
    }
    found.add("count(", "objects of a class");
    names.metadata(found);
    names.askedNames(List.of(), found);
  }

  private void fields() {
    for (Field field : Field.values()) {
      FieldNames.wordOf(field).ifPresent(word -> found.add(word, hintOf(field)));
    }
  }

  private static String hintOf(Field field) {
    return switch (field.type()) {
      case NUMBERS -> "number";
      case DATES -> "date";
      case VALUES -> "value";
      case TEXT, NESTED -> "text";
    };
  }

  private void things() {
    names.values(Field.HAS.path(), found);
    for (AnnotationKind kind : AnnotationKind.values()) {
      found.add(FilterText.wordOf(kind), "objects of this kind");
    }
    for (String word : TermParser.hasWords()) {
      found.add(word, "");
    }
    names.metadata(found);
  }

  /// Suggests what stands on the right of an operator.
  private void operands() {
    int operator = context.before().size() - 1;
    while (operator >= 0 && !context.before().get(operator).is(Token.Kind.OPERATOR)) {
      operator--;
    }
    if (operator < 0) {
      return;
    }
    Token sign = context.before().get(operator);
    Optional<Subject> subject = subjectBefore(operator);
    if (subject.isEmpty()) {
      return;
    }
    if (sign.isOperator(Operator.GREATER) && subject.get() instanceof Subject.Answer above) {
      names.askedNames(above.names(), found);
      return;
    }
    switch (Operands.typeOf(subject.get())) {
      case DATES -> {
        found.add("today", "");
        found.add("-7d", "7 days ago");
        found.add("-30d", "30 days ago");
      }
      case VALUES, NESTED -> names.values(subject.get(), found);
      case NUMBERS, TEXT -> {}
    }
  }

  /// What the tokens before one say, which is an operator or stands where one may come.
  private Optional<Subject> subjectBefore(int end) {
    List<Token> before = context.before();
    List<String> path = new ArrayList<>();
    int at = end - 1;
    while (at >= 0 && before.get(at).isName()) {
      path.addFirst(before.get(at).text());
      boolean metadata =
          at > 0
              && before.get(at - 1).isWord(SubjectParser.METADATA)
              && before.get(at - 1).to() == before.get(at).from();
      if (metadata) {
        return Optional.of(new Subject.Metadata(before.get(at).text()));
      }
      if (at < 2 || !before.get(at - 1).isOperator(Operator.GREATER)) {
        break;
      }
      at -= 2;
    }
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Token first = before.get(Math.max(at, 0));
    return path.size() > 1 || first.is(Token.Kind.QUOTED)
        ? Optional.of(new Subject.Answer(path))
        : Optional.of(singleName(first.text(), end));
  }

  private Subject singleName(String word, int end) {
    if (Folding.fold(word).startsWith(SubjectParser.METADATA)) {
      return new Subject.Metadata(word.substring(SubjectParser.METADATA.length()));
    }
    boolean path =
        end < context.before().size() && context.before().get(end).isOperator(Operator.GREATER);
    return FieldNames.find(word)
        .map(Subject::of)
        .filter(field -> !path || Operands.isOrdered(field))
        .orElseGet(() -> new Subject.Answer(List.of(word)));
  }

  /// Suggests what may follow a whole name, value or parenthesis.
  private void afterName() {
    Token last = context.back(1);
    Token sign = context.back(2);
    boolean operand =
        (sign.is(Token.Kind.OPERATOR) && !sign.isOperator(Operator.GREATER))
            || sign.is(Token.Kind.COMMA)
            || sign.isWord("has")
            || sign.isWord("lacks");
    int end = context.before().size();
    Optional<Subject> subject = operand ? Optional.empty() : subjectBefore(end);
    if (last.is(Token.Kind.RIGHT) && context.back(4).isWord(SubjectParser.COUNT)) {
      subject = Optional.of(new Subject.Count(context.back(2).text()));
    }
    subject.ifPresent(this::operators);
    found.add("and", "");
    found.add("or", "");
  }

  private void operators(Subject subject) {
    boolean asked = subject instanceof Subject.Answer answer && names.hasQuestions(answer.names());
    for (Operator operator : Operator.values()) {
      boolean fits = Operands.problem(subject, operator) == null;
      if (fits || (asked && operator == Operator.GREATER)) {
        found.add(operator.symbol(), fits ? wordsOf(operator) : "a question");
      }
    }
  }

  private static String wordsOf(Operator operator) {
    return switch (operator) {
      case EQUAL -> "is";
      case NOT_EQUAL -> "is not";
      case CONTAINS -> "contains";
      case LESS -> "less than";
      case LESS_OR_EQUAL -> "at most";
      case GREATER -> "more than";
      case GREATER_OR_EQUAL -> "at least";
    };
  }
}
