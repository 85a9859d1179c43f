package app.spotcheck.browser;

import app.spotcheck.query.Facet;

/// A line of the facets: a facet, one of its values, or how many more there are.
sealed interface FacetLine {
  Facet facet();

  record Heading(Facet facet, boolean open) implements FacetLine {}

  /// A value to filter by.
  ///
  /// @param part of the rows that the most frequent value has
  record Choice(Facet facet, Facet.Value value, double part) implements FacetLine {}

  /// The values that are not listed.
  ///
  /// @param openable whether they can be
  record More(Facet facet, int hidden, boolean openable) implements FacetLine {}
}
