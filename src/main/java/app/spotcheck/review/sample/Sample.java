package app.spotcheck.review.sample;

import app.spotcheck.review.ExportIdentity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A sample: how it was drawn, of what, and which units are in it.
///
/// The units stand in the order in which they were drawn, so that those judged at any time, the
/// first so many, are a fair sample themselves.
public record Sample(
    SampleDefinition definition,
    ExportIdentity export,
    List<DrawnStratum> strata,
    List<DrawnUnit> units) {
  public Sample {
    strata = List.copyOf(strata);
    units = List.copyOf(units);
    long[] drawn = new long[strata.size()];
    for (DrawnUnit unit : units) {
      if (unit.stratum() < 0 || unit.stratum() >= drawn.length) {
        throw new IllegalArgumentException("There is no stratum " + unit.stratum() + ".");
      }
      drawn[unit.stratum()]++;
    }
    for (int i = 0; i < drawn.length; i++) {
      if (drawn[i] != strata.get(i).drawn()) {
        throw new IllegalArgumentException("The units are not as many as the strata say.");
      }
    }
  }

  /// How many units the sample is of.
  public long population() {
    return strata.stream().mapToLong(DrawnStratum::population).sum();
  }

  /// The same, said to be drawn from an export that has another name now.
  public Sample drawnFrom(ExportIdentity renamed) {
    return new Sample(definition, renamed, strata, units);
  }

  /// Whether all there are were taken.
  public boolean allDrawn() {
    return units.size() == population();
  }

  /// Whether another sample has the same units of the same strata, in the same order.
  public boolean hasSameUnits(Sample other) {
    return strata.equals(other.strata)
        && units.size() == other.units.size()
        && IntStream.range(0, units.size())
            .allMatch(i ->
                units.get(i).unitKey().equals(other.units.get(i).unitKey())
                    && units.get(i).stratum() == other.units.get(i).stratum());
  }

  /// What to say before the sample is judged with an export; nothing where it was drawn from it.
  public Optional<String> warningFor(ExportIdentity opened) {
    return export.sameBytes(opened)
        ? Optional.empty()
        : Optional.of(
            "The sample was drawn from another export, "
                + export.name()
                + ". What it names is looked for here by its ids; a sample of this export has to be"
                + " drawn anew.");
  }
}
