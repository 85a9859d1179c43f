package app.spotcheck.review.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Counts the units of each stratum, and keeps those with the smallest ranks.
final class StratumCounts {
  private static final int MOST_STRATA = 10_000;
  private static final Comparator<List<String>> BY_VALUES =
      Comparator.comparing(values -> String.join("\n", values));

  private final int mostKept;
  private final Map<List<String>, SmallestRanks> strata = new HashMap<>();

  /// @param mostKept how many of a stratum can be drawn
  StratumCounts(int mostKept) {
    this.mostKept = mostKept;
  }

  /// A unit with its rank.
  ///
  /// @param row the position of its row in the index
  /// @param number its position among the row's units
  record Ranked(List<String> stratum, long rank, int row, int number) {}

  /// The units of a row with their ranks; on any thread.
  static List<Ranked> ranked(int row, List<Candidate> units, long seed) {
    Ranking ranking = new Ranking(seed);
    List<Ranked> ranked = new ArrayList<>(units.size());
    for (Candidate unit : units) {
      ranked.add(new Ranked(unit.stratum(), ranking.rank(unit), row, ranked.size()));
    }
    return ranked;
  }

  void add(Ranked unit) {
    if (strata.size() <= MOST_STRATA) {
      strata
          .computeIfAbsent(unit.stratum, _ -> new SmallestRanks(mostKept))
          .add(unit.rank, unit.row, unit.number);
    }
  }

  /// The strata, by their values.
  ///
  /// @throws SampleException where there are too many to be of use
  SequencedMap<List<String>, SmallestRanks> strata() throws SampleException {
    if (strata.size() > MOST_STRATA) {
      throw new SampleException(
          String.format(
              "There are more than %,d strata. Divide the sample by fewer fields.", MOST_STRATA));
    }
    TreeMap<List<String>, SmallestRanks> sorted = new TreeMap<>(BY_VALUES);
    sorted.putAll(strata);
    return sorted;
  }
}
