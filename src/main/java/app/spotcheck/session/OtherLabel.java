package app.spotcheck.session;

import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the label of a row that the one on show is compared with.
final class OtherLabel {
  private OtherLabel() {}

  /// The position of a label other than the one on show: one like the last that was compared with,
  /// else a prediction for a label and a label for a prediction, else the next one;
  /// [Comparison#NO_OTHER] for none.
  static int than(RowView first, @Nullable LabelChoice last) {
    List<LabelChoice> choices = first.choices();
    int alike = last == null ? Comparison.NO_OTHER : StartAt.FIRST_ROW.firstChoice(choices, last);
    if (alike >= 0 && alike != first.chosen()) {
      return alike;
    }
    LabelRole shown = choices.isEmpty() ? LabelRole.LABEL : choices.get(first.chosen()).role();
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).role() != shown) {
        return i;
      }
    }
    return choices.size() < 2 ? Comparison.NO_OTHER : (first.chosen() + 1) % choices.size();
  }
}
