package app.spotcheck.media.mask;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.image.PixelLimit;
import app.spotcheck.media.image.PixelRows;
import app.spotcheck.media.image.ScaledRows;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects composite and instance masks into one [IdRaster]. Not safe for several threads at once.
public final class IdRasterBuilder {
  /// The colour of composite masks' background, which can be no instance's.
  private static final int BACKGROUND = 0;

  private static final int RGB = 0xffffff;
  private static final int OPACITY = 0xff000000;

  private final Size frame;
  private final int instanceCount;
  private final InstanceSets sets = new InstanceSets();
  private final Set<String> notices = new LinkedHashSet<>();
  private IdPlane plane;
  private @Nullable IdRaster built;

  /// @param frame the size of the raster; masks of another size are scaled to it
  /// @param instanceCount how many instances there are, whether or not each gets a mask
  /// @throws IllegalArgumentException when the frame has more pixels than an array can hold
  public IdRasterBuilder(Size frame, int instanceCount) {
    if (frame.area() > PixelLimit.MAX_PIXELS) {
      throw new IllegalArgumentException("a mask raster of " + frame);
    }
    this.frame = frame;
    this.instanceCount = instanceCount;
    this.plane = IdPlane.empty((int) frame.area());
  }

  /// Adds the pixels whose colour is exactly that of an instance; two instances of the same colour
  /// both get its pixels.
  ///
  /// @param colors `0xRRGGBB` by instance, each instance from 0 to the count given at first
  /// @return the instances whose colour appears nowhere in the image, or is the background's
  public Set<Integer> addComposite(BufferedImage image, Map<Integer, Integer> colors) {
    Map<Integer, List<Integer>> byColor = new TreeMap<>();
    new TreeMap<>(colors)
        .forEach((instance, color) -> {
          Objects.checkIndex(instance, instanceCount);
          byColor.computeIfAbsent(color, any -> new ArrayList<>()).add(instance);
        });
    ColorTable idsByColor = new ColorTable(byColor.size());
    byColor.forEach((color, instances) -> {
      if (color > BACKGROUND && color <= RGB) {
        idsByColor.put(color, sets.idOf(toArray(instances)));
      }
    });
    BitSet seen = new BitSet();
    addRows(
        "the composite mask",
        image,
        pixel -> {
          int id = isVisible(pixel) ? idsByColor.get(pixel & RGB) : 0;
          if (id != 0) {
            seen.set(pixel & RGB);
          }
          return id;
        });
    Set<Integer> missing = new LinkedHashSet<>();
    byColor.forEach((color, instances) -> {
      if (color < 0 || !seen.get(color)) {
        missing.addAll(instances);
      }
    });
    return missing;
  }

  /// Adds the pixels of one instance's own mask: those that are neither black nor transparent.
  ///
  /// @throws IndexOutOfBoundsException when there is no such instance
  public void addInstance(int instance, BufferedImage image) {
    Objects.checkIndex(instance, instanceCount);
    int id = sets.idOf(instance);
    addRows("an instance mask", image, pixel -> isVisible(pixel) && (pixel & RGB) != 0 ? id : 0);
  }

  /// What a reviewer should know about how the masks are drawn, each said once.
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /// The masks added so far; the builder can go on.
  public IdRaster build() {
    if (built == null) {
      built = new IdRaster(frame, plane, sets.table(), instanceCount);
    }
    return built;
  }

  /// Tells which set a pixel adds to its place.
  private interface PixelMeaning {
    /// The id of the set that a pixel `0xAARRGGBB` adds.
    int idOf(int pixel);
  }

  private void addRows(String what, BufferedImage image, PixelMeaning meaning) {
    Size size = new Size(image.getWidth(), image.getHeight());
    if (!size.equals(frame)) {
      notices.add(what + " is " + size + ", the image " + frame + "; it is drawn scaled");
    }
    PixelRows rows = size.equals(frame) ? PixelRows.of(image) : new ScaledRows(image, frame);
    int[] pixels = new int[frame.width()];
    int[] ids = new int[frame.width()];
    if (built != null) {
      plane = plane.copy();
      built = null;
    }
    for (int y = 0; y < frame.height(); y++) {
      rows.read(y, pixels, 0);
      // most rows hold nothing, and others little
      int left = meaning.idOf(pixels[0]) == 0 ? Runs.end(pixels, 0) : 0;
      int right = pixels.length;
      while (right > left && meaning.idOf(pixels[right - 1]) == 0) {
        right--;
      }
      if (right > left) {
        addPart(y * frame.width(), left, right, pixels, ids, meaning);
      }
    }
  }

  private void addPart(
      int row, int left, int right, int[] pixels, int[] ids, PixelMeaning meaning) {
    int width = right - left;
    plane.read(row + left, width, ids);
    if (addRow(pixels, left, ids, width, meaning)) {
      while (sets.highest() > plane.highest()) {
        plane = plane.widened();
      }
      plane.write(row + left, width, ids);
    }
  }

  /// Works through runs of equal pixels, since masks are made of those; tells if any id changed.
  ///
  /// @param left where the pixel of the first id is
  private boolean addRow(int[] pixels, int left, int[] ids, int width, PixelMeaning meaning) {
    boolean changed = false;
    int pixelsEnd = 0;
    int idsEnd = 0;
    int start = 0;
    while (start < width) {
      int pixel = pixels[left + start];
      int before = ids[start];
      pixelsEnd = start < pixelsEnd ? pixelsEnd : Runs.end(pixels, left + start) - left;
      idsEnd = start < idsEnd ? idsEnd : Runs.end(ids, start);
      int end = Math.min(width, Math.min(pixelsEnd, idsEnd));
      int after = sets.union(before, meaning.idOf(pixel));
      if (after != before) {
        Arrays.fill(ids, start, end, after);
        changed = true;
      }
      start = end;
    }
    return changed;
  }

  /// Half transparent counts: only what cannot be seen at all is background.
  private static boolean isVisible(int pixel) {
    return (pixel & OPACITY) != 0;
  }

  private static int[] toArray(List<Integer> sorted) {
    return sorted.stream().mapToInt(Integer::intValue).toArray();
  }
}
