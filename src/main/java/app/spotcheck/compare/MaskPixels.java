package app.spotcheck.compare;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.mask.IdRaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the pixels of masks under other areas, for all instances of a raster in one pass.
final class MaskPixels {
  private final IdRaster raster;
  private final int[] row;
  private final long[] countOfId;

  MaskPixels(IdRaster raster) {
    this.raster = raster;
    this.row = new int[raster.size().width()];
    this.countOfId = new long[raster.idCount() + 1];
  }

  /// What lies under an area.
  ///
  /// @param pixels how many pixels of the raster the area has
  /// @param ofInstance how many of them an instance covers too; only instances that cover any
  record Under(long pixels, Map<Integer, Long> ofInstance) {}

  /// Counts the pixels under an outline; what lies outside the raster has no pixels.
  Under under(Outline outline) {
    PixelRows.forEach(
        outline,
        raster.size(),
        (y, left, right) -> {
          Interruption.check();
          raster.readRow(y, left, right - left, row);
          for (int i = 0; i < right - left; i++) {
            countOfId[row[i]]++;
          }
        });
    long pixels = 0;
    Map<Integer, Long> ofInstance = new TreeMap<>();
    for (int id = 0; id < countOfId.length; id++) {
      long count = countOfId[id];
      countOfId[id] = 0;
      pixels += count;
      if (count > 0) {
        for (int instance : raster.instancesOf(id)) {
          ofInstance.merge(instance, count, Long::sum);
        }
      }
    }
    return new Under(pixels, ofInstance);
  }

  /// Takes how many pixels an instance of one raster and one of another share.
  interface SharedPixels {
    void accept(int first, int second, long pixels);
  }

  /// Counts the pixels that instances of two rasters share, each pair that shares any. A pixel is
  /// the same in both by its image coordinates, also where the rasters differ in size.
  static void forEachShared(IdRaster first, IdRaster second, SharedPixels pairs) {
    Map<Integer, List<Part>> partsOfFirst = new TreeMap<>();
    int highest = -1;
    for (var part : sharedByIds(first, second).entrySet()) {
      int[] ofSecond = second.instancesOf(part.getKey().second);
      highest = Math.max(highest, Arrays.stream(ofSecond).max().orElse(-1));
      for (int ofFirst : first.instancesOf(part.getKey().first)) {
        partsOfFirst
            .computeIfAbsent(ofFirst, instance -> new ArrayList<>())
            .add(new Part(ofSecond, part.getValue()));
      }
    }
    long[] shared = new long[highest + 1];
    partsOfFirst.forEach((ofFirst, parts) -> {
      Interruption.check();
      for (Part part : parts) {
        for (int ofSecond : part.instances) {
          shared[ofSecond] += part.pixels;
        }
      }
      for (int ofSecond = 0; ofSecond < shared.length; ofSecond++) {
        if (shared[ofSecond] > 0) {
          pairs.accept(ofFirst, ofSecond, shared[ofSecond]);
          shared[ofSecond] = 0;
        }
      }
    });
  }

  /// A part of an instance, and the instances of the other raster that cover all of it.
  @SuppressWarnings("ArrayRecordComponent") // only read, and never compared
  private record Part(int[] instances, long pixels) {}

  private record IdPair(int first, int second) {}

  private static Map<IdPair, Long> sharedByIds(IdRaster first, IdRaster second) {
    Size size = first.size();
    int width = Math.min(size.width(), second.size().width());
    int height = Math.min(size.height(), second.size().height());
    int[] ofFirst = new int[width];
    int[] ofSecond = new int[width];
    Map<IdPair, Long> pixels = new HashMap<>();
    for (int y = 0; y < height; y++) {
      Interruption.check();
      first.readRow(y, 0, width, ofFirst);
      second.readRow(y, 0, width, ofSecond);
      int start = 0;
      while (start < width) {
        int end = endOfRun(ofFirst, ofSecond, start);
        if (ofFirst[start] != 0 && ofSecond[start] != 0) {
          pixels.merge(
              new IdPair(ofFirst[start], ofSecond[start]), (long) (end - start), Long::sum);
        }
        start = end;
      }
    }
    return pixels;
  }

  private static int endOfRun(int[] first, int[] second, int start) {
    int end = start + 1;
    while (end < first.length && first[end] == first[start] && second[end] == second[start]) {
      end++;
    }
    return end;
  }
}
