package app.spotcheck.check;

import app.spotcheck.compare.AreaOverlap;
import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for boxes and polygons of one class that cover almost the same, or lie in each other.
///
/// A line sweeps from left to right over the objects of a class; pairs whose boxes share too little
/// are not measured. Objects that are equal are left to [DuplicateCheck].
final class OverlapCheck implements LabelCheck {
  /// Where everything lies on everything, time must end all the same.
  private static final long MOST_PAIRS = 20_000_000;

  private record Area(Annotation object, Box bounds, double size) {}

  @Override
  public void check(CheckedLabel checked, RowFindings into) {
    Map<String, List<Area>> byClass = new HashMap<>();
    for (Annotation object : checked.label().objects()) {
      Box bounds = object.bounds();
      if (bounds != null) {
        AreaOverlap.areaOf(object)
            .ifPresent(size ->
                byClass
                    .computeIfAbsent(object.feature().name(), any -> new ArrayList<>())
                    .add(new Area(object, bounds, size)));
      }
    }
    Sweep sweep = new Sweep(checked, into);
    byClass.values().forEach(sweep::over);
  }

  /// Goes over the areas of a label.
  private static final class Sweep {
    private final CheckedLabel checked;
    private final RowFindings into;
    private final double leastIou;
    private final double leastShare;
    private final Set<Area> nested = new HashSet<>();
    private long pairs;

    Sweep(CheckedLabel checked, RowFindings into) {
      this.checked = checked;
      this.into = into;
      this.leastIou = into.settings().value(Rule.OVERLAP, "iou");
      this.leastShare = into.settings().value(Rule.NESTED, "share");
    }

    void over(List<Area> areas) {
      areas.sort(Comparator.comparingDouble(area -> area.bounds.left()));
      List<Area> underLine = new ArrayList<>();
      for (Area next : areas) {
        underLine.removeIf(before -> before.bounds.right() <= next.bounds.left());
        for (Area before : underLine) {
          if (pairs++ >= MOST_PAIRS || (into.isFull(Rule.OVERLAP) && into.isFull(Rule.NESTED))) {
            return;
          }
          compare(before, next);
        }
        underLine.add(next);
      }
    }

    private void compare(Area one, Area other) {
      double atMost =
          Math.min(
              AreaOverlap.sharedByBounds(one.bounds, other.bounds), Math.min(one.size, other.size));
      boolean isOneInner = one.size <= other.size;
      Area inner = isOneInner ? one : other;
      Area outer = isOneInner ? other : one;
      boolean mayBeSame = atMost >= leastIou * outer.size;
      boolean mayBeNested = atMost >= leastShare * inner.size && !nested.contains(inner);
      if (!mayBeSame && !mayBeNested) {
        return;
      }
      double shared = AreaOverlap.shared(one.object, other.object);
      double iou = shared / (one.size + other.size - shared);
      if (iou >= leastIou) {
        if (!DuplicateCheck.areEqual(one.object, other.object)) {
          into.add(
              Rule.OVERLAP,
              checked,
              List.of(one.object.feature(), other.object.feature()),
              String.format(
                  "Two objects of the class %s have an IoU of %s.",
                  one.object.feature().name(), Numbers.told(Math.min(1, iou))));
        }
      } else if (mayBeNested && shared >= leastShare * inner.size) {
        nested.add(inner);
        into.add(
            Rule.NESTED,
            checked,
            List.of(inner.object.feature(), outer.object.feature()),
            "It lies in another object of the class " + inner.object.feature().name() + ".");
      }
    }
  }
}
