package app.spotcheck.check.media;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.image.PixelRows;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks at the pixels of a decoded mask.
final class MaskLook {
  private static final int RGB = 0xffffff;
  private static final int OPACITY = 0xff000000;
  private static final int BACKGROUND = 0;

  private final PixelRows rows;
  private final Size size;
  private final MaskLimits limits;
  private final int[] pixels;

  MaskLook(BufferedImage mask, MaskLimits limits) {
    this.rows = PixelRows.of(mask);
    this.size = new Size(mask.getWidth(), mask.getHeight());
    this.limits = limits;
    this.pixels = new int[size.width()];
  }

  /// The colour of a pixel; that of the background where nothing can be seen.
  private static int colorOf(int pixel) {
    return (pixel & OPACITY) == 0 ? BACKGROUND : pixel & RGB;
  }

  /// The mask of one instance: all that is neither black nor transparent.
  ///
  /// @param composite the label's composite where that does not show the instance
  MaskFacts own(@Nullable CompositeFacts composite) {
    BitSet drawn = composite != null && composite.size().equals(size) ? composite.drawn() : null;
    boolean covered = drawn != null;
    MaskScan scan = new MaskScan(size, 0, 0, size.width(), limits);
    for (int y = 0; y < size.height(); y++) {
      rows.read(y, pixels, 0);
      byte[] row = scan.row();
      for (int x = 0; x < row.length; x++) {
        row[x] = colorOf(pixels[x]) == BACKGROUND ? MaskScan.EMPTY : MaskScan.OWN;
      }
      covered = covered && drawn != null && isWithin(row, drawn, y * size.width());
      scan.addRow();
    }
    return new MaskFacts(size, scan.finish(), covered);
  }

  private static boolean isWithin(byte[] row, BitSet drawn, int at) {
    for (int x = 0; x < row.length; x++) {
      if (row[x] == MaskScan.OWN && !drawn.get(at + x)) {
        return false;
      }
    }
    return true;
  }

  /// A composite mask.
  ///
  /// @param colors those of all instances
  /// @param alone those of instances without a mask of their own
  CompositeFacts composite(Set<Integer> colors, Set<Integer> alone) {
    Map<Integer, Extent> extents = extents(colors);
    Set<Integer> absent = new HashSet<>(colors);
    absent.removeAll(extents.keySet());
    Map<Integer, MaskShape> shapes = new HashMap<>();
    for (int color : alone) {
      Extent extent = extents.get(color);
      if (extent != null) {
        shapes.put(color, shape(color, extent));
      }
    }
    return new CompositeFacts(size, absent, shapes, absent.isEmpty() ? null : drawn());
  }

  /// The rectangle around the pixels of a colour.
  private static final class Extent {
    private int left = Integer.MAX_VALUE;
    private final int top;
    private int right;
    private int bottom;

    Extent(int top) {
      this.top = top;
    }

    void add(int start, int end, int y) {
      left = Math.min(left, start);
      right = Math.max(right, end);
      bottom = y + 1;
    }
  }

  private Map<Integer, Extent> extents(Set<Integer> colors) {
    Map<Integer, Extent> extents = new HashMap<>();
    for (int y = 0; y < size.height(); y++) {
      rows.read(y, pixels, 0);
      for (int start = 0; start < pixels.length; ) {
        int end = start + 1;
        while (end < pixels.length && pixels[end] == pixels[start]) {
          end++;
        }
        int color = colorOf(pixels[start]);
        if (color != BACKGROUND && colors.contains(color)) {
          int top = y;
          extents.computeIfAbsent(color, any -> new Extent(top)).add(start, end, y);
        }
        start = end;
      }
    }
    return extents;
  }

  /// The shape of one instance, looked at with the pixels around it.
  private MaskShape shape(int color, Extent extent) {
    int left = Math.max(0, extent.left - 1);
    int right = Math.min(size.width(), extent.right + 1);
    int top = Math.max(0, extent.top - 1);
    int bottom = Math.min(size.height(), extent.bottom + 1);
    MaskScan scan = new MaskScan(size, left, top, right - left, limits);
    for (int y = top; y < bottom; y++) {
      rows.read(y, pixels, 0);
      byte[] row = scan.row();
      for (int x = left; x < right; x++) {
        int other = colorOf(pixels[x]);
        row[x - left] =
            other == color ? MaskScan.OWN : other == BACKGROUND ? MaskScan.EMPTY : MaskScan.OTHER;
      }
      scan.addRow();
    }
    return scan.finish();
  }

  private BitSet drawn() {
    BitSet drawn = new BitSet(Math.toIntExact(size.area()));
    for (int y = 0; y < size.height(); y++) {
      rows.read(y, pixels, 0);
      for (int x = 0; x < pixels.length; x++) {
        if (colorOf(pixels[x]) != BACKGROUND) {
          drawn.set(y * size.width() + x);
        }
      }
    }
    return drawn;
  }
}
