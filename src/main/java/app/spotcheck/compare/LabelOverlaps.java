package app.spotcheck.compare;

import app.spotcheck.geometry.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// How alike the objects of two labels are, and which of them are the same for a threshold.
///
/// **Areas** (boxes, polygons, masks, in any mixture) are compared by intersection over union.
/// Polygons are filled by the even-odd rule. Where a mask takes part, pixels of its raster are
/// counted, and a pixel belongs to a box or polygon when its middle does. **Points** and **lines**
/// are compared with their own kind: 1 where they are the same, falling evenly to 0 where they are
/// [#REACH] of the frame's diagonal apart; for lines that is the modified Hausdorff distance, the
/// mean distance of one line from the other.
///
/// Of each object up to 64 partners of its own class are known and as many of others, the best
/// ones, as far as areas and bounds tell; fewer where the labels have more than 8,192 objects
/// together, so that there are hardly ever more than a million pairs. Where more objects than that
/// lie upon each other, an object may get another partner than the most alike one, but stays
/// without one only where none is free, or where [LabelComparison#isComplete()] tells otherwise.
///
/// Immutable.
public final class LabelOverlaps {
  /// How far apart points and lines are not alike any more, as a part of the frame's diagonal: 33
  /// pixels for 1,400 x 900.
  public static final double REACH = 0.02;

  private final Side first;
  private final Side second;
  private final Likeness likeness;
  private final OverlapFinder.Found found;

  private LabelOverlaps(Side first, Side second, Likeness likeness) {
    this.first = first;
    this.second = second;
    this.likeness = likeness;
    this.found = OverlapFinder.pairs(first, second, likeness);
  }

  /// Measures two labels of one row.
  ///
  /// @param frame the part of the plane that the picture covers, in image pixels
  /// @throws IllegalArgumentException when the frame has no finite diagonal above 0
  /// @throws java.util.concurrent.CancellationException when the thread is interrupted
  public static LabelOverlaps between(ComparedLabel first, ComparedLabel second, Box frame) {
    double reach = REACH * Math.hypot(frame.width(), frame.height());
    if (!(reach > 0) || !Double.isFinite(reach)) {
      throw new IllegalArgumentException("a frame of " + frame);
    }
    return new LabelOverlaps(Side.of(first), Side.of(second), new Likeness(reach));
  }

  /// The pairs of objects that are alike at all, of any class, the most alike first.
  public List<ObjectPair> pairs() {
    return found.pairs();
  }

  /// Whether these are all pairs that there are; else only the best of each object.
  public boolean isComplete() {
    return found.isComplete();
  }

  /// Matches the objects one to one, quickly enough for a slider.
  ///
  /// The most alike pair of equal class comes first, then the next one of objects that are still
  /// free, as is usual where detections are scored; of pairs that are as alike the first label's
  /// order decides, then the second's. What is left over is then matched across classes in the same
  /// way. A higher threshold only ever takes pairs of equal class away.
  ///
  /// What matches nothing is not counted as missed or extra where the other label lacks masks of
  /// its class, any of which may be its partner.
  ///
  /// @param threshold how alike the objects of a pair are at least, from 0 to 1
  /// @param minConfidence objects that do not reach it are left out before, as [Confidence] decides
  public LabelComparison compare(double threshold, double minConfidence) {
    Outcome[] ofFirst = unmatched(first, minConfidence);
    Outcome[] ofSecond = unmatched(second, minConfidence);
    Leftovers left = new Leftovers(first, second, likeness, threshold, ofFirst, ofSecond);
    List<ObjectPair> matched = new ArrayList<>();
    boolean isComplete = true;
    for (boolean sameClass : new boolean[] {true, false}) {
      matched.addAll(match(threshold, sameClass, ofFirst, ofSecond));
      if (!found.isComplete() && left.areFew()) {
        matched.addAll(left.match(sameClass));
      } else {
        isComplete &= found.isComplete();
      }
    }
    matched.sort(Comparator.comparingInt(ObjectPair::first));
    SortedMap<Integer, Obstacle> firstObstacles = obstacles(first, ofFirst);
    SortedMap<Integer, Obstacle> secondObstacles = obstacles(second, ofSecond);
    Set<String> missingInFirst = classesOfMissingMasks(first, firstObstacles);
    Set<String> missingInSecond = classesOfMissingMasks(second, secondObstacles);
    excuse(first, ofFirst, firstObstacles, missingInSecond);
    excuse(second, ofSecond, secondObstacles, missingInFirst);
    return new LabelComparison(
        matched,
        Arrays.asList(ofFirst),
        Arrays.asList(ofSecond),
        firstObstacles,
        secondObstacles,
        isComplete);
  }

  /// Matches by the pairs that are known.
  private List<ObjectPair> match(
      double threshold, boolean sameClass, Outcome[] ofFirst, Outcome[] ofSecond) {
    Outcome outcome = sameClass ? Outcome.MATCHED : Outcome.CLASS_DIFFERS;
    List<ObjectPair> matched = new ArrayList<>();
    for (ObjectPair pair : pairs()) {
      if (pair.similarity() < threshold) {
        break;
      }
      if (pair.sameClass() == sameClass
          && ofFirst[pair.first()] == Outcome.UNMATCHED
          && ofSecond[pair.second()] == Outcome.UNMATCHED) {
        ofFirst[pair.first()] = outcome;
        ofSecond[pair.second()] = outcome;
        matched.add(pair);
      }
    }
    return matched;
  }

  private static Outcome[] unmatched(Side side, double minConfidence) {
    Outcome[] outcomes = new Outcome[side.size()];
    for (int i = 0; i < outcomes.length; i++) {
      if (!Confidence.reaches(side.object(i), minConfidence)) {
        outcomes[i] = Outcome.LEFT_OUT;
      } else {
        boolean isNone = side.shapes().get(i) instanceof Shape.None;
        outcomes[i] = isNone ? Outcome.NOT_COMPARABLE : Outcome.UNMATCHED;
      }
    }
    return outcomes;
  }

  private static SortedMap<Integer, Obstacle> obstacles(Side side, Outcome[] outcomes) {
    SortedMap<Integer, Obstacle> obstacles = new TreeMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] == Outcome.NOT_COMPARABLE
          && side.shapes().get(i) instanceof Shape.None(Obstacle why)) {
        obstacles.put(i, why);
      }
    }
    return obstacles;
  }

  private static Set<String> classesOfMissingMasks(Side side, Map<Integer, Obstacle> obstacles) {
    Set<String> classes = new HashSet<>();
    obstacles.forEach((object, why) -> {
      if (why == Obstacle.MASK_MISSING) {
        classes.add(side.classOf(object));
      }
    });
    return classes;
  }

  private static void excuse(
      Side side, Outcome[] outcomes, Map<Integer, Obstacle> obstacles, Set<String> missing) {
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] == Outcome.UNMATCHED && missing.contains(side.classOf(i))) {
        outcomes[i] = Outcome.NOT_COMPARABLE;
        obstacles.put(i, Obstacle.COUNTERPART_MISSING);
      }
    }
  }
}
