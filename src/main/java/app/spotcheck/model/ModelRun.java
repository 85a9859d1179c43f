package app.spotcheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of a model, with the labels and the predictions it has for one data row.
public record ModelRun(
    String modelId,
    @Nullable String modelName,
    String id,
    @Nullable String name,
    @Nullable String runDataRowId,
    List<Label> labels,
    List<Label> predictions)
    implements LabelSource {
  @Override
  public String displayName() {
    String model = modelName == null ? modelId : modelName;
    return model + " / " + (name == null ? id : name);
  }
}
