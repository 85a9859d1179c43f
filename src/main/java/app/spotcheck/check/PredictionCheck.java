package app.spotcheck.check;

import app.spotcheck.compare.ComparedLabel;
import app.spotcheck.compare.LabelComparison;
import app.spotcheck.compare.LabelOverlaps;
import app.spotcheck.compare.Outcome;
import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.LabelRole;
import app.spotcheck.model.MaskAnnotation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for labels and predictions of one row that have little in common. Masks are not compared,
/// since their pixels are not in the export.
final class PredictionCheck {
  private PredictionCheck() {}

  static void check(CheckedRow row, RowFindings into) {
    if (into.isFull(Rule.PREDICTION_DIFFERS)) {
      return;
    }
    for (CheckedLabel label : row.labels()) {
      for (CheckedLabel prediction : row.labels()) {
        if (label.role() == LabelRole.LABEL && prediction.role() == LabelRole.PREDICTION) {
          compare(label, prediction, into);
        }
      }
    }
  }

  private static void compare(CheckedLabel label, CheckedLabel prediction, RowFindings into) {
    Box frame = frame(label, prediction);
    if (frame == null || hasMasks(label) || hasMasks(prediction)) {
      return;
    }
    LabelComparison found =
        LabelOverlaps.between(
                new ComparedLabel(label.label(), null, Set.of()),
                new ComparedLabel(prediction.label(), null, Set.of()),
                frame)
            .compare(into.settings().value(Rule.PREDICTION_DIFFERS, "iou"), 0);
    long matched = found.first().stream().filter(Outcome.MATCHED::equals).count();
    long all = comparable(found.first()) + comparable(found.second());
    double f1 = all == 0 ? 1 : 2.0 * matched / all;
    if (f1 < into.settings().value(Rule.PREDICTION_DIFFERS, "f1")) {
      into.add(
          Rule.PREDICTION_DIFFERS,
          label,
          List.of(),
          String.format(
              "%s of the label and the prediction %s match: F1 is %s.",
              Numbers.counted(matched, "object"), prediction.label().id(), Numbers.told(f1)),
          prediction.path());
    }
  }

  private static long comparable(List<Outcome> outcomes) {
    return outcomes.stream().filter(outcome -> outcome != Outcome.NOT_COMPARABLE).count();
  }

  private static boolean hasMasks(CheckedLabel checked) {
    return checked.label().objects().stream().anyMatch(MaskAnnotation.class::isInstance);
  }

  /// The picture, or what the objects cover where its size is not known; none where that is flat.
  private static @Nullable Box frame(CheckedLabel label, CheckedLabel prediction) {
    Size picture = label.picture();
    Box frame = picture == null ? null : picture.toBox();
    for (CheckedLabel checked : List.of(label, prediction)) {
      for (Annotation object : checked.label().objects()) {
        Box bounds = object.bounds();
        frame = bounds == null || picture != null ? frame : bounds.union(frame);
      }
    }
    double diagonal = frame == null ? 0 : Math.hypot(frame.width(), frame.height());
    return diagonal > 0 && Double.isFinite(diagonal) ? frame : null;
  }
}
