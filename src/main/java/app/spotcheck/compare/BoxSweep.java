package app.spotcheck.compare;

import app.spotcheck.geometry.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds which boxes of two groups touch, without looking at every pair: a line sweeps from left to
/// right over them and knows which it crosses.
final class BoxSweep {
  /// A box and whose it is.
  record Entry(int object, Box box) {}

  /// Takes one pair of objects whose boxes touch.
  interface Pairs {
    void accept(int first, int second);
  }

  private BoxSweep() {}

  static void forEachPair(List<Entry> first, List<Entry> second, Pairs pairs) {
    List<Entry> firstByLeft = byLeft(first);
    List<Entry> secondByLeft = byLeft(second);
    List<Entry> firstUnderLine = new ArrayList<>();
    List<Entry> secondUnderLine = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < first.size() || j < second.size()) {
      boolean takeSecond =
          i == first.size()
              || (j < second.size()
                  && secondByLeft.get(j).box.left() < firstByLeft.get(i).box.left());
      Entry next = takeSecond ? secondByLeft.get(j++) : firstByLeft.get(i++);
      List<Entry> others = takeSecond ? firstUnderLine : secondUnderLine;
      others.removeIf(other -> other.box.right() < next.box.left());
      for (Entry other : others) {
        if (other.box.intersects(next.box)) {
          pairs.accept(
              takeSecond ? other.object : next.object, takeSecond ? next.object : other.object);
        }
      }
      (takeSecond ? secondUnderLine : firstUnderLine).add(next);
    }
  }

  private static List<Entry> byLeft(List<Entry> entries) {
    return entries.stream().sorted(Comparator.comparingDouble(entry -> entry.box.left())).toList();
  }
}
