package app.spotcheck.media.mask;

import java.util.List;

/// Tells which instances an id stands for, all of them in one array in as few bytes as they need:
/// where many masks overlap there are as many sets as pixels.
final class SetTable {
  private final int[] starts;
  private final IdPlane members;

  private SetTable(int[] starts, IdPlane members) {
    this.starts = starts;
    this.members = members;
  }

  /// @param sets the instances by id, the empty set first
  static SetTable of(List<int[]> sets) {
    int[] starts = new int[sets.size() + 1];
    int highest = 0;
    for (int id = 0; id < sets.size(); id++) {
      int[] set = sets.get(id);
      starts[id + 1] = Math.addExact(starts[id], set.length);
      highest = set.length == 0 ? highest : Math.max(highest, set[set.length - 1]);
    }
    IdPlane members = IdPlane.empty(starts[sets.size()]);
    while (members.highest() < highest) {
      members = members.widened();
    }
    for (int id = 0; id < sets.size(); id++) {
      int[] set = sets.get(id);
      members.write(starts[id], set.length, set);
    }
    return new SetTable(starts, members);
  }

  /// How many ids there are, with the empty set's.
  int size() {
    return starts.length - 1;
  }

  /// The instances of a set, in ascending order.
  ///
  /// @throws IndexOutOfBoundsException when there is no such id
  int[] instancesOf(int id) {
    int[] instances = new int[starts[id + 1] - starts[id]];
    members.read(starts[id], instances.length, instances);
    return instances;
  }

  /// Whether a set holds an instance.
  boolean contains(int id, int instance) {
    for (int at = starts[id]; at < starts[id + 1]; at++) {
      if (members.at(at) == instance) {
        return true;
      }
    }
    return false;
  }
}
