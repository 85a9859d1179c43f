package app.spotcheck.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// How values above zero are spread, by their logarithms in bins of a sixteenth of an octave, and
/// which groups of rows have a value in each bin.
///
/// The robust z-score of a value is 0.6745 times its distance from the median, divided by the
/// median absolute deviation (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993).
final class Spread {
  private static final int BINS_PER_OCTAVE = 16;
  private static final int LOWEST_OCTAVE = -24;
  private static final int OCTAVES = 72;
  private static final double NORMAL_QUARTILE = 0.6745;

  /// Values that differ less than a tenth of an octave are taken as equal.
  private static final double LEAST_DEVIATION = 0.1;

  private final int[] bins = new int[OCTAVES * BINS_PER_OCTAVE];
  private final @Nullable RowGroups[] groups = new @Nullable RowGroups[bins.length];
  private long count;
  private double median = Double.NaN;
  private double deviation = Double.NaN;

  /// @param group of rows, which has the value
  void add(double value, int group) {
    int bin = bin(value);
    bins[bin]++;
    count++;
    groupsIn(bin).add(group);
  }

  private RowGroups groupsIn(int bin) {
    RowGroups known = groups[bin];
    if (known == null) {
      known = new RowGroups();
      groups[bin] = known;
    }
    return known;
  }

  void addAll(Spread other) {
    for (int i = 0; i < bins.length; i++) {
      bins[i] += other.bins[i];
      RowGroups more = other.groups[i];
      if (more != null) {
        groupsIn(i).addAll(more);
      }
    }
    count += other.count;
  }

  long count() {
    return count;
  }

  /// Measures what was added, once all of it is there.
  void measure() {
    List<long[]> places = new ArrayList<>();
    for (int i = 0; i < bins.length; i++) {
      if (bins[i] > 0) {
        places.add(new long[] {i, bins[i]});
      }
    }
    int middle = middle(places);
    median = (middle + 0.5) / BINS_PER_OCTAVE + LOWEST_OCTAVE;
    places.forEach(place -> place[0] = Math.abs(place[0] - middle));
    places.sort(Comparator.comparingLong(place -> place[0]));
    deviation = Math.max(LEAST_DEVIATION, (double) middle(places) / BINS_PER_OCTAVE);
  }

  /// Where half of the values are reached.
  private int middle(List<long[]> places) {
    long seen = 0;
    for (long[] place : places) {
      seen += place[1];
      if (2 * seen >= count) {
        return (int) place[0];
      }
    }
    return 0;
  }

  /// The median, after measuring.
  double median() {
    return Math.pow(2, median);
  }

  /// How far a value above zero is from the others, after measuring: above zero for a larger one.
  double robustZ(double value) {
    return NORMAL_QUARTILE * (log2(value) - median) / deviation;
  }

  /// The groups of rows that may have a value with such a robust z-score or a larger one, to either
  /// side, after measuring.
  RoaringBitmap groupsBeyond(double z) {
    double distance = z * deviation / NORMAL_QUARTILE;
    RoaringBitmap beyond = groupsBelow(Math.pow(2, median - distance));
    for (int i = bin(Math.pow(2, median + distance)); i < bins.length; i++) {
      addGroups(i, beyond);
    }
    return beyond;
  }

  /// The groups of rows that may have a value that is not above this one.
  RoaringBitmap groupsBelow(double value) {
    RoaringBitmap below = new RoaringBitmap();
    for (int i = 0; i <= bin(value); i++) {
      addGroups(i, below);
    }
    return below;
  }

  private void addGroups(int bin, RoaringBitmap to) {
    RowGroups inBin = groups[bin];
    if (inBin != null) {
      inBin.addTo(to);
    }
  }

  private static int bin(double value) {
    int bin = (int) Math.floor((log2(value) - LOWEST_OCTAVE) * BINS_PER_OCTAVE);
    return Math.clamp(bin, 0, OCTAVES * BINS_PER_OCTAVE - 1);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
