package app.spotcheck.review.report;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.RowPass;
import app.spotcheck.export.RowReading;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.review.UnitKey;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampledUnit;
import app.spotcheck.review.verdict.ContentHash;
import app.spotcheck.review.verdict.MissedObject;
import app.spotcheck.review.verdict.RowStandings;
import app.spotcheck.review.verdict.Standing;
import app.spotcheck.review.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Looks up in the export what was judged and what was drawn.
final class UnitCollector {
  private final ExportFile export;
  private final ReviewSources sources;
  private final @Nullable Sample sample;
  private final AtomicLong rowsDone;
  private final Set<UnitKey> wanted = new LinkedHashSet<>();
  private final Map<UnitKey, Integer> drawn = new HashMap<>();
  private final Map<UnitKey, Found> found = new HashMap<>();
  private final Map<String, List<UnitKey>> objectsOfRows = new HashMap<>();

  /// @param rowsDone counts the rows that are read
  UnitCollector(
      ExportFile export, ReviewSources sources, @Nullable Sample sample, AtomicLong rowsDone) {
    this.export = export;
    this.sources = sources;
    this.sample = sample;
    this.rowsDone = rowsDone;
  }

  /// A unit in the export, and which verdicts are on it as it is there.
  private record Found(UnitFacts facts, Set<Verdict> fitting) {
    /// The same unit in two labels or rows.
    Found merged(Found other) {
      Set<Verdict> both = new HashSet<>(fitting);
      both.addAll(other.fitting);
      return new Found(fitting.isEmpty() && !other.fitting.isEmpty() ? other.facts : facts, both);
    }
  }

  /// What was found in a row.
  private record RowPart(
      String rowId, Map<UnitKey, Found> units, @Nullable List<UnitKey> objectsOfRow) {}

  /// Looks up all units; those judged first, in their order, then those only drawn.
  Map<UnitKey, ReviewedUnit> collect() throws ExportException, InterruptedException {
    wanted.addAll(sources.review().verdicts().units());
    if (sample != null) {
      for (int i = 0; i < sample.units().size(); i++) {
        UnitKey key = sample.units().get(i).unitKey();
        wanted.add(key);
        drawn.putIfAbsent(key, i);
      }
    }
    RowPass.run(
        export,
        rows(),
        this::part,
        part -> {
          rowsDone.incrementAndGet();
          part.units.forEach((key, one) -> found.merge(key, one, Found::merged));
          if (part.objectsOfRow != null) {
            objectsOfRows
                .computeIfAbsent(part.rowId, _ -> new ArrayList<>())
                .addAll(part.objectsOfRow);
          }
        });
    Map<UnitKey, ReviewedUnit> units = new LinkedHashMap<>();
    wanted.forEach(key -> units.put(key, unit(key)));
    return units;
  }

  /// The objects of each row that was drawn, after [#collect()].
  Map<String, List<UnitKey>> objectsOfRows() {
    return objectsOfRows;
  }

  private RoaringBitmap rows() {
    Set<String> ids = new HashSet<>();
    wanted.forEach(key -> ids.add(key.dataRowId()));
    sources.missed().stream().map(MissedObject::dataRowId).forEach(ids::add);
    RoaringBitmap rows = new RoaringBitmap();
    for (int i = 0; i < export.index().size(); i++) {
      if (ids.contains(export.index().row(i).id())) {
        rows.add(i);
      }
    }
    return rows;
  }

  private RowPart part(IndexedRow indexed, RowReading reading) {
    DataRow row = Objects.requireNonNull(reading.row(), "a row of the index can be read");
    Map<UnitKey, Found> units = new HashMap<>();
    UnitKey rowKey = UnitKey.row(row.id());
    if (wanted.contains(rowKey)) {
      units.put(rowKey, row(indexed, row, rowKey));
    }
    for (LabelChoice choice : row.labelChoices()) {
      Label label = choice.label();
      for (int i = 0; i < label.objects().size(); i++) {
        UnitKey key = UnitKey.object(row.id(), label, i);
        if (wanted.contains(key)) {
          units.merge(key, object(indexed, label, i, key), Found::merged);
        }
      }
    }
    return new RowPart(row.id(), units, isDrawnRow(rowKey) ? objects(row) : null);
  }

  private boolean isDrawnRow(UnitKey key) {
    return sample != null
        && sample.definition().unit() == SampledUnit.ROWS
        && drawn.containsKey(key);
  }

  private List<UnitKey> objects(DataRow row) {
    List<UnitKey> keys = new ArrayList<>();
    for (LabelChoice choice : Objects.requireNonNull(sample).definition().labels().of(row)) {
      for (int i = 0; i < choice.label().objects().size(); i++) {
        keys.add(UnitKey.object(row.id(), choice.label(), i));
      }
    }
    return keys;
  }

  private Found row(IndexedRow indexed, DataRow row, UnitKey key) {
    Set<Verdict> fitting = new HashSet<>();
    for (Verdict verdict : sources.verdicts(key)) {
      if (RowStandings.ofRow(verdict, row) instanceof Standing.Judged) {
        fitting.add(verdict);
      }
    }
    Label label = row.labelChoices().isEmpty() ? null : row.labelChoices().getFirst().label();
    return new Found(facts(indexed, label, -1, "", ""), fitting);
  }

  private Found object(IndexedRow indexed, Label label, int index, UnitKey key) {
    Annotation object = label.objects().get(index);
    Set<Verdict> fitting = new HashSet<>();
    List<Verdict> given = sources.verdicts(key);
    String hash = given.isEmpty() ? "" : ContentHash.of(object);
    for (Verdict verdict : given) {
      if (verdict.contentHash().equals(hash)) {
        fitting.add(verdict);
      }
    }
    String name = object.feature().name();
    return new Found(facts(indexed, label, index, name, object.kind().singular()), fitting);
  }

  private static UnitFacts facts(
      IndexedRow indexed, @Nullable Label label, int object, String className, String kind) {
    return new UnitFacts(
        indexed.number() - 1,
        indexed.displayName(),
        indexed.globalKey(),
        label == null ? null : label.id(),
        object,
        className,
        kind,
        label == null ? null : label.details().createdBy());
  }

  private ReviewedUnit unit(UnitKey key) {
    Found one = found.get(key);
    List<Verdict> counted = new ArrayList<>();
    List<Verdict> outdated = new ArrayList<>();
    for (Verdict verdict : sources.verdicts(key)) {
      (one != null && one.fitting.contains(verdict) ? counted : outdated).add(verdict);
    }
    return new ReviewedUnit(
        key,
        drawn.getOrDefault(key, ReviewedUnit.NOT_DRAWN),
        one == null ? null : one.facts,
        counted,
        outdated,
        counted.stream().allMatch(sources.review().verdicts()::wasSeen));
  }
}
