package app.spotcheck.review.sample;

import app.spotcheck.export.ExportException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the units of each stratum in some rows, and keeps those with the smallest ranks.
final class StratumCounts implements RowWorkers.Worker {
  private static final int MOST_STRATA = 10_000;
  private static final Comparator<List<String>> BY_VALUES =
      Comparator.comparing(values -> String.join("\n", values));

  private final UnitReader reader;
  private final Ranking ranking;
  private final int mostKept;
  private final AtomicInteger rowsDone;
  private final Map<List<String>, SmallestRanks> strata = new HashMap<>();

  /// @param mostKept how many of a stratum can be drawn
  /// @param rowsDone counts on with every row
  StratumCounts(UnitReader reader, Ranking ranking, int mostKept, AtomicInteger rowsDone) {
    this.reader = reader;
    this.ranking = ranking;
    this.mostKept = mostKept;
    this.rowsDone = rowsDone;
  }

  @Override
  public void work(int row) throws ExportException {
    List<Candidate> units = reader.units(row);
    for (int i = 0; i < units.size() && strata.size() <= MOST_STRATA; i++) {
      stratum(strata, units.get(i).stratum(), mostKept).add(ranking.rank(units.get(i)), row, i);
    }
    rowsDone.incrementAndGet();
  }

  private static SmallestRanks stratum(
      Map<List<String>, SmallestRanks> strata, List<String> values, int mostKept) {
    return strata.computeIfAbsent(values, _ -> new SmallestRanks(mostKept));
  }

  /// The strata of all rows together, by their values.
  ///
  /// @throws SampleException where there are too many to be of use
  static SequencedMap<List<String>, SmallestRanks> merged(List<StratumCounts> parts)
      throws SampleException {
    TreeMap<List<String>, SmallestRanks> all = new TreeMap<>(BY_VALUES);
    for (StratumCounts part : parts) {
      part.strata.forEach((values, ranks) -> stratum(all, values, part.mostKept).addAll(ranks));
    }
    if (all.size() > MOST_STRATA) {
      throw new SampleException(
          String.format(
              "There are more than %,d strata. Divide the sample by fewer fields.", MOST_STRATA));
    }
    return all;
  }
}
