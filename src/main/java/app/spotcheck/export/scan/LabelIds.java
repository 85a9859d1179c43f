package app.spotcheck.export.scan;

import app.spotcheck.export.columns.Words;
import java.util.Arrays;

/// Tells whether the ids in a label agree: none twice, relationships between objects of the label,
/// and a stack order that lists all objects and nothing unknown. Reading in full reports the rest.
final class LabelIds {
  private final IdSet objects = new IdSet();
  private final IdSet relationships = new IdSet();
  private long[] ends = new long[16];
  private int endCount;
  private long[] order = new long[64];
  private int orderCount;
  private boolean ordered;

  void clear() {
    objects.clear();
    relationships.clear();
    endCount = 0;
    orderCount = 0;
    ordered = false;
  }

  private static long number(ByteText id) {
    return Words.hash(id.bytes, id.from, id.to);
  }

  void addObject(ByteText id) throws NotPlain {
    if (id.isEmpty() || !objects.add(number(id))) {
      throw new NotPlain();
    }
  }

  void addRelationship(ByteText id) throws NotPlain {
    if (id.isEmpty() || !relationships.add(number(id))) {
      throw new NotPlain();
    }
  }

  void addEnd(ByteText id) {
    if (endCount == ends.length) {
      ends = Arrays.copyOf(ends, endCount * 2);
    }
    ends[endCount++] = number(id);
  }

  void startOrder() {
    ordered = true;
  }

  void addToOrder(ByteText id) {
    if (orderCount == order.length) {
      order = Arrays.copyOf(order, orderCount * 2);
    }
    order[orderCount++] = number(id);
  }

  /// Gives up where the ids do not agree; called at the end of the label.
  void check() throws NotPlain {
    for (int i = 0; i < endCount; i++) {
      if (!objects.contains(ends[i])) {
        throw new NotPlain();
      }
    }
    if (!ordered) {
      return;
    }
    int listed = 0;
    for (int i = 0; i < orderCount; i++) {
      if (objects.mark(order[i])) {
        listed++;
      } else if (!objects.contains(order[i]) && !relationships.contains(order[i])) {
        throw new NotPlain();
      }
    }
    if (listed < objects.size()) {
      throw new NotPlain();
    }
  }
}
