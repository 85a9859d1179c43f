package app.spotcheck.compare;

import app.spotcheck.model.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question that two labels answer differently.
///
/// @param path the names of the questions that lead to it and its own, such as `damage`, `where`;
///   behind a question of several options also the option under which the next one stands
/// @param first the first label's answer; none where it gives none
/// @param second the second label's answer; none where it gives none
public record AnswerDifference(List<String> path, @Nullable Answer first, @Nullable Answer second) {
  public AnswerDifference {
    path = List.copyOf(path);
  }

  /// The path as people read it: `damage > where`.
  public String pathText() {
    return String.join(" > ", path);
  }
}
