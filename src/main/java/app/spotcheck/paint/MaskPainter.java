package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.mask.IdRaster;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Paints a set of mask instances that lie on each other with nothing between: their fills by a
/// palette of ids, and inside each instance an outline of constant width on screen. A higher
/// instance covers both.
final class MaskPainter {
  private final IdRaster raster;
  private final int[] instances;
  private final int[] fillOfInstance;
  private final int[] outlineOfInstance;
  private final int thickness;
  private final int[] rankOfInstance;
  private int[] fills = {};
  private int[] @Nullable [] ranksOfId = {};

  /// @param instances the instances to paint, the lowest first
  /// @param fillOfInstance the premultiplied colour of each of these
  /// @param outlineOfInstance the premultiplied colour of the outline of each of these
  /// @param thickness of the outline in device pixels
  MaskPainter(
      IdRaster raster,
      int[] instances,
      int[] fillOfInstance,
      int[] outlineOfInstance,
      int thickness) {
    this.raster = raster;
    this.instances = instances;
    this.fillOfInstance = fillOfInstance;
    this.outlineOfInstance = outlineOfInstance;
    this.thickness = thickness;
    this.rankOfInstance = new int[Arrays.stream(instances).max().orElse(0) + 1];
    Arrays.fill(rankOfInstance, -1);
    for (int rank = 0; rank < instances.length; rank++) {
      rankOfInstance[instances[rank]] = rank;
    }
  }

  void paint(Band band, Viewport viewport) {
    Frame target = band.frame();
    Box covered = null;
    for (int instance : instances) {
      Box bounds = raster.boundsOf(instance);
      covered = bounds == null ? covered : bounds.union(covered);
    }
    if (covered == null) {
      return;
    }
    Point from = viewport.viewFromImage(new Point(covered.left(), covered.top()));
    Point to = viewport.viewFromImage(new Point(covered.right(), covered.bottom()));
    int left = (int) Math.clamp(from.x() - 1, 0, target.width());
    int right = (int) Math.clamp(to.x() + 2, 0, target.width());
    int top = (int) Math.clamp(from.y() - 1, band.top(), band.bottom());
    int bottom = (int) Math.clamp(to.y() + 2, band.top(), band.bottom());
    if (left >= right || top >= bottom) {
      return;
    }
    fills = new int[raster.idCount() + 1];
    ranksOfId = new int[raster.idCount() + 1][];
    Window window = new Window(left, right, viewport);
    for (int y = top; y < bottom; y++) {
      window.moveTo(y);
      paintRow(target, y * target.width() + left, right - left, window);
    }
  }

  private void paintRow(Frame target, int at, int count, Window window) {
    int[] ids = window.row(0);
    int[][] others = window.otherRows();
    for (int x = 0; x < count; x++) {
      int id = ids[x + thickness];
      if (id == 0) {
        continue;
      }
      int[] ranks = ranks(id);
      if (ranks.length == 0) {
        continue;
      }
      int edge =
          isInside(id, ids, others, x + thickness) ? -1 : ending(id, ids, others, x + thickness);
      if (edge < 0) {
        target.blend(at + x, fills[id]);
      } else {
        blendEdge(target, at + x, ranks, edge);
      }
    }
  }

  private void blendEdge(Frame target, int at, int[] ranks, int edge) {
    for (int rank : ranks) {
      target.blend(at, fillOfInstance[rank]);
      if (rank == edge) {
        target.blend(at, outlineOfInstance[rank]);
      }
    }
  }

  /// The ranks of the painted instances that an id stands for, the lowest first. The fill of the id
  /// is known from then on.
  private int[] ranks(int id) {
    int[] known = ranksOfId[id];
    if (known == null) {
      known =
          Arrays.stream(raster.instancesOf(id))
              .map(this::rank)
              .filter(r -> r >= 0)
              .sorted()
              .toArray();
      ranksOfId[id] = known;
      Frame mixer = new Frame(1, 1);
      for (int rank : known) {
        mixer.blend(0, fillOfInstance[rank]);
      }
      fills[id] = mixer.argb()[0];
    }
    return known;
  }

