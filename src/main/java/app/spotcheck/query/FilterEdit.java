package app.spotcheck.query;

import app.spotcheck.export.columns.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Adds what a click in a facet chooses to a filter, or takes it out again; the rest of the filter
/// stays as it is.
public final class FilterEdit {
  private FilterEdit() {}

  /// Whether a value is in the list that a filter wants of a subject.
  public static boolean isSelected(Filter filter, Subject subject, String value) {
    return listOf(filter, subject)
        .filter(list -> list.operands().stream().anyMatch(v -> Folding.equal(v, value)))
        .isPresent();
  }

  /// Whether a filter wants something to be there.
  public static boolean isSelected(Filter filter, Presence presence) {
    return terms(filter).contains(new Filter.HasPresence(presence));
  }

  /// The filter with a value in the list that is wanted of a subject, or without it.
  public static Filter with(Filter filter, Subject subject, String value, boolean on) {
    Optional<Filter.Comparison> list = listOf(filter, subject);
    List<String> values = new ArrayList<>(list.map(Filter.Comparison::operands).orElse(List.of()));
    if (on && !isSelected(filter, subject, value)) {
      values.add(value);
    } else if (!on && !values.remove(value)) {
      values.removeIf(v -> Folding.equal(v, value));
    }
    if (values.isEmpty()) {
      return list.isEmpty() ? filter : without(filter, list.get());
    }
    Filter changed = new Filter.Comparison(subject, Operator.EQUAL, values);
    return list.isEmpty() ? and(filter, changed) : replaced(filter, list.get(), changed);
  }

  /// The filter with something that has to be there, or without that.
  public static Filter with(Filter filter, Presence presence, boolean on) {
    Filter term = new Filter.HasPresence(presence);
    if (isSelected(filter, presence) == on) {
      return filter;
    }
    return on ? and(filter, term) : without(filter, term);
  }

  /// The filter without the list that is wanted of a subject.
  public static Filter without(Filter filter, Subject subject) {
    Optional<Filter.Comparison> list = listOf(filter, subject);
    return list.isEmpty() ? filter : without(filter, list.get());
  }

  private static Optional<Filter.Comparison> listOf(Filter filter, Subject subject) {
    return terms(filter).stream()
        .filter(Filter.Comparison.class::isInstance)
        .map(Filter.Comparison.class::cast)
        .filter(term -> term.operator() == Operator.EQUAL && term.subject().equals(subject))
        .findFirst();
  }

  /// The terms that all have to be met.
  private static List<Filter> terms(Filter filter) {
    return switch (filter) {
      case Filter.Everything ignored -> List.of();
      case Filter.And(List<Filter> parts) -> parts;
      default -> List.of(filter);
    };
  }

  private static Filter and(Filter filter, Filter term) {
    List<Filter> terms = new ArrayList<>(terms(filter));
    terms.add(term);
    return joined(terms);
  }

  private static Filter replaced(Filter filter, Filter old, Filter changed) {
    List<Filter> terms = new ArrayList<>(terms(filter));
    terms.set(terms.indexOf(old), changed);
    return joined(terms);
  }

  private static Filter without(Filter filter, Filter term) {
    return joined(terms(filter).stream().filter(Predicate.not(term::equals)).toList());
  }

  private static Filter joined(List<Filter> terms) {
    return switch (terms.size()) {
      case 0 -> Filter.EVERYTHING;
      case 1 -> terms.getFirst();
      default -> new Filter.And(terms);
    };
  }
}
