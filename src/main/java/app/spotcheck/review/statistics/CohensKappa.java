package app.spotcheck.review.statistics;

import java.util.OptionalDouble;

/// How far two reviewers agree beyond chance: `κ = (pₒ - pₑ) / (1 - pₑ)`, with the share `pₒ` on
/// which they agree, and the share `pₑ` on which they would if each gave as many of each verdict by
/// chance.
///
/// 1 is full agreement, 0 that of chance; it can be negative. Where both gave one and the same
/// verdict to all, chance agrees fully, too: there is no kappa.
///
/// Source: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
/// Measurement 20 (1960), 37-46.
public final class CohensKappa {
  private CohensKappa() {}

  /// Computes kappa.
  ///
  /// @param counts how often the first reviewer gave the verdict of the row and the second that of
  ///   the column; square
  /// @return nothing for an empty table, and where chance alone would agree fully
  public static OptionalDouble of(long[][] counts) {
    double total = 0;
    double agreed = 0;
    double[] first = new double[counts.length];
    double[] second = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i].length != counts.length) {
        throw new IllegalArgumentException("The table of two reviewers must be square.");
      }
      for (int j = 0; j < counts.length; j++) {
        total += counts[i][j];
        first[i] += counts[i][j];
        second[j] += counts[i][j];
      }
      agreed += counts[i][i];
    }
    double products = 0;
    for (int i = 0; i < counts.length; i++) {
      products += first[i] * second[i];
    }
    double pairs = total * total;
    return products >= pairs
        ? OptionalDouble.empty()
        : OptionalDouble.of((total * agreed - products) / (pairs - products));
  }
}
