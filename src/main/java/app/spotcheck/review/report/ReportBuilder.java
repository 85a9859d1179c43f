package app.spotcheck.review.report;

import app.spotcheck.check.CheckProgress;
import app.spotcheck.check.CheckSettings;
import app.spotcheck.check.CheckSummary;
import app.spotcheck.check.ExportCheck;
import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.sample.DrawnStratum;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleDraw;
import app.spotcheck.review.sample.SampleException;
import app.spotcheck.review.sample.SampleProgress;
import app.spotcheck.review.sample.StratumObjects;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Makes the report of an export: draws the sample again, looks up what was judged, adds it up, and
/// checks the whole export. Reads the export several times; memory grows with what is judged, not
/// with the export.
public final class ReportBuilder {
  private final ExportFile export;
  private final ExportIdentity identity;
  private final ReviewSources sources;
  private final @Nullable NamedSample sample;
  private final Terms terms;
  private final CheckSettings checkSettings;
  private volatile Supplier<ReportProgress> progress = () -> new ReportProgress("beginning", -1);

  /// A sample and the name of its file.
  public record NamedSample(String file, Sample sample) {}

  /// @param export indexed to its end
  /// @param sample what was judged by; absent for no random sample
  public ReportBuilder(
      ExportFile export,
      ExportIdentity identity,
      ReviewSources sources,
      @Nullable NamedSample sample,
      Terms terms,
      CheckSettings checkSettings) {
    this.export = export;
    this.identity = identity;
    this.sources = sources;
    this.sample = sample;
    this.terms = terms;
    this.checkSettings = checkSettings;
  }

  /// How far it is; on any thread.
  public ReportProgress progress() {
    return progress.get();
  }

  /// Makes the report; blocks. To be called once.
  ///
  /// @param version of the program
  /// @throws ExportException where the export is gone or changed
  /// @throws InterruptedException where this thread is interrupted
  public Report run(Instant time, String version) throws ExportException, InterruptedException {
    SampleStanding standing = sampleStanding();
    AtomicLong rows = new AtomicLong();
    progress = () -> new ReportProgress("%,d rows with verdicts read".formatted(rows.get()), -1);
    UnitCollector collector =
        new UnitCollector(export, sources, sample == null ? null : sample.sample, rows);
    Map<UnitKey, ReviewedUnit> units = collector.collect();
    List<ReviewedUnit> judged =
        units.values().stream()
            .filter(unit -> !unit.verdicts().isEmpty() || !unit.outdated().isEmpty())
            .toList();
    Figures figures = figures(standing, units, collector.objectsOfRows(), judged);
    boolean several = sources.reviewers().size() > 1;
    return new Report(
        identity,
        time,
        version,
        terms,
        standing,
        sources,
        figures,
        judged,
        standings(judged),
        new SeenCounts(
            judged.stream().filter(ReviewedUnit::isJudged).count(),
            judged.stream().filter(unit -> unit.isJudged() && !unit.seen()).count()),
        sources.missed(),
        several ? sources.review().agreements() : List.of(),
        several ? sources.review().conflicts() : List.of(),
        checks(),
        checkSettings);
  }

  private SampleStanding sampleStanding() throws ExportException, InterruptedException {
    if (sample == null) {
      return new SampleStanding.NoSample();
    }
    SampleDraw draw = new SampleDraw(export, sample.sample.definition());
    progress = () -> told(draw.progress());
    try {
      if (draw.run().hasSameUnits(sample.sample)) {
        return new SampleStanding.Fair(sample.file, sample.sample);
      }
      return new SampleStanding.Unproven(
          sample.file,
          sample.sample,
          sample.sample.export().sameBytes(identity)
              ? "drawn again from the export, the sample has other units than its file says"
              : "the sample was drawn from another export, "
                  + sample.sample.export().name()
                  + ", and would have other units here; draw one of this export");
    } catch (SampleException e) {
      return new SampleStanding.Unproven(
          sample.file,
          sample.sample,
          "the sample cannot be drawn from this export: " + e.explanation());
    }
  }

  private static ReportProgress told(SampleProgress progress) {
    return new ReportProgress(
        "drawing the sample again", (double) progress.rows() / Math.max(1, progress.totalRows()));
  }

  private Figures figures(
      SampleStanding standing,
      Map<UnitKey, ReviewedUnit> units,
      Map<String, List<UnitKey>> objectsOfRows,
      List<ReviewedUnit> judged)
      throws ExportException, InterruptedException {
    return switch (standing) {
      case SampleStanding.NoSample _ ->
          FigureCalculation.withoutClaim(
              judged,
              "what was judged is no random sample of the export, so that nothing is claimed for"
                  + " it; draw one with \"spotcheck sample\"");
      case SampleStanding.Unproven unproven ->
          FigureCalculation.withoutClaim(judged, unproven.reason());
      case SampleStanding.Fair fair -> {
        Draws draws = Draws.of(fair.sample(), units, objectsOfRows, sources);
        yield FigureCalculation.ofSample(
            terms,
            fair.sample(),
            draws,
            judgeable(fair.sample(), draws.basis()),
            judged,
            objectsOfRows);
      }
    };
  }

  /// How many there are to judge in each stratum.
  private List<Long> judgeable(Sample fair, Basis basis)
      throws ExportException, InterruptedException {
    if (basis == Basis.OBJECTS_IN_ROWS && !fair.definition().strata().isEmpty()) {
      try {
        return StratumObjects.count(export, fair);
      } catch (SampleException e) {
        throw new IllegalStateException("a sample that was just drawn can be drawn", e);
      }
    }
    return fair.strata().stream().map(DrawnStratum::population).toList();
  }

  private static StandingCounts standings(List<ReviewedUnit> judged) {
    long counting = judged.stream().mapToLong(unit -> unit.verdicts().size()).sum();
    long gone =
        judged.stream()
            .filter(unit -> unit.facts() == null)
            .mapToLong(unit -> unit.outdated().size())
            .sum();
    long outdated = judged.stream().mapToLong(unit -> unit.outdated().size()).sum();
    return new StandingCounts(counting, outdated - gone, gone);
  }

  private CheckSummary checks() throws ExportException, InterruptedException {
    RoaringBitmap all = RoaringBitmap.bitmapOfRange(0, export.index().size());
    ExportCheck check = new ExportCheck(export, all, checkSettings);
    progress = () -> told(check.progress());
    return check.run(_ -> {});
  }

  private static ReportProgress told(CheckProgress progress) {
    return new ReportProgress(
        "checking the whole export", (double) progress.rows() / Math.max(1, progress.totalRows()));
  }
}
