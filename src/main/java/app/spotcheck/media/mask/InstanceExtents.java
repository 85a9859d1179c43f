package app.spotcheck.media.mask;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Knows where each instance of a raster lies and how many pixels it has.
final class InstanceExtents {
  private final long[] areas;
  private final int[] lefts;
  private final int[] tops;
  private final int[] rights;
  private final int[] bottoms;

  private InstanceExtents(int count) {
    areas = new long[count];
    lefts = new int[count];
    tops = new int[count];
    rights = new int[count];
    bottoms = new int[count];
    Arrays.fill(lefts, Integer.MAX_VALUE);
    Arrays.fill(tops, Integer.MAX_VALUE);
  }

  /// Measures a plane in one pass over its ids, then one over the sets they stand for.
  static InstanceExtents measured(Size size, IdPlane plane, SetTable sets, int instanceCount) {
    InstanceExtents ofIds = new InstanceExtents(sets.size());
    int[] row = new int[size.width()];
    for (int y = 0; y < size.height(); y++) {
      plane.read(y * size.width(), size.width(), row);
      ofIds.addRow(row, y);
    }
    InstanceExtents ofInstances = new InstanceExtents(instanceCount);
    for (int id = 1; id < sets.size(); id++) {
      for (int instance : sets.instancesOf(id)) {
        ofInstances.add(
            instance,
            ofIds.areas[id],
            ofIds.lefts[id],
            ofIds.tops[id],
            ofIds.rights[id],
            ofIds.bottoms[id]);
      }
    }
    return ofInstances;
  }

  long areaOf(int instance) {
    return instance >= 0 && instance < areas.length ? areas[instance] : 0;
  }

  @Nullable Box boundsOf(int instance) {
    return areaOf(instance) == 0
        ? null
        : Box.ofCorners(lefts[instance], tops[instance], rights[instance], bottoms[instance]);
  }

  private void addRow(int[] row, int y) {
    int start = 0;
    while (start < row.length) {
      int id = row[start];
      int end = Runs.end(row, start);
      if (id != 0) {
        add(id, end - start, start, y, end, y + 1);
      }
      start = end;
    }
  }

  private void add(int index, long area, int left, int top, int right, int bottom) {
    areas[index] += area;
    lefts[index] = Math.min(lefts[index], left);
    tops[index] = Math.min(tops[index], top);
    rights[index] = Math.max(rights[index], right);
    bottoms[index] = Math.max(bottoms[index], bottom);
  }
}
