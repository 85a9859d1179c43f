package app.spotcheck.query;

import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Counts the values of the rows that a filter finds. A facet's own list in the filter does not
/// count for it, so that more of its values can be chosen.
///
/// To be used while nothing is added to the columns; an interrupt ends it with a
/// [CancelledException].
public final class Facets {
  private static final int MOST_FACETS = 500;

  private final Columns columns;
  private final Filter filter;
  private final RowMatcher matcher;
  private final FacetCounter found;
  private final List<Facet> facets = new ArrayList<>();

  private Facets(Columns columns, Filter filter, @Nullable RoaringBitmap rows) {
    this.columns = columns;
    this.filter = filter;
    this.matcher = new RowMatcher(columns, Instant.now());
    this.found = new FacetCounter(columns, rows);
  }

  /// All facets: fields, what rows have, metadata, then questions in the order of the file.
  ///
  /// @param rows those that the filter finds; absent for all
  public static List<Facet> of(Columns columns, Filter filter, @Nullable RoaringBitmap rows) {
    Facets facets = new Facets(columns, filter, rows);
    facets.count();
    return List.copyOf(facets.facets);
  }

  private FacetCounter counterOf(Filter wanted) {
    RoaringBitmap rows = wanted instanceof Filter.Everything ? null : matcher.rows(wanted);
    return new FacetCounter(columns, rows);
  }

  private void count() {
    for (Field field : Field.values()) {
      if (field == Field.HAS) {
        add(null, field.path());
      } else if (field.type() == Field.Type.VALUES) {
        add(Subject.of(field), field.path());
      }
    }
    for (int path : columns.pathsBelow(Field.METADATA.path())) {
      add(new Subject.Metadata(columns.nameOf(path)), path);
    }
    for (Paths.Question question : new Paths(columns).questions()) {
      add(new Subject.Answer(question.names()), question.path());
    }
  }

  private void add(@Nullable Subject subject, int path) {
    CancelledException.throwIfInterrupted();
    if (facets.size() == MOST_FACETS
        || !columns.isComplete(path)
        || columns.valuesBelow(path).length == 0) {
      return;
    }
    Filter others = subject == null ? filter : FilterEdit.without(filter, subject);
    FacetCounter counter = others.equals(filter) ? found : counterOf(others);
    Facet facet =
        counter.count(
            subject,
            path,
            value ->
                subject == null
                    ? FilterEdit.isSelected(filter, Facet.presence(value))
                    : FilterEdit.isSelected(filter, subject, value));
    if (!facet.values().isEmpty()) {
      facets.add(facet);
    }
  }
}
