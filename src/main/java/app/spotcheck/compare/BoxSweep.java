package app.spotcheck.compare;

import app.spotcheck.geometry.Box;
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
    Entry[] firstByLeft = byLeft(first);
    Entry[] secondByLeft = byLeft(second);
    Crossed ofFirst = new Crossed(first.size());
    Crossed ofSecond = new Crossed(second.size());
    int i = 0;
    int j = 0;
    while (i < firstByLeft.length || j < secondByLeft.length) {
      Interruption.check();
      boolean takeSecond =
          i == firstByLeft.length
              || (j < secondByLeft.length
                  && secondByLeft[j].box.left() < firstByLeft[i].box.left());
      if (takeSecond) {
        Entry next = secondByLeft[j++];
        ofFirst.forEachTouching(next, other -> pairs.accept(other, next.object));
        ofSecond.add(next);
      } else {
        Entry next = firstByLeft[i++];
        ofSecond.forEachTouching(next, other -> pairs.accept(next.object, other));
        ofFirst.add(next);
      }
    }
  }

  private static Entry[] byLeft(List<Entry> entries) {
    return entries.stream()
        .sorted(Comparator.comparingDouble(entry -> entry.box.left()))
        .toArray(Entry[]::new);
  }

  /// Takes one object.
  private interface Objects {
    void accept(int object);
  }

  /// The boxes of a group that the line crosses.
  private static final class Crossed {
    private final Entry[] entries;
    private int count;

    Crossed(int most) {
      entries = new Entry[most];
    }

    void add(Entry entry) {
      entries[count++] = entry;
    }

    /// Gives those that touch the box that the line comes to, from the one it came to last, and
    /// drops those it has left behind.
    void forEachTouching(Entry next, Objects touching) {
      dropBefore(next.box.left());
      double top = next.box.top();
      double bottom = next.box.bottom();
      for (int i = count - 1; i >= 0; i--) {
        Entry entry = entries[i];
        if (entry.box.top() <= bottom && top <= entry.box.bottom()) {
          touching.accept(entry.object);
        }
      }
    }

    private void dropBefore(double left) {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (entries[i].box.right() >= left) {
          entries[kept++] = entries[i];
        }
      }
      count = kept;
    }
  }
}
