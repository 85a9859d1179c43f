package app.spotcheck.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something suspicious in an export, with where it is.
///
/// @param row the number among the readable rows, from 1; 0 where the row cannot be read
/// @param line the line of the file the row starts in, from 1
/// @param dataRowId empty where the row has none or cannot be read
/// @param labelId the label or prediction; none where the finding is about the row
/// @param featureIds all features concerned, such as both of two that are equal
/// @param message what is wrong, in a sentence
/// @param path the JSON path within the row; empty where the row cannot be read
public record Finding(
    Rule rule,
    Severity severity,
    int row,
    long line,
    String dataRowId,
    @Nullable String globalKey,
    @Nullable String labelId,
    List<String> featureIds,
    String message,
    String path) {
  public Finding {
    featureIds = List.copyOf(featureIds);
  }

  /// Whether it is in a prediction, which may carry the id of a label.
  public boolean isOfPrediction() {
    return path.contains(".predictions[");
  }
}
