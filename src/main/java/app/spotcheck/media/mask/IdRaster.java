package app.spotcheck.media.mask;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Holds all masks of one label: an id a pixel, where an id stands for the set of instances that
/// cover the pixel.
///
/// Id 0 is the empty set; ids 1 to [#idCount()] are sets of at least one instance, of which some
/// may cover no pixel any more. Instances are numbered as in the request. Immutable.
public final class IdRaster {
  private final Size size;
  private final IdPlane plane;
  private final SetTable sets;
  private final InstanceExtents extents;

  IdRaster(Size size, IdPlane plane, SetTable sets, int instanceCount) {
    this.size = size;
    this.plane = plane;
    this.sets = sets;
    this.extents = InstanceExtents.measured(size, plane, sets, instanceCount);
  }

  public Size size() {
    return size;
  }

  /// The id of a pixel; 0 outside the raster.
  public int idAt(int x, int y) {
    return x < 0 || y < 0 || x >= size.width() || y >= size.height()
        ? 0
        : plane.at(y * size.width() + x);
  }

  /// The highest id; a palette needs one entry more.
  public int idCount() {
    return sets.size() - 1;
  }

  /// The instances that an id stands for, in ascending order.
  ///
  /// @throws IndexOutOfBoundsException when there is no such id
  public int[] instancesOf(int id) {
    return sets.instancesOf(id);
  }

  /// Whether an instance covers a pixel.
  public boolean contains(int instance, int x, int y) {
    return sets.contains(idAt(x, y), instance);
  }

  /// About how far a pixel of an instance is from its border: the nearest of the pixels in eight
  /// directions that are not the instance's.
  public double distanceToBorder(int instance, int x, int y) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        double step = Math.hypot(dx, dy);
        int steps = 1;
        while (step > 0
            && steps * step < nearest
            && contains(instance, x + steps * dx, y + steps * dy)) {
          steps++;
        }
        nearest = step == 0 ? nearest : Math.min(nearest, steps * step);
      }
    }
    return nearest;
  }

  /// The box around the pixels of an instance, in image pixels; none when it has no pixel.
  public @Nullable Box boundsOf(int instance) {
    return extents.boundsOf(instance);
  }

  /// How many pixels an instance covers; 0 for an instance that is not there.
  public long areaOf(int instance) {
    return extents.areaOf(instance);
  }

  /// Copies the ids of a whole row into the array.
  ///
  /// @throws IndexOutOfBoundsException when there is no such row, or the array is too short
  public void readRow(int y, int[] into) {
    readRow(y, 0, size.width(), into);
  }

  /// Copies the ids of `count` pixels of a row, from column `left` on, to the array's beginning.
  ///
  /// @throws IndexOutOfBoundsException when the pixels are not all there, or the array is too short
  public void readRow(int y, int left, int count, int[] into) {
    Objects.checkIndex(y, size.height());
    Objects.checkFromIndexSize(left, count, size.width());
    plane.read(y * size.width() + left, count, into);
  }

  /// How many bytes the ids take.
  public long byteCount() {
    return size.area() * (plane.highest() == 0xff ? 1 : plane.highest() == 0xffff ? 2 : 4);
  }

  @Override
  public String toString() {
    return "IdRaster of " + size + " with " + idCount() + " ids";
  }
}
