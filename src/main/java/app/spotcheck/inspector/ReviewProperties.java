package app.spotcheck.inspector;

import app.spotcheck.check.Finding;
import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.TextAnswer;
import app.spotcheck.review.verdict.Standing;
import app.spotcheck.review.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists what one wants to know of an object to judge it: its verdict so far, what checks found of
/// it, and its nested answers.
final class ReviewProperties {
  /// Answers nested deeper are seen in the tree alone.
  private static final int DEEPEST = 20;

  private ReviewProperties() {}

  /// @param standing how the object stands with the reviewer; none while that is not known
  static List<Property> of(
      @Nullable Standing standing, List<Finding> findings, List<Classification> answers) {
    PropertyList list = new PropertyList();
    list.heading("Verdict");
    switch (standing) {
      case null -> {}
      case Standing.Unjudged none -> {}
      case Standing.Judged judged -> addVerdict(list, judged, judged.verdict());
      case Standing.Changed changed -> addVerdict(list, changed, changed.verdict());
    }
    list.heading("Findings");
    findings.forEach(finding -> list.add(finding.rule().id(), finding.message()));
    list.heading("Answers");
    addAnswers(list, answers, "", 1);
    return list.properties();
  }

  private static void addVerdict(PropertyList list, Standing standing, Verdict verdict) {
    list.add("Decision", standing.text());
    list.add("Reasons", String.join(", ", verdict.reasons()));
    list.add("Note", verdict.note());
  }

  private static void addAnswers(
      PropertyList list, List<Classification> answers, String path, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (Classification classification : answers) {
      String name = path + classification.name();
      Answer answer = classification.answer();
      switch (answer) {
        case null -> list.add(name, "no answer");
        case RadioAnswer radio -> addOption(list, radio.option(), name, depth);
        case ChecklistAnswer options -> {
          if (options.options().isEmpty()) {
            list.add(name, "nothing checked");
          }
          options.options().forEach(option -> addOption(list, option, name, depth));
        }
        case TextAnswer text -> {
          list.add(name, text.content().isEmpty() ? "empty text" : text.content());
          addAnswers(list, text.classifications(), name + " > ", depth + 1);
        }
      }
    }
  }

  private static void addOption(PropertyList list, Answer.Option option, String name, int depth) {
    list.add(name, option.name());
    addAnswers(list, option.classifications(), name + " > ", depth + 1);
  }
}
