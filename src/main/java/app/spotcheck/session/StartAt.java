package app.spotcheck.session;

import app.spotcheck.model.LabelChoice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which row and label an export opens with.
///
/// @param row the row's number or key; none for the first row
/// @param labelId the label wanted; none for any
/// @param predictions whether predictions are wanted
/// @param filter of the rows, in the filter language; empty for all
public record StartAt(
    @Nullable String row, @Nullable String labelId, boolean predictions, String filter) {
  public static final StartAt FIRST_ROW = new StartAt(null, null, false, "");

  /// The position of the label to show first: the one asked for, else one like the last shown (same
  /// project or run, labels or predictions), else the default; -1 where there is none.
  int firstChoice(List<LabelChoice> choices, @Nullable LabelChoice last) {
    Optional<LabelChoice> first = Optional.empty();
    if (labelId != null || predictions) {
      first = LabelChoice.find(choices, labelId, predictions);
    }
    if (first.isEmpty() && last != null) {
      first =
          LabelChoice.defaultOf(
              choices.stream()
                  .filter(
                      c -> c.role() == last.role() && c.source().id().equals(last.source().id()))
                  .toList());
    }
    return first.or(() -> LabelChoice.defaultOf(choices)).map(c -> position(choices, c)).orElse(-1);
  }

  /// Whether a label was asked for that is not among the choices.
  boolean asksForMissing(List<LabelChoice> choices) {
    return (labelId != null || predictions)
        && LabelChoice.find(choices, labelId, predictions).isEmpty();
  }

  /// Where a choice stands in the list, by its identity: labels may nest too deep to be compared.
  private static int position(List<LabelChoice> choices, LabelChoice wanted) {
    for (int i = 0; i < choices.size(); i++) {
      if (isSame(choices.get(i), wanted)) {
        return i;
      }
    }
    return -1;
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(LabelChoice a, LabelChoice b) {
    return a == b;
  }
}
