package app.spotcheck.export;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.StackOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reports where the parts of a label do not agree: ids that occur twice, relationships that lead
/// nowhere, and a `z_order` that does not list the objects.
final class LabelConsistency {
  private static final int MOST_IDS_NAMED = 5;

  private LabelConsistency() {}

  /// @param jsonOfParts where each feature of the label stands
  static void check(Label label, JsonView view, Map<Object, JsonView> jsonOfParts) {
    checkIds(label, jsonOfParts);
    checkOrder(StackOrder.of(label), view.path().property("z_order"), view.log());
  }

  private static void checkIds(Label label, Map<Object, JsonView> jsonOfParts) {
    Set<String> ids = new HashSet<>();
    for (Annotation object : label.objects()) {
      String id = object.feature().id();
      if (!id.isEmpty() && !ids.add(id)) {
        warn(
            jsonOfParts.get(object.feature()),
            "another object has the feature_id " + ProblemLog.shortened(id));
      }
    }
    for (Relationship relationship : label.relationships()) {
      for (String end : List.of(relationship.source(), relationship.target())) {
        if (!end.isEmpty() && !ids.contains(end)) {
          warn(
              jsonOfParts.get(relationship.feature()),
              "the relationship leads to \""
                  + ProblemLog.shortened(end)
                  + "\", which is no object here");
        }
      }
    }
  }

  private static void warn(@Nullable JsonView at, String message) {
    if (at != null) {
      at.warn(message);
    }
  }

  private static void checkOrder(StackOrder order, JsonPath zOrder, ProblemLog log) {
    if (!order.leftOut().isEmpty()) {
      log.notice(
          zOrder, "leaves out " + named(order.leftOut()) + "; they are drawn on top of the others");
    }
    if (!order.unknown().isEmpty()) {
      log.notice(zOrder, "lists " + named(order.unknown()) + ", which are no objects here");
    }
  }

  private static String named(List<String> ids) {
    int count = ids.size();
    String first =
        ids.stream()
            .limit(MOST_IDS_NAMED)
            .map(ProblemLog::shortened)
            .collect(Collectors.joining(", "));
    String rest = count > MOST_IDS_NAMED ? " and " + (count - MOST_IDS_NAMED) + " more" : "";
    return count + (count == 1 ? " id: " : " ids: ") + first + rest;
  }
}
