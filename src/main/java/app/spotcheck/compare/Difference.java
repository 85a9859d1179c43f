package app.spotcheck.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What two labels have in one place: an object of either that the other lacks, one of each, or one
/// that could not be compared.
///
/// @param first index into the objects of the first label; [#NONE] where it lacks the object
/// @param second index into the objects of the second label; [#NONE] where it lacks the object
/// @param similarity as in [ObjectPair]; 0 where one label lacks the object
/// @param answers what the two objects answer differently, at any depth
/// @param obstacle why the object was not compared; none where it was
public record Difference(
    Kind kind,
    int first,
    int second,
    double similarity,
    List<AnswerDifference> answers,
    @Nullable Obstacle obstacle) {
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
    /// Whether the other label has the object cannot be told.
    NOT_COMPARED,
    /// Both have the object, with equal class and answers.
    ALIKE;

    /// Whether labels differ where it is found.
    public boolean differs() {
      return switch (this) {
        case MISSED, EXTRA, CLASS_DIFFERS, ANSWERS_DIFFER -> true;
        case NOT_COMPARED, ALIKE -> false;
      };
    }
  }

  public Difference {
    answers = List.copyOf(answers);
  }

  static Difference missed(int object) {
    return new Difference(Kind.MISSED, object, NONE, 0, List.of(), null);
  }

  static Difference extra(int object) {
    return new Difference(Kind.EXTRA, NONE, object, 0, List.of(), null);
  }

  /// An object of the first or of the second label that could not be compared.
  static Difference notCompared(int first, int second, Obstacle why) {
    return new Difference(Kind.NOT_COMPARED, first, second, 0, List.of(), why);
  }

  static Difference pair(ObjectPair pair, List<AnswerDifference> answers) {
    Kind kind =
        !pair.sameClass()
            ? Kind.CLASS_DIFFERS
            : answers.isEmpty() ? Kind.ALIKE : Kind.ANSWERS_DIFFER;
    return new Difference(kind, pair.first(), pair.second(), pair.similarity(), answers, null);
  }
}
