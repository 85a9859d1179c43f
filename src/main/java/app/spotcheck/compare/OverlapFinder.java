package app.spotcheck.compare;

import app.spotcheck.geometry.Box;
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

  /// What is less comes from rounding, where areas only touch.
  private static final double LEAST_SIMILARITY = 1e-9;

  private final Side first;
  private final Side second;
  private final double reach;
  private final List<ObjectPair> pairs = new ArrayList<>();
  private boolean isComplete = true;

  private OverlapFinder(Side first, Side second, double reach) {
    this.first = first;
    this.second = second;
    this.reach = reach;
  }

  /// What was found.
  ///
  /// @param pairs the most alike first, others in the order of the labels
  /// @param isComplete whether these are all pairs; else only the best of each object
  record Found(List<ObjectPair> pairs, boolean isComplete) {}

  /// @param reach how far apart lines and points are not alike any more, in image pixels
  static Found pairs(Side first, Side second, double reach) {
    OverlapFinder finder = new OverlapFinder(first, second, reach);
    finder.compareOutlines();
    finder.comparePixels();
    finder.pairs.sort(BEST_FIRST);
    return new Found(List.copyOf(finder.pairs), finder.isComplete);
  }

  private void compareOutlines() {
    BestPairs candidates = new BestPairs(first, second);
    BoxSweep.forEachPair(
        first.boxes(reach / 2),
        second.boxes(reach / 2),
        (ofFirst, ofSecond) -> {
          List<Integer> ones = first.twins().get(ofFirst);
          List<Integer> others = second.twins().get(ofSecond);
          double likeness =
              likenessOfBounds(
                  first.shapes().get(ones.getFirst()), second.shapes().get(others.getFirst()));
          if (likeness > 0) {
            candidates.offerTwins(ones, others, likeness);
          }
        });
    isComplete &=
        candidates.forEach((ofFirst, ofSecond, likeness) -> {
          Interruption.check();
          Shape one = first.shapes().get(ofFirst);
          Shape other = second.shapes().get(ofSecond);
          add(ofFirst, ofSecond, similarity(one, other));
        });
  }

  /// How alike two shapes are by their areas and bounds alone: exactly for boxes and points, about
  /// for others; 0 for shapes that cannot be alike.
  private double likenessOfBounds(Shape one, Shape other) {
    if (one instanceof Shape.Area a && other instanceof Shape.Area b) {
      double shared = shared(a.bounds(), b.bounds());
      double most = Math.min(Math.min(a.area(), b.area()), shared);
      return Math.min(
          intersectionOverUnion(most, a.area(), b.area()),
          intersectionOverUnion(shared, a.bounds().area(), b.bounds().area()));
    }
    if (one instanceof Shape.Line a && other instanceof Shape.Line b) {
      return reach / (reach + sidesApart(a.bounds(), b.bounds()));
    }
    return similarity(one, other);
  }

  private double similarity(Shape one, Shape other) {
    if (one instanceof Shape.Area a && other instanceof Shape.Area b) {
      double shared =
          a.isBox() && b.isBox()
              ? shared(a.bounds(), b.bounds())
              : SharedArea.of(a.outline(), b.outline());
      return intersectionOverUnion(shared, a.area(), b.area());
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

  /// The area that two boxes share, in square pixels.
  private static double shared(Box one, Box other) {
    double width = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
    double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static double sidesApart(Box one, Box other) {
    return (Math.abs(one.left() - other.left())
            + Math.abs(one.right() - other.right())
            + Math.abs(one.top() - other.top())
            + Math.abs(one.bottom() - other.bottom()))
        / 4;
  }

  private static double intersectionOverUnion(double shared, double one, double other) {
    // in this order equal areas of any size do not overflow
    return Math.min(1, shared / (one + (other - shared)));
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
    if (similarity > LEAST_SIMILARITY) {
      boolean sameClass = first.classOf(ofFirst).equals(second.classOf(ofSecond));
      pairs.add(new ObjectPair(ofFirst, ofSecond, similarity, sameClass));
    }
  }
}
