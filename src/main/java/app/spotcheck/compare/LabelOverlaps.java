package app.spotcheck.compare;

import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// How alike the objects of two labels are, and which of them are the same for a threshold.
///
/// **Areas** (boxes, polygons, masks, in any mixture) are compared by intersection over union.
/// Polygons are filled by the even-odd rule. Where a mask takes part, pixels of its raster are
/// counted, and a pixel belongs to a box or polygon when its middle does. **Points** and **lines**
/// are compared with their own kind: 1 where they are the same, falling evenly to 0 where they are
/// [#REACH] of the frame's diagonal apart; for lines that is the modified Hausdorff distance, the
/// mean distance of one line from the other.
///
/// Immutable.
public final class LabelOverlaps {
  /// How far apart points and lines are not alike any more, as a part of the frame's diagonal: 33
  /// pixels for 1,400 x 900.
  public static final double REACH = 0.02;

  private final Side first;
  private final Side second;
  private final List<ObjectPair> pairs;

  private LabelOverlaps(Side first, Side second, List<ObjectPair> pairs) {
    this.first = first;
    this.second = second;
    this.pairs = pairs;
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
    Side ofFirst = Side.of(first);
    Side ofSecond = Side.of(second);
    return new LabelOverlaps(ofFirst, ofSecond, OverlapFinder.pairs(ofFirst, ofSecond, reach));
  }

  /// All pairs of objects that are alike at all, of any class, the most alike first.
  public List<ObjectPair> pairs() {
    return pairs;
  }

  /// Matches the objects one to one, quickly enough for a slider.
  ///
  /// The most alike pair of equal class comes first, then the next one of objects that are still
  /// free, as is usual where detections are scored; of pairs that are as alike the first label's
  /// order decides, then the second's. What is left over is then matched across classes in the same
  /// way. A higher threshold only ever takes pairs of equal class away.
  ///
  /// @param threshold how alike the objects of a pair are at least, from 0 to 1
  /// @param minConfidence objects with a lower confidence are left out before; those without one
  ///   stay
  public LabelComparison compare(double threshold, double minConfidence) {
    Outcome[] ofFirst = unmatched(first, minConfidence);
    Outcome[] ofSecond = unmatched(second, minConfidence);
    List<ObjectPair> matched = new ArrayList<>();
    for (boolean sameClass : new boolean[] {true, false}) {
      for (ObjectPair pair : pairs) {
        if (pair.similarity() < threshold) {
          break;
        }
        if (pair.sameClass() == sameClass
            && ofFirst[pair.first()] == Outcome.UNMATCHED
            && ofSecond[pair.second()] == Outcome.UNMATCHED) {
          Outcome outcome = sameClass ? Outcome.MATCHED : Outcome.CLASS_DIFFERS;
          ofFirst[pair.first()] = outcome;
          ofSecond[pair.second()] = outcome;
          matched.add(pair);
        }
      }
    }
    matched.sort(Comparator.comparingInt(ObjectPair::first));
    return new LabelComparison(matched, Arrays.asList(ofFirst), Arrays.asList(ofSecond));
  }

  private static Outcome[] unmatched(Side side, double minConfidence) {
    List<Annotation> objects = side.compared().label().objects();
    Outcome[] outcomes = new Outcome[objects.size()];
    for (int i = 0; i < outcomes.length; i++) {
      Double confidence = objects.get(i).feature().confidence();
      if (confidence != null && confidence < minConfidence) {
        outcomes[i] = Outcome.LEFT_OUT;
      } else {
        outcomes[i] = side.shapes().get(i) == null ? Outcome.NOT_COMPARABLE : Outcome.UNMATCHED;
      }
    }
    return outcomes;
  }
}
