package app.spotcheck.session;

import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// What the next verdict is given for: reasons and a note, meant for one unit.
final class VerdictDraft {
  private final ObservableSet<String> reasons = FXCollections.observableSet();
  private final StringProperty note = new SimpleStringProperty("");

  /// The reasons, in words such as `geometry`.
  ObservableSet<String> reasons() {
    return reasons;
  }

  StringProperty noteProperty() {
    return note;
  }

  void forget() {
    reasons.clear();
    note.set("");
  }

  /// Makes verdicts as they are to be given now.
  ///
  /// @param why another reason besides those chosen; none for no other
  Function<ReviewTarget, Verdict> verdicts(
      String reviewer, Decision decision, @Nullable String why) {
    List<String> given = new ArrayList<>(reasons);
    if (why != null && !given.contains(why)) {
      given.add(why);
    }
    String noted = note.get();
    Instant now = Instant.now();
    return target ->
        new Verdict(
            reviewer,
            now,
            decision,
            given,
            noted,
            target.unit(),
            target.globalKey(),
            target.labelId(),
            target.contentHash());
  }
}
