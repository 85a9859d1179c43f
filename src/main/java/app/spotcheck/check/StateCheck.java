package app.spotcheck.check;

import app.spotcheck.model.Label;
import app.spotcheck.model.LabelRole;
import app.spotcheck.model.PerformanceDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Looks at what is told of a label as a whole: what it has, how it was made, how it was scored.
final class StateCheck implements LabelCheck {
  @Override
  public void check(CheckedLabel checked, RowFindings into) {
    counts(checked, into);
    if (checked.role() == LabelRole.PREDICTION) {
      return;
    }
    Label label = checked.label();
    PerformanceDetails performance = label.performance();
    boolean skipped = Boolean.TRUE.equals(performance.skipped());
    if (skipped && !label.objects().isEmpty()) {
      add(
          Rule.SKIPPED_BUT_ANNOTATED,
          checked,
          "The label was skipped and has "
              + Numbers.counted(label.objects().size(), "object")
              + ".",
          into);
    }
    if (!skipped && label.objects().isEmpty() && label.classifications().isEmpty()) {
      add(Rule.EMPTY_LABEL, checked, "The label has no objects and no answers.", into);
    }
    score(checked, "consensus", performance.consensusScore(), into);
    score(checked, "benchmark", performance.benchmarkScore(), into);
  }

  private static void score(
      CheckedLabel checked, String kind, @Nullable Double score, RowFindings into) {
    if (score != null && score < into.settings().value(Rule.LOW_SCORE, kind)) {
      add(Rule.LOW_SCORE, checked, "The " + kind + " score is " + Numbers.told(score) + ".", into);
    }
  }

  private static void counts(CheckedLabel checked, RowFindings into) {
    List<CountLimit> limits = into.settings().counts();
    if (limits.isEmpty()) {
      return;
    }
    Map<String, Long> counts = new HashMap<>();
    checked
        .label()
        .objects()
        .forEach(object -> counts.merge(object.feature().name(), 1L, Long::sum));
    for (CountLimit limit : limits) {
      long count = counts.getOrDefault(limit.className(), 0L);
      if (!limit.allows(count)) {
        add(
            Rule.COUNT,
            checked,
            "The label has "
                + Numbers.counted(count, "object")
                + " of the class "
                + limit.className()
                + ", allowed: "
                + limit
                + ".",
            into);
      }
    }
  }

  private static void add(Rule rule, CheckedLabel checked, String message, RowFindings into) {
    into.add(rule, checked, List.of(), message, checked.path());
  }
}
