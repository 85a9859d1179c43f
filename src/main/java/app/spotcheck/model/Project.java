package app.spotcheck.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A labelling project, with the labels it has for one data row.
public record Project(
    String id, @Nullable String name, List<Label> labels, ProjectDetails details, List<String> tags)
    implements LabelSource {
  @Override
  public String displayName() {
    return name == null ? id : name;
  }
}
