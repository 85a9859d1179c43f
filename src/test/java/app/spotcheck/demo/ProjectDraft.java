package app.spotcheck.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one project says about a row.
final class ProjectDraft {
  final String name;
  final List<LabelDraft> labels = new ArrayList<>();
  final List<String> tags = new ArrayList<>();
  String status = "DONE";
  @Nullable String selected;

  ProjectDraft(String name) {
    this.name = name;
  }

  ProjectDraft label(LabelDraft label) {
    labels.add(label);
    return this;
  }

  /// TO_LABEL, IN_REVIEW, IN_REWORK or DONE.
  ProjectDraft status(String now) {
    status = now;
    return this;
  }

  ProjectDraft tag(String tag) {
    tags.add(tag);
    return this;
  }

  /// Names the label that won the consensus.
  ProjectDraft selects(LabelDraft label) {
    selected = label.key;
    return this;
  }
}
