package app.spotcheck.review.sample;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.statistics.FinitePopulation;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.roaringbitmap.RoaringBitmap;

/// Draws a sample of an export: the units with the smallest ranks of each stratum.
///
/// The rows are read once to count and to rank, then those that are drawn once more; what is kept
/// in memory is bounded by the size of the sample times the number of strata. Rows of other media
/// than images are left out.
public final class SampleDraw {
  private final ExportFile export;
  private final SampleDefinition definition;
  private final UnitReader reader;
  private final AtomicInteger rowsDone = new AtomicInteger();
  private final AtomicInteger totalRows = new AtomicInteger();
  private final long start = System.nanoTime();

  /// @param export indexed to its end
  public SampleDraw(ExportFile export, SampleDefinition definition) {
    this.export = export;
    this.definition = definition;
    this.reader = new UnitReader(export, definition);
  }

  /// How far it is; may be asked on any thread.
  public SampleProgress progress() {
    return new SampleProgress(rowsDone.get(), totalRows.get(), (System.nanoTime() - start) / 1e9);
  }

  /// Draws; blocks. To be called once.
  ///
  /// @throws SampleException where there is no such sample of this export, with the reason
  /// @throws ExportException where the export cannot be read on
  /// @throws InterruptedException when the thread was interrupted
  public Sample run() throws SampleException, ExportException, InterruptedException {
    ExportIdentity identity = identity();
    RoaringBitmap rows = PopulationRows.of(export, definition);
    totalRows.set(rows.getCardinality());
    SequencedMap<List<String>, SmallestRanks> strata = count(rows);
    long[] populations = strata.values().stream().mapToLong(SmallestRanks::count).toArray();
    long[] shares = Allocation.proportional(size(strata), populations);
    List<DrawnStratum> drawnStrata = new ArrayList<>();
    List<Pick> picks = new ArrayList<>();
    for (Map.Entry<List<String>, SmallestRanks> stratum : strata.entrySet()) {
      int number = drawnStrata.size();
      stratum
          .getValue()
          .smallest(shares[number])
          .forEach(kept -> picks.add(new Pick(kept, number)));
      drawnStrata.add(new DrawnStratum(stratum.getKey(), populations[number], shares[number]));
    }
    return new Sample(definition, identity, drawnStrata, units(picks));
  }

  /// A unit that is drawn, and the position of its stratum.
  private record Pick(SmallestRanks.Kept kept, int stratum) {}

  private ExportIdentity identity() throws SampleException, InterruptedException {
    try {
      return ExportIdentity.of(export.path());
    } catch (ClosedByInterruptException e) {
      throw PopulationRows.stopped(e);
    } catch (IOException e) {
      throw new SampleException(export.path() + " cannot be read any more.", e);
    }
  }

  private SequencedMap<List<String>, SmallestRanks> count(RoaringBitmap rows)
      throws SampleException, ExportException, InterruptedException {
    int mostKept = (int) definition.target().sizeFor(FinitePopulation.UNBOUNDED);
    StratumCounts counts = new StratumCounts(mostKept);
    reader.read(
        rows,
        (position, units) -> StratumCounts.ranked(position, units, definition.seed()),
        ranked -> {
          ranked.forEach(counts::add);
          rowsDone.incrementAndGet();
        });
    return counts.strata();
  }

  private long size(SequencedMap<List<String>, SmallestRanks> strata) throws SampleException {
    long population = strata.values().stream().mapToLong(SmallestRanks::count).sum();
    if (population == 0) {
      throw new SampleException(
          export.path()
              + " has no "
              + definition.unit().word()
              + (definition.unit() == SampledUnit.OBJECTS
                  ? " in " + definition.labels().word()
                  : " of images")
              + (definition.filter().isBlank()
                  ? "."
                  : " where the filter " + definition.filter() + " fits."));
    }
    try {
      return definition.target().sizeFor(population);
    } catch (IllegalArgumentException e) {
      throw new SampleException(String.valueOf(e.getMessage()), e);
    }
  }

  /// Reads the drawn units again, and puts them into the order of their ranks.
  private List<DrawnUnit> units(List<Pick> picks) throws ExportException, InterruptedException {
    Map<Integer, List<Pick>> byRow = new HashMap<>();
    picks.forEach(pick -> byRow.computeIfAbsent(pick.kept.row(), _ -> new ArrayList<>()).add(pick));
    RoaringBitmap rows =
        RoaringBitmap.bitmapOfUnordered(
            byRow.keySet().stream().mapToInt(Integer::intValue).toArray());
    totalRows.addAndGet(rows.getCardinality());
    Map<SmallestRanks.Kept, DrawnUnit> units = new TreeMap<>(SmallestRanks.Kept.ORDER);
    reader.read(
        rows,
        (position, all) -> picked(Objects.requireNonNull(byRow.get(position)), all),
        found -> {
          units.putAll(found);
          rowsDone.incrementAndGet();
        });
    return List.copyOf(units.values());
  }

  /// The drawn units of a row.
  private static Map<SmallestRanks.Kept, DrawnUnit> picked(
      List<Pick> picks, List<Candidate> units) {
    Map<SmallestRanks.Kept, DrawnUnit> picked = new HashMap<>();
    picks.forEach(
        pick -> picked.put(pick.kept, DrawnUnit.of(units.get(pick.kept.number()), pick.stratum)));
    return picked;
  }
}
