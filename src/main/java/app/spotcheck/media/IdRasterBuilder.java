package app.spotcheck.media;

import app.spotcheck.geometry.Size;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

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
    Set<Integer> seen = new LinkedHashSet<>();
    addRows("the composite mask", image, new CompositePixels(idsByColor, seen));
    Set<Integer> missing = new LinkedHashSet<>();
    byColor.forEach((color, instances) -> {
      if (!seen.contains(color)) {
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
    addRows("an instance mask", image, new InstancePixels(id));
  }

  /// What a reviewer should know about how the masks are drawn, each said once.
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /// The masks added so far; the builder can go on.
  public IdRaster build() {
    return new IdRaster(frame, plane.copy(), sets.toArray(), instanceCount);
  }

  /// Maps a row of pixels and the ids already there to the ids that are there afterwards.
  private interface PixelMapping {
    void map(int[] pixels, int[] ids);
  }

  /// Adds the set of instances that a pixel's colour stands for.
  private final class CompositePixels implements PixelMapping {
    private final ColorTable idsByColor;
    private final Collection<Integer> seen;
    private int lastPixel;
    private int lastBefore;
    private int lastAfter;

    CompositePixels(ColorTable idsByColor, Collection<Integer> seen) {
      this.idsByColor = idsByColor;
      this.seen = seen;
    }

    @Override
    public void map(int[] pixels, int[] ids) {
      for (int x = 0; x < ids.length; x++) {
        if (pixels[x] != lastPixel || ids[x] != lastBefore) {
          lookUp(pixels[x], ids[x]);
        }
        ids[x] = lastAfter;
      }
    }

    private void lookUp(int pixel, int before) {
      int added = (pixel & OPACITY) == 0 ? 0 : idsByColor.get(pixel & RGB);
      if (added != 0 && pixel != lastPixel) {
        seen.add(pixel & RGB);
      }
      lastPixel = pixel;
      lastBefore = before;
      lastAfter = sets.union(before, added);
    }
  }

  /// Adds one set of instances wherever a pixel is neither black nor transparent.
  private final class InstancePixels implements PixelMapping {
    private final int added;

    InstancePixels(int added) {
      this.added = added;
    }

    @Override
    public void map(int[] pixels, int[] ids) {
      for (int x = 0; x < ids.length; x++) {
        if ((pixels[x] & RGB) != 0 && (pixels[x] & OPACITY) != 0) {
          ids[x] = ids[x] == 0 ? added : sets.union(ids[x], added);
        }
      }
    }
  }

  private void addRows(String what, BufferedImage image, PixelMapping mapping) {
    Size size = new Size(image.getWidth(), image.getHeight());
    if (!size.equals(frame)) {
      notices.add(what + " is " + size + ", the image " + frame + "; it is drawn scaled");
    }
    PixelRows rows = size.equals(frame) ? PixelRows.of(image) : new ScaledRows(image, frame);
    int[] pixels = new int[frame.width()];
    int[] ids = new int[frame.width()];
    for (int y = 0; y < frame.height(); y++) {
      rows.read(y, pixels, 0);
      plane.read(y * frame.width(), frame.width(), ids);
      mapping.map(pixels, ids);
      while (sets.highest() > plane.highest()) {
        plane = plane.widened();
      }
      plane.write(y * frame.width(), frame.width(), ids);
    }
  }

  private static int[] toArray(List<Integer> sorted) {
    return sorted.stream().mapToInt(Integer::intValue).toArray();
  }
}
