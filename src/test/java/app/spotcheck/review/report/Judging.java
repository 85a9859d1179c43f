package app.spotcheck.review.report;

import app.spotcheck.check.CheckSettings;
import app.spotcheck.export.ExportFile;
import app.spotcheck.geometry.Box;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.sample.DrawnUnit;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleDefinition;
import app.spotcheck.review.sample.SampleDraw;
import app.spotcheck.review.sample.SampleTarget;
import app.spotcheck.review.sample.SampledLabels;
import app.spotcheck.review.sample.SampledUnit;
import app.spotcheck.review.sample.StratumField;
import app.spotcheck.review.verdict.ContentHash;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.MissedObject;
import app.spotcheck.review.verdict.ReviewEntry;
import app.spotcheck.review.verdict.Seen;
import app.spotcheck.review.verdict.Verdict;
import app.spotcheck.review.verdict.VerdictFile;
import app.spotcheck.review.verdict.VerdictWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Judges a small export for tests: draws samples of it, and gives verdicts in their order.
public final class Judging {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final ExportFile export;
  private final List<ReviewEntry> entries = new ArrayList<>();
  private String reviewer = "ann@example.com";
  private int seconds;

  private Judging(ExportFile export) {
    this.export = export;
  }

  public static Judging of(Path file) throws Exception {
    ExportFile export = ExportFile.open(file);
    export.buildIndex();
    return new Judging(export);
  }

  /// So many rows `r0`, `r1` … with as many boxes `r0-0`, `r0-1` … each; every second a tram.
  public static String[] rows(int rows, int boxes) {
    String[] lines = new String[rows];
    for (int i = 0; i < rows; i++) {
      StringBuilder objects = new StringBuilder();
      for (int j = 0; j < boxes; j++) {
        objects.append(j == 0 ? "" : ",").append(box(i, j));
      }
      lines[i] =
          "{\"data_row\":{\"id\":\"r%d\",\"global_key\":\"key-%d\",\"row_data\":\"near.png\"},"
                  .formatted(i, i)
              + "\"media_attributes\":{\"width\":100,\"height\":80},"
              + "\"projects\":{\"p\":{\"name\":\"P\",\"labels\":[{\"id\":\"l%d\",".formatted(i)
              + "\"label_details\":{\"created_by\":\"bob@example.com\"},"
              + "\"annotations\":{\"objects\":["
              + objects
              + "],\"classifications\":[],\"relationships\":[]}}]}}}";
    }
    return lines;
  }

  private static String box(int row, int box) {
    return ("{\"feature_id\":\"r%d-%d\",\"name\":\"%s\",\"annotation_kind\":\"ImageBoundingBox\","
            + "\"bounding_box\":{\"left\":%d,\"top\":%d,\"width\":10,\"height\":8}}")
        .formatted(row, box, box % 2 == 0 ? "car" : "tram", 5 + 15 * box % 80, 10 + row % 50);
  }

  public Sample sample(SampledUnit unit, SampleTarget target, StratumField... strata)
      throws Exception {
    return new SampleDraw(
            export,
            new SampleDefinition(7, unit, SampledLabels.LABELS, List.of(strata), target, "", null))
        .run();
  }

  public Judging by(String name) {
    reviewer = name;
    return this;
  }

  /// Judges units of a sample, from the first on: so many rejected, the rest accepted.
  public Judging judge(Sample sample, int count, int rejected) throws Exception {
    return judge(sample, 0, count, rejected);
  }

  public Judging judge(Sample sample, int from, int to, int rejected) throws Exception {
    for (int i = from; i < to; i++) {
      DrawnUnit unit = sample.units().get(i);
      judge(
          i - from < rejected ? Decision.REJECT : Decision.ACCEPT,
          unit.dataRowId(),
          unit.featureId());
    }
    return this;
  }

  /// Judges an object, or a row where there is no feature id, after having seen it.
  public Judging judge(Decision decision, String rowId, @Nullable String featureId)
      throws Exception {
    entries.add(
        new Seen(
            reviewer,
            NOON.plusSeconds(seconds),
            rowId,
            null,
            featureId == null ? List.of() : List.of(featureId)));
    return judgeUnseen(decision, rowId, featureId, "");
  }

  /// Judges all objects of a row.
  public Judging judgeObjects(Decision decision, String rowId) throws Exception {
    for (var object : label(rowId, null).objects()) {
      judge(decision, rowId, object.feature().id());
    }
    return this;
  }

  public Judging judgeUnseen(
      Decision decision, String rowId, @Nullable String featureId, String note) throws Exception {
    Label label = label(rowId, featureId);
    String hash =
        featureId == null
            ? ContentHash.of(label)
            : label.objects().stream()
                .filter(object -> object.feature().id().equals(featureId))
                .map(ContentHash::of)
                .findFirst()
                .orElseThrow();
    entries.add(
        new Verdict(
            reviewer,
            NOON.plusSeconds(seconds++),
            decision,
            decision == Decision.ACCEPT ? List.of() : List.of("geometry"),
            note,
            new UnitKey(rowId, featureId),
            "key-" + rowId,
            label.id(),
            hash));
    return this;
  }

  public Judging miss(String rowId, String className) {
    entries.add(
        new MissedObject(
            "missed-" + seconds,
            reviewer,
            NOON.plusSeconds(seconds++),
            rowId,
            null,
            null,
            className,
            new Box(1, 2, 3, 4),
            false));
    return this;
  }

  /// The label that has an object; any of the row without one.
  private Label label(String rowId, @Nullable String featureId) throws Exception {
    int position = export.index().find("=" + rowId).orElseThrow();
    DataRow row = Objects.requireNonNull(export.read(export.index().row(position)).row());
    return row.labelChoices().stream()
        .map(LabelChoice::label)
        .filter(label ->
            featureId == null
                || label.objects().stream()
                    .anyMatch(object -> object.feature().id().equals(featureId)))
        .findFirst()
        .orElseThrow();
  }

  /// Writes the verdicts into a file.
  public Path write(Path file) throws Exception {
    Files.deleteIfExists(file);
    try (VerdictWriter writer =
        VerdictFile.open(file, ExportIdentity.of(export.path())).writer(_ -> {})) {
      for (ReviewEntry entry : entries) {
        writer.append(entry).get();
      }
    }
    return file;
  }

  /// The report on what was judged so far.
  Report report(Path folder, @Nullable Sample sample, @Nullable Double limit) throws Exception {
    return report(List.of(write(folder.resolve("own.review.ndjson"))), sample, limit, null);
  }

  Report report(
      List<Path> verdicts,
      @Nullable Sample sample,
      @Nullable Double limit,
      @Nullable String onlyReviewer)
      throws Exception {
    ExportIdentity identity = ExportIdentity.of(export.path());
    ReviewSources sources = ReviewSources.read(verdicts, onlyReviewer, identity, _ -> true);
    return new ReportBuilder(
            export,
            identity,
            sources,
            sample == null ? null : new ReportBuilder.NamedSample("s.sample.json", sample),
            Terms.of(limit, null, sample),
            CheckSettings.STANDARD)
        .run(NOON, "1.0");
  }
}
