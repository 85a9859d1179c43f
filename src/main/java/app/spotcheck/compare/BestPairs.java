package app.spotcheck.compare;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps of all pairs of objects those that are the best for either object, so that what is kept
/// stays bounded however many objects lie upon each other.
///
/// Partners of equal class and of another are kept apart, since the former go first however much
/// alike the others are. Of partners that are as alike those go first that stand at about the same
/// place among their twins: so equal objects, of which any could be paired with any, each keep some
/// of their own.
final class BestPairs {
  /// How many partners of either sort an object has at most.
  private static final int MOST_PARTNERS = 64;

  /// Below this many objects each may have that many.
  private static final int OBJECTS_WITH_MOST = 8_192;

  private static final int LEAST_PARTNERS = 4;

  /// Takes one pair.
  interface Pairs {
    void accept(int first, int second, double likeness);
  }

  private final int[] firstClasses;
  private final int[] secondClasses;
  private final int[] firstRanks;
  private final int[] secondRanks;
  private final int mostPartners;
  private long offered;

  private final PartnersOfSide ofFirst;
  private final PartnersOfSide ofSecond;

  BestPairs(Side first, Side second) {
    Map<String, Integer> classes = new HashMap<>();
    this.firstClasses = classes(first, classes);
    this.secondClasses = classes(second, classes);
    this.firstRanks = first.ranksAmongTwins();
    this.secondRanks = second.ranksAmongTwins();
    this.mostPartners = mostPartners(first.size() + second.size());
    this.ofFirst = new PartnersOfSide(first.size(), mostPartners);
    this.ofSecond = new PartnersOfSide(second.size(), mostPartners);
  }

  /// So many that all pairs together fit into memory: about a million up to 100,000 objects.
  private static int mostPartners(int objects) {
    int most = MOST_PARTNERS * OBJECTS_WITH_MOST / Math.max(OBJECTS_WITH_MOST, objects);
    return Math.max(LEAST_PARTNERS, most);
  }

  /// Numbers the classes, which takes less time to compare than their names.
  private static int[] classes(Side side, Map<String, Integer> known) {
    int[] classes = new int[side.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = known.computeIfAbsent(side.classOf(i), name -> known.size());
    }
    return classes;
  }

  /// Takes all pairs of twins, each as alike as any other; those are looked at that can be kept.
  void offerTwins(int[] ones, int[] others, double likeness) {
    for (int rank = 0; rank < ones.length; rank++) {
      int end = Math.min(others.length, rank + mostPartners + 1);
      for (int other = Math.max(0, rank - mostPartners); other < end; other++) {
        keep(ones[rank], others[other], likeness);
      }
    }
    offered += (long) ones.length * others.length;
  }

  /// Takes a pair that has not been there before.
  void offer(int one, int other, double likeness) {
    offered++;
    keep(one, other, likeness);
  }

  private void keep(int one, int other, double likeness) {
    int sort = firstClasses[one] == secondClasses[other] ? 0 : 1;
    int rankApart = Math.abs(firstRanks[one] - secondRanks[other]);
    ofFirst.offer(2 * one + sort, other, likeness, rankApart);
    ofSecond.offer(2 * other + sort, one, likeness, rankApart);
  }

  /// The partners of the objects of a label, those of equal class before those of another.
  private static final class PartnersOfSide {
    private final int most;
    private final @Nullable Partners[] all;

    /// What a partner has to be like at least. It stands here since most pairs are turned down by
    /// it, and the partners themselves are spread all over the memory.
    private final double[] least;

    PartnersOfSide(int objects, int most) {
      this.most = most;
      this.all = new @Nullable Partners[2 * objects];
      this.least = new double[2 * objects];
    }

    void offer(int place, int partner, double likeness, int rankApart) {
      if (likeness < least[place]) {
        return;
      }
      Partners partners = all[place];
      if (partners == null) {
        partners = new Partners(most);
        all[place] = partners;
      }
      partners.offer(partner, likeness, rankApart);
      least[place] = partners.least();
    }

    int count() {
      return all.length;
    }

    @Nullable Partners at(int place) {
      return all[place];
    }
  }

  /// Gives each pair that is kept once.
  ///
  /// @return whether these are all that were offered
  boolean forEach(Pairs pairs) {
    long given = 0;
    for (int i = 0; i < ofFirst.count(); i++) {
      Partners partners = ofFirst.at(i);
      for (int k = 0; partners != null && k < partners.size(); k++) {
        pairs.accept(i / 2, partners.object(k), partners.likeness(k));
        given++;
      }
    }
    for (int j = 0; j < ofSecond.count(); j++) {
      Partners partners = ofSecond.at(j);
      for (int k = 0; partners != null && k < partners.size(); k++) {
        int one = partners.object(k);
        Partners known = ofFirst.at(2 * one + j % 2);
        if (known == null || !known.has(j / 2)) {
          pairs.accept(one, j / 2, partners.likeness(k));
          given++;
        }
      }
    }
    return given == offered;
  }
}
