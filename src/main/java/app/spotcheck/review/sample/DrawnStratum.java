package app.spotcheck.review.sample;

import java.util.List;

/// A stratum of a sample.
///
/// @param values one for each field of the definition; none for a simple sample
/// @param population how many units it has
/// @param drawn how many of them are in the sample
public record DrawnStratum(List<String> values, long population, long drawn) {
  public DrawnStratum {
    values = List.copyOf(values);
    if (drawn < 0 || drawn > population) {
      throw new IllegalArgumentException(drawn + " cannot be drawn of " + population + ".");
    }
  }
}
