package app.spotcheck.compare;

import app.spotcheck.media.mask.IdRaster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the pairs of objects of two labels that are alike at all.
///
/// Boxes and polygons are compared by their areas, anything with a mask by pixels: masks are mostly
/// made of pixels whose middle lay inside, so that a mask and the polygon it was made from are the
/// same. Where very many objects lie upon each other, those pairs are measured that are the most
/// alike by areas and bounds, which takes little time to tell.
final class OverlapFinder {
  private static final Comparator<ObjectPair> BEST_FIRST =
      Comparator.comparingDouble(ObjectPair::similarity)
          .reversed()
          .thenComparingInt(ObjectPair::first)
          .thenComparingInt(ObjectPair::second);

  private final Side first;
  private final Side second;
  private final Likeness likeness;
  private final List<ObjectPair> pairs = new ArrayList<>();
  private boolean isComplete = true;

  private OverlapFinder(Side first, Side second, Likeness likeness) {
    this.first = first;
    this.second = second;
    this.likeness = likeness;
  }

  /// What was found.
  ///
  /// @param pairs the most alike first, others in the order of the labels
  /// @param isComplete whether these are all pairs; else only the best of each object
  record Found(List<ObjectPair> pairs, boolean isComplete) {}

  static Found pairs(Side first, Side second, Likeness likeness) {
    OverlapFinder finder = new OverlapFinder(first, second, likeness);
    finder.compareOutlines();
    finder.comparePixels();
    finder.pairs.sort(BEST_FIRST);
    return new Found(List.copyOf(finder.pairs), finder.isComplete);
  }

  private void compareOutlines() {
    BestPairs candidates = new BestPairs(first, second);
    Shape[] firstShapes = first.shapesOfTwins();
    Shape[] secondShapes = second.shapesOfTwins();
    BoxSweep.forEachPair(
        first.boxes(likeness.reach() / 2),
        second.boxes(likeness.reach() / 2),
        (ofFirst, ofSecond) -> {
          double alike = likeness.byBounds(firstShapes[ofFirst], secondShapes[ofSecond]);
          if (alike > 0) {
            candidates.offerTwins(first.twins()[ofFirst], second.twins()[ofSecond], alike);
          }
        });
    isComplete &=
        candidates.forEach((ofFirst, ofSecond, byBounds) -> {
          Interruption.check();
          Shape one = first.shapes().get(ofFirst);
          Shape other = second.shapes().get(ofSecond);
          add(ofFirst, ofSecond, likeness.of(one, other));
        });
  }

  private static double pixelsOverUnion(long shared, long one, long other) {
    return (double) shared / (one + other - shared);
  }

  private void comparePixels() {
    BestPairs found = new BestPairs(first, second);
    IdRaster firstMasks = first.masks();
    IdRaster secondMasks = second.masks();
    if (firstMasks != null && secondMasks != null) {
      compareMasks(firstMasks, secondMasks, found);
    }
    if (secondMasks != null) {
      compareAreas(first, second, secondMasks, found::offer);
    }
    if (firstMasks != null) {
      compareAreas(second, first, firstMasks, (area, mask, iou) -> found.offer(mask, area, iou));
    }
    isComplete &= found.forEach(this::add);
  }

  private void compareMasks(IdRaster firstMasks, IdRaster secondMasks, BestPairs found) {
    int[] firstObjects = first.maskObjects();
    int[] secondObjects = second.maskObjects();
    MaskPixels.forEachShared(
        firstMasks,
        secondMasks,
        (ofFirst, ofSecond, shared) ->
            found.offer(
                firstObjects[ofFirst],
                secondObjects[ofSecond],
                pixelsOverUnion(shared, firstMasks.areaOf(ofFirst), secondMasks.areaOf(ofSecond))));
  }

  /// Takes the intersection over union of an area and a mask, by the indexes of the objects.
  private interface AreaAndMask {
    void accept(int area, int mask, double iou);
  }

  private static void compareAreas(Side areas, Side masks, IdRaster raster, AreaAndMask pairs) {
    MaskPixels pixels = new MaskPixels(raster);
    int[] maskObjects = masks.maskObjects();
    for (int i = 0; i < areas.size(); i++) {
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
    if (similarity > Likeness.LEAST) {
      boolean sameClass = first.classOf(ofFirst).equals(second.classOf(ofSecond));
      pairs.add(new ObjectPair(ofFirst, ofSecond, similarity, sameClass));
    }
  }
}
