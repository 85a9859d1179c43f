package app.spotcheck.review.report;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.review.UnitKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Makes pictures of what was rejected, with the answers.
public final class RejectCards {
  /// How many are shown at most.
  public static final int MOST = 200;

  private final ExportFile export;
  private final CropPainter painter;
  private final AtomicInteger done = new AtomicInteger();
  private volatile int total;

  /// @param loader brings the images; absent for drawings without them
  public RejectCards(ExportFile export, @Nullable MediaLoader loader) {
    this.export = export;
    this.painter = new CropPainter(export, loader);
  }

  /// How far it is; on any thread.
  public ReportProgress progress() {
    return new ReportProgress("drawing what is rejected", (double) done.get() / Math.max(1, total));
  }

  /// The cards of units, in their order; blocks. To be called once.
  ///
  /// @param units of which those that are gone from the export are left out
  /// @throws ExportException where the export is gone or changed
  /// @throws InterruptedException where this thread is interrupted
  public List<RejectCard> of(List<ReviewedUnit> units)
      throws ExportException, InterruptedException {
    Map<Integer, List<Integer>> byRow = new LinkedHashMap<>();
    for (int i = 0; i < units.size(); i++) {
      UnitFacts facts = units.get(i).facts();
      if (facts != null) {
        byRow.computeIfAbsent(facts.position(), _ -> new ArrayList<>()).add(i);
      }
    }
    total = byRow.size();
    List<Callable<List<Numbered>>> rows = new ArrayList<>();
    byRow.forEach((row, numbers) -> rows.add(() -> ofRow(row, numbers, units)));
    return CardThreads.all(rows).stream()
        .sorted(Comparator.comparingInt(Numbered::number))
        .map(Numbered::card)
        .toList();
  }

  private record Numbered(int number, RejectCard card) {}

  private List<Numbered> ofRow(int position, List<Integer> numbers, List<ReviewedUnit> units)
      throws ExportException, InterruptedException {
    DataRow row =
        Objects.requireNonNull(
            export.read(export.index().row(position)).row(), "a row of the index can be read");
    List<Numbered> cards = new ArrayList<>();
    for (int number : numbers) {
      ReviewedUnit unit = units.get(number);
      @Nullable LabelChoice choice = labelOf(row, unit);
      int object = unit.key().isRow() || choice == null ? -1 : indexOf(row, choice, unit.key());
      cards.add(
          new Numbered(
              number,
              new RejectCard(unit, painter.crop(row, choice, object), answers(choice, object))));
    }
    done.incrementAndGet();
    return cards;
  }

  /// The label that a verdict was about.
  private static @Nullable LabelChoice labelOf(DataRow row, ReviewedUnit unit) {
    UnitKey key = unit.key();
    String labelId =
        key.isRow() && unit.isJudged()
            ? unit.verdicts().getFirst().labelId()
            : Objects.requireNonNull(unit.facts()).labelId();
    return row.labelChoices().stream()
        .filter(choice -> choice.label().id().equals(labelId))
        .filter(choice -> key.isRow() || indexOf(row, choice, key) >= 0)
        .findFirst()
        .orElse(null);
  }

  private static int indexOf(DataRow row, LabelChoice choice, UnitKey key) {
    for (int i = 0; i < choice.label().objects().size(); i++) {
      if (UnitKey.object(row.id(), choice.label(), i).equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static List<AnswerLine> answers(@Nullable LabelChoice choice, int object) {
    if (choice == null) {
      return List.of();
    }
    return AnswerLine.of(
        object < 0
            ? choice.label().classifications()
            : choice.label().objects().get(object).feature().classifications());
  }
}
