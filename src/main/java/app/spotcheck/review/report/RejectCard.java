package app.spotcheck.review.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is shown of something that was rejected or is unsure.
///
/// @param crop a picture of it; absent where there is nothing to draw
/// @param answers with those nested in them
public record RejectCard(ReviewedUnit unit, @Nullable Crop crop, List<AnswerLine> answers) {
  public RejectCard {
    answers = List.copyOf(answers);
  }
}
