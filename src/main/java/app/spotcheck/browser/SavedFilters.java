package app.spotcheck.browser;

import java.util.Map;

/// Where filters are kept under their names.
public interface SavedFilters {
  /// The texts of all filters by their names.
  Map<String, String> all();

  /// Keeps a filter, in place of the one that had its name.
  void save(String name, String text);

  /// Forgets a filter.
  void remove(String name);
}
