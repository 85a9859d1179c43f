package app.spotcheck.review.report;

import app.spotcheck.review.UnitKey;
import app.spotcheck.review.sample.DrawnStratum;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.statistics.Estimate;
import app.spotcheck.review.verdict.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Adds verdicts up to figures and an outcome.
final class FigureCalculation {
  private FigureCalculation() {}

  /// With a sample that was drawn from the export.
  ///
  /// @param judgeable how many objects or rows each stratum has, counted like the judged
  /// @param judged all units that are judged
  /// @param objectsOfRows the objects of each row of a sample of rows
  static Figures ofSample(
      Terms terms,
      Sample sample,
      Draws draws,
      List<Long> judgeable,
      Collection<ReviewedUnit> judged,
      Map<String, List<UnitKey>> objectsOfRows) {
    SampleEstimate estimates = new SampleEstimate(sample, draws, judgeable);
    Map<String, Counts> byClass = new TreeMap<>();
    Counts[] byStratum = new Counts[sample.strata().size()];
    Counts all = Counts.NONE;
    for (Draw draw : draws.reached()) {
      draw.byClass().forEach((name, counts) -> byClass.merge(name, counts, Counts::plus));
      Counts before = byStratum[draw.stratum()];
      byStratum[draw.stratum()] = before == null ? draw.counts() : before.plus(draw.counts());
      all = all.plus(draw.counts());
    }
    Estimate whole = estimates.ofWhole();
    return new Figures(
        draws.basis(),
        all,
        draws.size(),
        draws.judged(),
        draws.passedOver(),
        beside(judged, draws.basis(), objectsOfRows),
        whole.rate(),
        all.judged() == 0 ? null : whole.interval(terms.confidence()),
        whole.designEffect(),
        new OutcomeRule(terms, sample, draws, estimates, all).outcome(),
        sample.definition().strata().isEmpty()
            ? List.of()
            : strata(terms, sample, estimates, byStratum),
        draws.basis() == Basis.ROWS ? List.of() : classes(terms, estimates, byClass));
  }

  private static List<ShareLine> strata(
      Terms terms, Sample sample, SampleEstimate estimates, Counts[] byStratum) {
    List<ShareLine> lines = new ArrayList<>();
    for (int i = 0; i < byStratum.length; i++) {
      DrawnStratum stratum = sample.strata().get(i);
      Counts counts = byStratum[i] == null ? Counts.NONE : byStratum[i];
      lines.add(
          new ShareLine(
              String.join(" / ", stratum.values()),
              stratum.population(),
              stratum.drawn(),
              counts,
              counts.judged() == 0 ? null : estimates.ofStratum(i).interval(terms.confidence())));
    }
    return lines;
  }

  private static List<ShareLine> classes(
      Terms terms, SampleEstimate estimates, Map<String, Counts> byClass) {
    List<ShareLine> lines = new ArrayList<>();
    byClass.forEach((name, counts) ->
        lines.add(
            new ShareLine(
                name,
                ShareLine.UNKNOWN,
                ShareLine.UNKNOWN,
                counts,
                estimates.ofClass(name).interval(terms.confidence()))));
    return lines;
  }

  /// How many are judged beside the sample.
  private static long beside(
      Collection<ReviewedUnit> judged, Basis basis, Map<String, List<UnitKey>> objectsOfRows) {
    Set<UnitKey> inRows = new HashSet<>();
    if (basis != Basis.OBJECTS) {
      objectsOfRows.values().forEach(inRows::addAll);
    }
    return judged.stream()
        .filter(unit -> unit.isJudged() && !unit.isDrawn() && !inRows.contains(unit.key()))
        .count();
  }

  /// Without a sample of the export: all that is judged counts, and nothing is claimed. Objects
  /// where any are judged, else rows.
  ///
  /// @param reason why it is none, a part of a sentence
  static Figures withoutClaim(Collection<ReviewedUnit> judged, String reason) {
    boolean ofObjects = judged.stream().anyMatch(unit -> unit.isJudged() && !unit.key().isRow());
    Basis basis = ofObjects ? Basis.OBJECTS : Basis.ROWS;
    Map<String, Counts> byClass = new TreeMap<>();
    Counts all = Counts.NONE;
    for (ReviewedUnit unit : judged) {
      if (unit.isJudged() && unit.key().isRow() != ofObjects) {
        Counts one = Counts.one(unit.isWrong(), unit.is(Decision.UNSURE));
        all = all.plus(one);
        byClass.merge(unit.className(), one, Counts::plus);
      }
    }
    List<ShareLine> classes = new ArrayList<>();
    byClass.forEach((name, counts) ->
        classes.add(new ShareLine(name, ShareLine.UNKNOWN, ShareLine.UNKNOWN, counts, null)));
    return new Figures(
        basis,
        all,
        0,
        all.judged(),
        0,
        0,
        all.tally().rate(),
        null,
        1,
        Outcome.unclaimed(
            "%s (%,d of %,d judged %s are wrong)"
                .formatted(reason, all.wrong(), all.judged(), basis.word())),
        List.of(),
        ofObjects ? classes : List.of());
  }
}
