package app.spotcheck.export;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.StackOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reports where the parts of a label do not agree: ids that occur twice, relationships that lead
/// nowhere, and a `z_order` that does not list the objects.
final class LabelConsistency {
  private static final int MOST_IDS_NAMED = 5;

  private LabelConsistency() {}

  static void check(Label label, JsonView view) {
    ProblemLog log = view.log();
    JsonPath content = view.path().property("annotations");
    Set<String> ids = new HashSet<>();
    int index = 0;
    for (Annotation object : label.objects()) {
      String id = object.feature().id();
      if (!id.isEmpty() && !ids.add(id)) {
        log.warning(
            content.property("objects").element(index), "another object has the feature_id " + id);
      }
      index++;
    }
    for (Relationship relationship : label.relationships()) {
      for (String end : List.of(relationship.source(), relationship.target())) {
        if (!ids.contains(end)) {
          String name = relationship.feature().id();
          log.warning(
              content.property("relationships"),
              "the relationship " + name + " leads to \"" + end + "\", which is no object here");
        }
      }
    }
    StackOrder order = StackOrder.of(label);
    JsonPath zOrder = view.path().property("z_order");
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
    String first = String.join(", ", ids.subList(0, Math.min(count, MOST_IDS_NAMED)));
    String rest = count > MOST_IDS_NAMED ? " and " + (count - MOST_IDS_NAMED) + " more" : "";
    return count + (count == 1 ? " id: " : " ids: ") + first + rest;
  }
}
