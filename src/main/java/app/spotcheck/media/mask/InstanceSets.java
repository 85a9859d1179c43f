package app.spotcheck.media.mask;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Gives every distinct set of instances one id, counted from 1; id 0 is the empty set.
final class InstanceSets {
  private final List<int[]> sets = new ArrayList<>();
  private final Map<IntBuffer, Integer> ids = new HashMap<>();
  private final Map<Long, Integer> unions = new HashMap<>();

  InstanceSets() {
    idOf();
  }

  /// The id of the set of these instances, which are sorted and distinct.
  int idOf(int... instances) {
    Integer known = ids.putIfAbsent(IntBuffer.wrap(instances), sets.size());
    if (known != null) {
      return known;
    }
    sets.add(instances);
    return sets.size() - 1;
  }

  /// The id of the union of two sets.
  int union(int one, int other) {
    if (one == 0 || one == other) {
      return other;
    }
    if (other == 0) {
      return one;
    }
    long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
    Integer known = unions.get(pair);
    if (known == null) {
      known = idOf(merged(sets.get(one), sets.get(other)));
      unions.put(pair, known);
    }
    return known;
  }

  int highest() {
    return sets.size() - 1;
  }

  /// All sets so far, by their ids.
  SetTable table() {
    return SetTable.of(sets);
  }

  private static int[] merged(int[] one, int[] other) {
    return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).sorted().distinct().toArray();
  }
}
