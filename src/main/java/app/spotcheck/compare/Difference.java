package app.spotcheck.compare;

import java.util.List;

/// What two labels have in one place: an object of either that the other lacks, or one of each.
///
/// @param first index into the objects of the first label; [#NONE] where it lacks the object
/// @param second index into the objects of the second label; [#NONE] where it lacks the object
/// @param similarity as in [ObjectPair]; 0 where one label lacks the object
/// @param answers what the two objects answer differently, at any depth
public record Difference(
    Kind kind, int first, int second, double similarity, List<AnswerDifference> answers) {
  /// The index of an object that is not there.
  public static final int NONE = -1;

  /// What kinds of difference there are, the gravest first.
  public enum Kind {
    /// Only the first label has the object.
    MISSED,
    /// Only the second label has the object.
    EXTRA,
    /// Both have an object here, with different classes.
    CLASS_DIFFERS,
    /// Both have the object, with different answers.
    ANSWERS_DIFFER,
    /// Both have the object, with equal class and answers.
    ALIKE
  }

  public Difference {
    answers = List.copyOf(answers);
  }
}
