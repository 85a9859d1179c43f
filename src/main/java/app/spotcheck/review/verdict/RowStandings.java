package app.spotcheck.review.verdict;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.review.UnitKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// How a data row and the objects of one of its labels stand with a reviewer. Verdicts of an
/// earlier export are found by data row and feature id, in whatever label the object is now.
///
/// @param row how the row itself stands
/// @param objects how each object stands, in the order of the label
public record RowStandings(Standing row, List<Standing> objects) {
  public static RowStandings of(Verdicts verdicts, String reviewer, DataRow row, Label label) {
    List<Standing> objects = new ArrayList<>();
    for (int i = 0; i < label.objects().size(); i++) {
      int index = i;
      objects.add(
          standing(
              verdicts.current(UnitKey.object(row.id(), label, index), reviewer),
              () -> ContentHash.of(label.objects().get(index))));
    }
    Optional<Verdict> ofRow = verdicts.current(UnitKey.row(row.id()), reviewer);
    return new RowStandings(
        ofRow.map(verdict -> ofRow(verdict, row)).orElseGet(Standing.Unjudged::new),
        List.copyOf(objects));
  }

  private static Standing standing(Optional<Verdict> verdict, Supplier<String> hash) {
    return verdict.map(given -> standing(given, hash.get())).orElseGet(Standing.Unjudged::new);
  }

  static Standing standing(Verdict verdict, String hash) {
    return verdict.contentHash().equals(hash)
        ? new Standing.Judged(verdict)
        : new Standing.Changed(verdict);
  }

  /// How a verdict on a row stands with the row as it is. It is about the label that was on show;
  /// without that label the row has changed.
  public static Standing ofRow(Verdict verdict, DataRow row) {
    String labelId = verdict.labelId();
    if (labelId == null) {
      return row.labelChoices().isEmpty()
          ? standing(verdict, ContentHash.ofNoLabel())
          : new Standing.Changed(verdict);
    }
    return row.labelChoices().stream()
        .map(LabelChoice::label)
        .filter(label -> label.id().equals(labelId))
        .map(label -> standing(verdict, ContentHash.of(label)))
        .filter(Standing.Judged.class::isInstance)
        .findFirst()
        .orElseGet(() -> new Standing.Changed(verdict));
  }
}
