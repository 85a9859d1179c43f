package app.spotcheck.review.sample;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import app.spotcheck.model.Project;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which labels of a row a sample is of.
public enum SampledLabels {
  /// The labels of all projects; of a row that is in none, those that model runs hold, each once.
  LABELS("labels"),
  /// The predictions of all model runs.
  PREDICTIONS("predictions");

  private final String word;

  SampledLabels(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  /// These labels of a row, in the order of the file.
  public List<LabelChoice> of(DataRow row) {
    return switch (this) {
      case LABELS -> labels(row.labelChoices());
      case PREDICTIONS ->
          row.labelChoices().stream()
              .filter(choice -> choice.role() == LabelRole.PREDICTION)
              .toList();
    };
  }

  private static List<LabelChoice> labels(List<LabelChoice> all) {
    List<LabelChoice> ofProjects =
        all.stream().filter(choice -> choice.source() instanceof Project).toList();
    if (!ofProjects.isEmpty()) {
      return ofProjects;
    }
    Map<String, LabelChoice> ofRuns = new LinkedHashMap<>();
    all.stream()
        .filter(choice -> choice.role() == LabelRole.LABEL)
        .forEach(choice -> ofRuns.putIfAbsent(choice.label().id(), choice));
    return List.copyOf(ofRuns.values());
  }
}
