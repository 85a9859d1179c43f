package app.spotcheck.compare;

import app.spotcheck.media.mask.IdRaster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Finds all pairs of objects of two labels that are alike at all.
///
/// Boxes and polygons are compared by their exact areas, anything with a mask by pixels: masks are
/// mostly made of pixels whose middle lay inside, so that a mask and the polygon it was made from
/// are the same.
final class OverlapFinder {
  private static final Comparator<ObjectPair> BEST_FIRST =
      Comparator.comparingDouble(ObjectPair::similarity)
          .reversed()
          .thenComparingInt(ObjectPair::first)
          .thenComparingInt(ObjectPair::second);

  /// What is less comes from rounding, where areas only touch.
  private static final double LEAST_SIMILARITY = 1e-9;

  private final Side first;
  private final Side second;
  private final double reach;
  private final List<ObjectPair> pairs = new ArrayList<>();

  private OverlapFinder(Side first, Side second, double reach) {
    this.first = first;
    this.second = second;
    this.reach = reach;
  }

  /// The pairs, the most alike first, others in the order of the labels.
  ///
  /// @param reach how far apart lines and points are not alike any more, in image pixels
  static List<ObjectPair> pairs(Side first, Side second, double reach) {
    OverlapFinder finder = new OverlapFinder(first, second, reach);
    finder.compareOutlines();
    IdRaster firstMasks = first.masks();
    IdRaster secondMasks = second.masks();
    if (firstMasks != null && secondMasks != null) {
      finder.compareMasks(firstMasks, secondMasks);
    }
    if (secondMasks != null) {
      compareAreas(first, second, secondMasks, finder::add);
    }
    if (firstMasks != null) {
      compareAreas(second, first, firstMasks, (area, mask, iou) -> finder.add(mask, area, iou));
    }
    return finder.pairs.stream().sorted(BEST_FIRST).toList();
  }

  private void compareOutlines() {
    BoxSweep.forEachPair(
        first.boxes(reach / 2),
        second.boxes(reach / 2),
        (ofFirst, ofSecond) -> {
          Interruption.check();
          add(ofFirst, ofSecond, similarity(shape(first, ofFirst), shape(second, ofSecond)));
        });
  }

  private double similarity(Shape one, Shape other) {
    if (one instanceof Shape.Area a && other instanceof Shape.Area b) {
      return intersectionOverUnion(SharedArea.of(a.outline(), b.outline()), a.area(), b.area());
    }
    if (one instanceof Shape.Line a && other instanceof Shape.Line b) {
      return nearness(LineDistance.between(a.path(), b.path()));
    }
    if (one instanceof Shape.Place a && other instanceof Shape.Place b) {
      return nearness(a.point().distanceTo(b.point()));
    }
    return 0;
  }

  private double nearness(double distance) {
    return 1 - distance / reach;
  }

  private static double intersectionOverUnion(double shared, double one, double other) {
    return Math.min(1, shared / (one + other - shared));
  }

  private static double pixelsOverUnion(long shared, long one, long other) {
    return (double) shared / (one + other - shared);
  }

  private void compareMasks(IdRaster firstMasks, IdRaster secondMasks) {
    int[] firstObjects = first.maskObjects();
    int[] secondObjects = second.maskObjects();
    MaskPixels.shared(firstMasks, secondMasks)
        .forEach((pair, shared) -> {
          long ofFirst = firstMasks.areaOf(pair.first());
          long ofSecond = secondMasks.areaOf(pair.second());
          add(
              firstObjects[pair.first()],
              secondObjects[pair.second()],
              pixelsOverUnion(shared, ofFirst, ofSecond));
        });
  }

  /// Takes the intersection over union of an area and a mask, by the indexes of the objects.
  private interface AreaAndMask {
    void accept(int area, int mask, double iou);
  }

  private static void compareAreas(Side areas, Side masks, IdRaster raster, AreaAndMask pairs) {
    MaskPixels pixels = new MaskPixels(raster);
    int[] maskObjects = masks.maskObjects();
    for (int i = 0; i < areas.shapes().size(); i++) {
      int object = i;
      if (areas.shapes().get(object) instanceof Shape.Area area) {
        MaskPixels.Under under = pixels.under(area.outline());
        under
            .ofInstance()
            .forEach((instance, shared) ->
                pairs.accept(
                    object,
                    maskObjects[instance],
                    pixelsOverUnion(shared, under.pixels(), raster.areaOf(instance))));
      }
    }
  }

  private void add(int ofFirst, int ofSecond, double similarity) {
    if (similarity > LEAST_SIMILARITY) {
      boolean sameClass = first.classOf(ofFirst).equals(second.classOf(ofSecond));
      pairs.add(new ObjectPair(ofFirst, ofSecond, similarity, sameClass));
    }
  }

  private static Shape shape(Side side, int object) {
    return Objects.requireNonNull(side.shapes().get(object));
  }
}
