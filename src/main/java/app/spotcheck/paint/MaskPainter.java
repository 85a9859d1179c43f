package app.spotcheck.paint;

import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.IdRaster;
import java.util.Arrays;

/// Paints a set of mask instances that lie on each other with nothing between: their fills by a
/// palette of ids, and inside each instance an outline of constant width on screen.
final class MaskPainter {
  private final IdRaster raster;
  private final int[] fills;
  private final int[] rankOfInstance;
  private final int[] outlines;
  private final int thickness;

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
    this.thickness = thickness;
    this.outlines = outlineOfInstance;
    this.rankOfInstance = new int[Arrays.stream(instances).max().orElse(0) + 1];
    Arrays.fill(rankOfInstance, -1);
    for (int rank = 0; rank < instances.length; rank++) {
      rankOfInstance[instances[rank]] = rank;
    }
    this.fills = new int[raster.idCount() + 1];
    int[] pixel = new int[1];
    Frame mixer = new Frame(1, 1, pixel);
    for (int id = 1; id < fills.length; id++) {
      pixel[0] = 0;
      for (int rank : ranks(id)) {
        mixer.blend(0, fillOfInstance[rank]);
      }
      fills[id] = pixel[0];
    }
  }

  /// The ranks of the painted instances that an id stands for, the lowest first.
  private int[] ranks(int id) {
    return Arrays.stream(raster.instancesOf(id))
        .map(this::rank)
        .filter(r -> r >= 0)
        .sorted()
        .toArray();
  }

  private int rank(int instance) {
    return instance < rankOfInstance.length ? rankOfInstance[instance] : -1;
  }

  void paint(Frame target, Viewport viewport) {
    int[] columns = new int[target.width()];
    for (int x = 0; x < columns.length; x++) {
      columns[x] = (int) Math.floor((x + 0.5 - viewport.offsetX()) / viewport.scale());
    }
    Window window = new Window(columns, viewport);
    for (int y = 0; y < target.height(); y++) {
      window.moveTo(y);
      paintRow(target, y, window);
    }
  }

  private void paintRow(Frame target, int y, Window window) {
    int[] ids = window.row(0);
    int at = y * target.width();
    for (int x = 0; x < ids.length; x++) {
      int id = ids[x];
      if (id != 0) {
        target.blend(at + x, fills[id]);
        int outline = outline(window, ids, x, id);
        if (outline != 0) {
          target.blend(at + x, outline);
        }
      }
    }
  }

  /// The colour of the highest instance at a pixel that ends within the outline's thickness; 0
  /// where none does.
  private int outline(Window window, int[] ids, int x, int id) {
    int best = -1;
    for (int d = 1; d <= thickness; d++) {
      best = Math.max(best, ending(id, x >= d ? ids[x - d] : window.beyond(x - d)));
      best = Math.max(best, ending(id, x + d < ids.length ? ids[x + d] : window.beyond(x + d)));
      best = Math.max(best, ending(id, window.row(-d)[x]));
      best = Math.max(best, ending(id, window.row(d)[x]));
    }
    return best < 0 ? 0 : outlines[best];
  }

  /// The rank of the highest instance that the one id stands for and the other does not; -1 for
  /// none.
  private int ending(int id, int other) {
    if (id == other) {
      return -1;
    }
    int best = -1;
    int[] others = raster.instancesOf(other);
    for (int instance : raster.instancesOf(id)) {
      int rank = rank(instance);
      if (rank > best && Arrays.binarySearch(others, instance) < 0) {
        best = rank;
      }
    }
    return best;
  }

  /// The ids that a few neighbouring rows of device pixels show.
  private final class Window {
    private final int[] columns;
    private final Viewport viewport;
    private final int[][] rows = new int[2 * thickness + 1][];
    private final int[] source = new int[raster.size().width()];
    private int center = Integer.MIN_VALUE;

    Window(int[] columns, Viewport viewport) {
      this.columns = columns;
      this.viewport = viewport;
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new int[columns.length];
      }
    }

    /// The row at a distance from the current one.
    int[] row(int distance) {
      return rows[Math.floorMod(center + distance, rows.length)];
    }

    void moveTo(int y) {
      if (y == center + 1) {
        center = y;
        load(y + thickness);
      } else {
        center = y;
        for (int d = -thickness; d <= thickness; d++) {
          load(y + d);
        }
      }
    }

    private void load(int y) {
      int[] into = rows[Math.floorMod(y, rows.length)];
      int sourceY = (int) Math.floor((y + 0.5 - viewport.offsetY()) / viewport.scale());
      if (sourceY < 0 || sourceY >= raster.size().height()) {
        Arrays.fill(into, 0);
        return;
      }
      raster.readRow(sourceY, source);
      for (int x = 0; x < into.length; x++) {
        int column = columns[x];
        into[x] = column < 0 || column >= source.length ? 0 : source[column];
      }
    }

    /// The id of a device pixel of the current row that lies left or right of the target, so that
    /// an outline does not follow the border of the view.
    int beyond(int x) {
      int sourceX = (int) Math.floor((x + 0.5 - viewport.offsetX()) / viewport.scale());
      int sourceY = (int) Math.floor((center + 0.5 - viewport.offsetY()) / viewport.scale());
      return raster.idAt(sourceX, sourceY);
    }
  }
}
