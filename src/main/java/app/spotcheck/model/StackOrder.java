package app.spotcheck.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The order in which a label's objects lie on each other, from its `z_order`.
///
/// Objects that `z_order` lists come first, in its order; those it leaves out lie on top of them in
/// the order of `objects`. Ids that are no object are ignored.
///
/// @param bottomToTop indexes into [Label#objects()]
/// @param leftOut ids of objects that `z_order` leaves out; empty without a `z_order`
/// @param unknown ids in `z_order` that are neither an object nor a relationship
public record StackOrder(List<Integer> bottomToTop, List<String> leftOut, List<String> unknown) {
  public static StackOrder of(Label label) {
    Map<String, List<Integer>> indexesById = new HashMap<>();
    for (int i = 0; i < label.objects().size(); i++) {
      String id = label.objects().get(i).feature().id();
      if (!id.isEmpty()) {
        indexesById.computeIfAbsent(id, key -> new ArrayList<>(1)).add(i);
      }
    }
    Set<String> relationships = new HashSet<>();
    label.relationships().forEach(r -> relationships.add(r.feature().id()));

    List<String> listed = label.zOrder() == null ? List.of() : label.zOrder();
    Set<Integer> order = new LinkedHashSet<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (String id : listed) {
      List<Integer> indexes = indexesById.get(id);
      if (indexes != null) {
        order.addAll(indexes);
      } else if (!relationships.contains(id)) {
        unknown.add(id);
      }
    }
    List<String> leftOut = new ArrayList<>();
    for (int i = 0; i < label.objects().size(); i++) {
      if (order.add(i) && label.zOrder() != null) {
        leftOut.add(label.objects().get(i).feature().id());
      }
    }
    return new StackOrder(List.copyOf(order), List.copyOf(leftOut), List.copyOf(unknown));
  }
}