  private int rank(int instance) {
    return instance < rankOfInstance.length ? rankOfInstance[instance] : -1;
  }

  /// Whether all pixels within the outline's thickness show the same id, as most do.
  private boolean isInside(int id, int[] ids, int[][] others, int x) {
    int differing = 0;
    for (int[] row : others) {
      differing |= row[x] ^ id;
    }
    for (int d = 1; d <= thickness; d++) {
      differing |= (ids[x - d] ^ id) | (ids[x + d] ^ id);
    }
    return differing == 0;
  }

  /// The rank of the highest instance at a pixel that ends within the outline's thickness; -1 where
  /// none does.
  private int ending(int id, int[] ids, int[][] others, int x) {
    int best = -1;
    for (int[] row : others) {
      best = row[x] == id ? best : Math.max(best, ending(id, row[x]));
    }
    for (int d = 1; d <= thickness; d++) {
      best = ids[x - d] == id ? best : Math.max(best, ending(id, ids[x - d]));
      best = ids[x + d] == id ? best : Math.max(best, ending(id, ids[x + d]));
    }
    return best;
  }

  /// The rank of the highest instance that the one id stands for and the other does not; -1 for
  /// none.
  private int ending(int id, int other) {
    int best = -1;
    int[] others = ranks(other);
    for (int rank : ranks(id)) {
      if (Arrays.binarySearch(others, rank) < 0) {
        best = rank;
      }
    }
    return best;
  }

  /// The ids that a few neighbouring rows of device pixels show, each row longer by the outline's
  /// thickness at both ends, so that an outline does not follow the border of the view.
  private final class Window {
    private static final int OUTSIDE = -1;

    private final Viewport viewport;
    private final int[] columns;
    private final int firstColumn;
    private final int[] source;
    private final int[][] rows = new int[2 * thickness + 1][];
    private final int[][] others = new int[2 * thickness][];
    private int center = Integer.MIN_VALUE;

    /// @param left the first device pixel of a row
    /// @param right the one after the last
    Window(int left, int right, Viewport viewport) {
      this.viewport = viewport;
      this.columns = new int[right - left + 2 * thickness];
      int width = raster.size().width();
      int first = width;
      int last = 0;
      for (int i = 0; i < columns.length; i++) {
        int column =
            (int) Math.floor((left - thickness + i + 0.5 - viewport.offsetX()) / viewport.scale());
        columns[i] = column < 0 || column >= width ? OUTSIDE : column;
        if (columns[i] != OUTSIDE) {
          first = Math.min(first, column);
          last = Math.max(last, column);
        }
      }
      firstColumn = first;
      source = new int[Math.max(0, last + 1 - first)];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new int[columns.length];
      }
    }

    /// The row at a distance from the current one.
    int[] row(int distance) {
      return rows[Math.floorMod(center + distance, rows.length)];
    }

    /// The rows above and below the current one.
    int[][] otherRows() {
      for (int d = 1; d <= thickness; d++) {
        others[2 * d - 2] = row(-d);
        others[2 * d - 1] = row(d);
      }
      return others;
    }

    void moveTo(int y) {
      int from = y == center + 1 ? y + thickness : y - thickness;
      for (int next = from; next <= y + thickness; next++) {
        load(next, next > from || y == center + 1);
      }
      center = y;
    }

    private void load(int y, boolean follows) {
      int[] into = rows[Math.floorMod(y, rows.length)];
      int sourceY = sourceY(y);
      if (sourceY < 0 || sourceY >= raster.size().height() || source.length == 0) {
        Arrays.fill(into, 0);
        return;
      }
      if (follows && sourceY(y - 1) == sourceY) {
        System.arraycopy(rows[Math.floorMod(y - 1, rows.length)], 0, into, 0, into.length);
        return;
      }
      raster.readRow(sourceY, firstColumn, source.length, source);
      for (int i = 0; i < into.length; i++) {
        into[i] = columns[i] == OUTSIDE ? 0 : source[columns[i] - firstColumn];
      }
    }

    private int sourceY(int y) {
      return (int) Math.floor((y + 0.5 - viewport.offsetY()) / viewport.scale());
    }
  }
}
