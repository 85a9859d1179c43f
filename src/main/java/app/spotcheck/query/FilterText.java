package app.spotcheck.query;

import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.Presence;
import app.spotcheck.model.AnnotationKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes filters in the filter language, so that they can be read back.
public final class FilterText {
  private FilterText() {}

  public static String of(Filter filter) {
    return switch (filter) {
      case Filter.Everything ignored -> "";
      case Filter.And(List<Filter> parts) -> joined(parts, " and ");
      case Filter.Or(List<Filter> parts) -> joined(parts, " or ");
      case Filter.Not(Filter part) -> not(part);
      case Filter.Comparison(Subject subject, Operator operator, List<String> operands) ->
          of(subject)
              + " "
              + operator.symbol()
              + " "
              + operands.stream().map(FilterText::value).collect(Collectors.joining(", "));
      case Filter.Has(Subject.Answer answer) when answer.names().size() > 1 -> of(answer);
      case Filter.Has(Subject subject) -> "has " + of(subject);
      case Filter.HasKind(AnnotationKind kind) -> "has " + wordOf(kind);
      case Filter.HasPresence(Presence presence) -> "has " + presence.word();
      case Filter.Text(String text) -> name(text);
    };
  }

  private static String joined(List<Filter> parts, String word) {
    return parts.stream().map(FilterText::part).collect(Collectors.joining(word));
  }

  private static String part(Filter filter) {
    boolean joined = filter instanceof Filter.And || filter instanceof Filter.Or;
    return joined ? "(" + of(filter) + ")" : of(filter);
  }

  private static String not(Filter part) {
    boolean has =
        part instanceof Filter.Has
            || part instanceof Filter.HasKind
            || part instanceof Filter.HasPresence;
    return has ? "lacks " + of(part).replaceFirst("^has ", "") : "not " + part(part);
  }

  /// A subject as it stands before an operator.
  public static String of(Subject subject) {
    return switch (subject) {
      case Subject.OfField(Field field) -> FieldNames.wordOf(field).orElseThrow();
      case Subject.Metadata(String name) -> SubjectParser.METADATA + value(name);
      case Subject.Count(String className) -> SubjectParser.COUNT + "(" + value(className) + ")";
      case Subject.Answer(List<String> names) when names.size() == 1 -> quoted(names.getFirst());
      case Subject.Answer(List<String> names) -> path(names);
    };
  }

  private static String path(List<String> names) {
    return name(names.getFirst())
        + names.stream().skip(1).map(name -> " > " + nextName(name)).collect(Collectors.joining());
  }

  /// A name behind `>`.
  static String nextName(String name) {
    return Operands.number(name).isPresent() ? quoted(name) : value(name);
  }

  /// A name at the beginning of a path.
  ///
  /// @param alone whether it may be the only one
  static String firstName(String name, boolean alone) {
    return alone ? quoted(name) : name(name);
  }

  static String wordOf(AnnotationKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// A value as it stands after an operator, quoted where needed.
  static String value(String text) {
    boolean keyword =
        List.of("and", "or", "not").contains(text.toLowerCase(Locale.ROOT)) || text.isEmpty();
    for (int i = 0; i < text.length() && !keyword; i++) {
      keyword = !Tokenizer.isWordCharacter(text, i);
    }
    return keyword ? quoted(text) : text;
  }

  /// A name or text as it stands at the beginning of a term, quoted where needed.
  private static String name(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean special =
        List.of("has", "lacks", SubjectParser.COUNT).contains(lower)
            || lower.startsWith(SubjectParser.METADATA)
            || FieldNames.find(lower).isPresent();
    return special ? quoted(text) : value(text);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
