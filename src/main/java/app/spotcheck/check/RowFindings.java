package app.spotcheck.check;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Feature;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Collects what is found in one row. Of one rule a row has at most [#MOST] findings; the last of
/// them tells that there are more.
final class RowFindings {
  static final int MOST = 1000;

  private final CheckedRow row;
  private final CheckSettings settings;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Rule, Integer> counts = new EnumMap<>(Rule.class);

  RowFindings(CheckedRow row, CheckSettings settings) {
    this.row = row;
    this.settings = settings;
  }

  CheckSettings settings() {
    return settings;
  }

  /// Whether no more findings of a rule are taken.
  boolean isFull(Rule rule) {
    return !settings.has(rule) || counts.getOrDefault(rule, 0) >= MOST;
  }

  List<Finding> toList() {
    return List.copyOf(findings);
  }

  /// Something about one object.
  void add(Rule rule, CheckedLabel label, Annotation object, String message) {
    add(rule, label, List.of(object.feature()), message);
  }

  /// Something about objects or relationships; it stands where the first of them does.
  void add(Rule rule, CheckedLabel label, List<Feature> features, String message) {
    add(
        rule,
        label,
        features.stream().map(Feature::id).filter(id -> !id.isEmpty()).toList(),
        message,
        row.pathOf(features.getFirst()));
  }

  /// Something about a label, or about a row where there is no label.
  void add(
      Rule rule,
      @Nullable CheckedLabel label,
      List<String> featureIds,
      String message,
      String path) {
    if (isFull(rule)) {
      return;
    }
    int count = counts.merge(rule, 1, Integer::sum);
    findings.add(
        new Finding(
            rule,
            settings.severity(rule),
            row.indexed().number(),
            row.indexed().line(),
            row.row().id(),
            row.row().globalKey(),
            label == null ? null : label.label().id(),
            featureIds,
            count < MOST ? message : message + " More of this rule in the row are left out.",
            path));
  }
}
