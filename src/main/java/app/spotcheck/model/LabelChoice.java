package app.spotcheck.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One label or prediction of a data row together with where it comes from: what a reviewer picks.
public record LabelChoice(LabelSource source, LabelRole role, Label label) {

  /// The choice that a reviewer sees first: a project's selected label, else the first label, else
  /// the first prediction, else none.
  public static Optional<LabelChoice> defaultOf(List<LabelChoice> choices) {
    return choices.stream()
        .filter(LabelChoice::isSelected)
        .findFirst()
        .or(() -> choices.stream().filter(c -> c.role == LabelRole.LABEL).findFirst())
        .or(() -> choices.stream().findFirst());
  }

  /// The choice that is asked for by a label's id, by role or by both.
  ///
  /// @param labelId the id wanted, or any when absent; a prediction may carry the id of its label
  /// @param predictions whether a prediction is wanted; otherwise labels are looked at first
  public static Optional<LabelChoice> find(
      List<LabelChoice> choices, @Nullable String labelId, boolean predictions) {
    List<LabelChoice> matching =
        choices.stream().filter(c -> labelId == null || c.label.id().equals(labelId)).toList();
    if (predictions) {
      return matching.stream().filter(c -> c.role == LabelRole.PREDICTION).findFirst();
    }
    return defaultOf(matching);
  }

  /// Whether this is the label that its project selected of several.
  public boolean isSelected() {
    return role == LabelRole.LABEL
        && source instanceof Project project
        && label.id().equals(project.details().selectedLabelId());
  }
}
