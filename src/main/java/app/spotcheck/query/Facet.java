package app.spotcheck.query;

import app.spotcheck.export.columns.Presence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The values of a field, a question or a metadata field, with how many rows each of them has.
///
/// @param subject what the values belong to; absent where they say what a row has at all
/// @param values the most frequent first
/// @param others how many values are not listed, having rows too
public record Facet(@Nullable Subject subject, List<Value> values, int others) {
  /// A value to choose.
  ///
  /// @param rows how many rows have it, among those the rest of the filter finds
  /// @param objects how many objects these rows have of a class or kind, each with its fullest
  ///   label; 0 in other facets
  /// @param selected whether the filter wants it
  public record Value(String text, int rows, long objects, boolean selected) {}

  /// The facet's name as the filter language says it.
  public String name() {
    return subject == null ? "has" : FilterText.of(subject);
  }

  /// A filter with a value of this facet chosen or no longer chosen.
  public Filter with(Filter filter, String value, boolean on) {
    return subject == null
        ? FilterEdit.with(filter, presence(value), on)
        : FilterEdit.with(filter, subject, value, on);
  }

  static Presence presence(String word) {
    return Presence.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
