package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.Presence;
import app.spotcheck.model.AnnotationKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// Finds the rows that a filter asks for. To be used while nothing is added to the columns, as by
/// [app.spotcheck.export.ExportIndex#read]; an interrupt ends it with a [CancelledException].
public final class RowMatcher {
  private final Columns columns;
  private final ValueTerms values;
  private final NumberTerms numbers;
  private final TextTerms texts;

  /// @param now what `today` and `-7d` are counted from
  public RowMatcher(Columns columns, Instant now) {
    this.columns = columns;
    this.values = new ValueTerms(columns);
    this.numbers = new NumberTerms(columns, now);
    this.texts = new TextTerms(columns);
  }

  /// The rows that a filter asks for now.
  public static RoaringBitmap rows(Filter filter, Columns columns) {
    return new RowMatcher(columns, Instant.now()).rows(filter);
  }

  /// The rows that a filter asks for; the caller's own.
  public RoaringBitmap rows(Filter filter) {
    CancelledException.throwIfInterrupted();
    return switch (filter) {
      case Filter.Everything ignored -> all();
      case Filter.And(List<Filter> parts) -> allOf(parts);
      case Filter.Or(List<Filter> parts) -> anyOf(parts);
      case Filter.Not(Filter part) -> without(rows(part));
      case Filter.Comparison comparison when comparison.operator() == Operator.NOT_EQUAL ->
          without(matching(comparison));
      case Filter.Comparison comparison -> matching(comparison);
      case Filter.Has(Subject subject) -> having(subject);
      case Filter.HasKind(AnnotationKind kind) ->
          values.equal(Field.KIND.path(), List.of(kind.singular()));
      case Filter.HasPresence(Presence presence) ->
          values.equal(Field.HAS.path(), List.of(presence.word()));
      case Filter.Text(String text) -> withText(text);
    };
  }

  private RoaringBitmap all() {
    return RoaringBitmap.bitmapOfRange(0, columns.rowCount());
  }

  private RoaringBitmap without(RoaringBitmap rows) {
    rows.flip(0L, columns.rowCount());
    return rows;
  }

  /// Intersects the cheap terms first.
  private RoaringBitmap allOf(List<Filter> parts) {
    List<Filter> ordered = new ArrayList<>(parts);
    ordered.sort(Comparator.comparing(RowMatcher::scansTexts));
    RoaringBitmap rows = rows(ordered.getFirst());
    for (int i = 1; i < ordered.size() && !rows.isEmpty(); i++) {
      rows.and(rows(ordered.get(i)));
    }
    return rows;
  }

  private static boolean scansTexts(Filter filter) {
    return switch (filter) {
      case Filter.Text ignored -> true;
      case Filter.Comparison comparison -> Operands.typeOf(comparison.subject()) == Field.Type.TEXT;
      case Filter.And(List<Filter> parts) -> parts.stream().anyMatch(RowMatcher::scansTexts);
      case Filter.Or(List<Filter> parts) -> parts.stream().anyMatch(RowMatcher::scansTexts);
      case Filter.Not(Filter part) -> scansTexts(part);
      case Filter.Everything ignored -> false;
      case Filter.Has ignored -> false;
      case Filter.HasKind ignored -> false;
      case Filter.HasPresence ignored -> false;
    };
  }

  private RoaringBitmap anyOf(List<Filter> parts) {
    RoaringBitmap rows = new RoaringBitmap();
    for (Filter part : parts) {
      rows.or(rows(part));
    }
    return rows;
  }

  private RoaringBitmap withText(String text) {
    RoaringBitmap rows = texts.anywhere(text);
    rows.or(values.chosenAnswers(text));
    return rows;
  }

  /// The rows where any operand is met; `!=` counts as `=`.
  private RoaringBitmap matching(Filter.Comparison comparison) {
    Subject subject = comparison.subject();
    List<Integer> paths = new Paths(columns).of(subject);
    return switch (Operands.typeOf(subject)) {
      case NUMBERS, DATES -> numbers.matching(comparison, paths);
      case TEXT -> texts.matching(comparison, paths);
      case VALUES -> matchingValues(comparison, paths);
      case NESTED -> matchingMetadata(comparison, paths);
    };
  }

  private RoaringBitmap matchingValues(Filter.Comparison comparison, List<Integer> paths) {
    List<Integer> textPaths = paths.stream().filter(columns::hasTexts).toList();
    RoaringBitmap rows = texts.matching(comparison, textPaths);
    paths.forEach(path -> rows.or(values.matching(comparison, path)));
    return rows;
  }

  private RoaringBitmap matchingMetadata(Filter.Comparison comparison, List<Integer> paths) {
    RoaringBitmap rows = new RoaringBitmap();
    if (comparison.operator() != Operator.CONTAINS) {
      rows.or(numbers.matching(comparison, paths));
    }
    if (!comparison.operator().isOrder()) {
      for (int path : paths) {
        rows.or(
            columns.isComplete(path)
                ? values.matching(comparison, path)
                : texts.matching(comparison, List.of(path)));
      }
    }
    return rows;
  }

  private RoaringBitmap having(Subject subject) {
    RoaringBitmap rows = new RoaringBitmap();
    for (int path : new Paths(columns).of(subject)) {
      rows.or(
          switch (Operands.typeOf(subject)) {
            case NUMBERS, DATES -> numbers.having(subject, path);
            case TEXT -> without(texts.without(path));
            case VALUES, NESTED -> values.having(path);
          });
      boolean nested = subject instanceof Subject.Answer || subject instanceof Subject.Metadata;
      if (nested && columns.hasTexts(path)) {
        rows.or(texts.having(path));
      }
    }
    return rows;
  }
}
