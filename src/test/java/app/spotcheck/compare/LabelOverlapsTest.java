package app.spotcheck.compare;

import static app.spotcheck.compare.Labels.between;
import static app.spotcheck.compare.Labels.box;
import static app.spotcheck.compare.Labels.label;
import static app.spotcheck.compare.Labels.line;
import static app.spotcheck.compare.Labels.mask;
import static app.spotcheck.compare.Labels.point;
import static app.spotcheck.compare.Labels.polygon;
import static app.spotcheck.compare.Labels.scribble;
import static app.spotcheck.compare.Labels.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.model.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LabelOverlapsTest {
  private static final double ANY_CONFIDENCE = 0;

  @Test
  void objectsAreMatchedMissedAndExtra() {
    LabelComparison comparison =
        between(
                label(box("car", 0, 0, 10, 10), box("car", 50, 0, 10, 10)),
                label(box("car", 90, 0, 10, 10), box("car", 0, 0, 10, 8)))
            .compare(0.5, ANY_CONFIDENCE);
    assertThat(comparison.matched()).containsExactly(new ObjectPair(0, 1, 0.8, true));
    assertThat(comparison.classDiffers()).isEmpty();
    assertThat(comparison.missed()).containsExactly(1);
    assertThat(comparison.extra()).containsExactly(0);
    assertThat(comparison.first()).containsExactly(Outcome.MATCHED, Outcome.UNMATCHED);
    assertThat(comparison.second()).containsExactly(Outcome.UNMATCHED, Outcome.MATCHED);
  }

  @Test
  void anObjectOfAnotherClassInThePlaceDiffersInClass() {
    LabelOverlaps overlaps =
        between(label(box("car", 0, 0, 10, 10)), label(box("truck", 0, 0, 10, 9)));
    LabelComparison comparison = overlaps.compare(0.5, ANY_CONFIDENCE);
    assertThat(comparison.classDiffers()).containsExactly(new ObjectPair(0, 0, 0.9, false));
    assertThat(comparison.matched()).isEmpty();
    assertThat(comparison.missed()).isEmpty();
    assertThat(comparison.extra()).isEmpty();
    assertThat(comparison.first()).containsExactly(Outcome.CLASS_DIFFERS);
    assertThat(overlaps.compare(0.95, ANY_CONFIDENCE).missed()).containsExactly(0);
  }

  @Test
  void equalClassGoesBeforeABetterPlace() {
    LabelComparison comparison =
        between(
                label(box("car", 0, 0, 10, 10)),
                label(box("truck", 0, 0, 10, 10), box("car", 0, 0, 10, 6)))
            .compare(0.5, ANY_CONFIDENCE);
    assertThat(comparison.pairs()).containsExactly(new ObjectPair(0, 1, 0.6, true));
    assertThat(comparison.extra()).containsExactly(0);
  }

  @Test
  void theMostAlikePairComesFirstAndThenTheOrder() {
    LabelComparison best =
        between(
                label(box("car", 0, 0, 10, 9), box("car", 0, 0, 10, 10)),
                label(box("car", 0, 0, 10, 10)))
            .compare(0, ANY_CONFIDENCE);
    assertThat(best.pairs()).containsExactly(new ObjectPair(1, 0, 1, true));
    ComparedLabel three =
        label(box("car", 0, 0, 9, 9), box("car", 0, 0, 9, 9), box("car", 0, 0, 9, 9));
    assertThat(between(three, three).compare(1, ANY_CONFIDENCE).pairs())
        .containsExactly(
            new ObjectPair(0, 0, 1, true),
            new ObjectPair(1, 1, 1, true),
            new ObjectPair(2, 2, 1, true));
  }

  @Test
  void objectsThatShareNothingAreNoPairEvenWithoutAThreshold() {
    assertThat(
            between(label(box("car", 0, 0, 9, 9)), label(box("car", 20, 0, 9, 9)))
                .compare(0, ANY_CONFIDENCE)
                .pairs())
        .isEmpty();
  }

  @Test
  void objectsOfLowConfidenceAreLeftOutBeforeMatching() {
    Box place = new Box(0, 0, 10, 10);
    LabelOverlaps overlaps =
        between(
            label(box("car", null, place)),
            label(box("car", 0.3, place), box("car", 0.6, new Box(0, 0, 10, 9))));
    assertThat(overlaps.compare(0.5, 0.3).pairs()).containsExactly(new ObjectPair(0, 0, 1, true));
    LabelComparison confident = overlaps.compare(0.5, 0.5);
    assertThat(confident.pairs()).containsExactly(new ObjectPair(0, 1, 0.9, true));
    assertThat(confident.second()).containsExactly(Outcome.LEFT_OUT, Outcome.MATCHED);
    assertThat(confident.extra()).isEmpty();
    assertThat(overlaps.compare(0.5, 1).missed()).containsExactly(0);
  }

  @Test
  void withoutAMinimumNoConfidenceIsTooLow() {
    Box place = new Box(0, 0, 10, 10);
    LabelOverlaps overlaps =
        between(label(box("car", -0.1, place)), label(box("car", null, place)));
    assertThat(overlaps.compare(0.5, 0).matched()).hasSize(1);
    assertThat(overlaps.compare(0.5, 0.01).first()).containsExactly(Outcome.LEFT_OUT);
  }

  @Test
  void whatHasNothingToCompareIsNeitherMissedNorExtra() {
    Map<Annotation, Obstacle> objects = new LinkedHashMap<>();
    objects.put(mask("car"), Obstacle.MASK_MISSING);
    objects.put(unknown("car"), Obstacle.UNKNOWN_KIND);
    objects.put(box("car", 1, 1, 0, 5), Obstacle.EMPTY_SHAPE);
    objects.put(box("car", Double.NaN, 1, 5, 5), Obstacle.OUT_OF_RANGE);
    objects.put(box("car", -1e308, 0, 1e308, 1e308), Obstacle.OUT_OF_RANGE);
    objects.put(polygon("car"), Obstacle.EMPTY_SHAPE);
    objects.put(polygon("car", 3, 3), Obstacle.EMPTY_SHAPE);
    objects.put(polygon("car", 1, 1, 5, 5, 9, 9), Obstacle.EMPTY_SHAPE);
    objects.put(polygon("car", 0, 0, Double.POSITIVE_INFINITY, 1, 5, 5), Obstacle.OUT_OF_RANGE);
    objects.put(line("car"), Obstacle.EMPTY_SHAPE);
    objects.put(line("car", 0, Double.NaN), Obstacle.OUT_OF_RANGE);
    objects.put(point("car", Double.NEGATIVE_INFINITY, 0), Obstacle.OUT_OF_RANGE);
    ComparedLabel label = label(List.copyOf(objects.keySet()), null);
    LabelComparison comparison = between(label, label).compare(0, ANY_CONFIDENCE);
    assertThat(comparison.pairs()).isEmpty();
    assertThat(comparison.first()).hasSize(objects.size()).containsOnly(Outcome.NOT_COMPARABLE);
    assertThat(comparison.second()).isEqualTo(comparison.first());
    assertThat(comparison.firstObstacles().values()).containsExactlyElementsOf(objects.values());
    assertThat(comparison.secondObstacles()).isEqualTo(comparison.firstObstacles());
  }

  @Test
  void whatMayMatchAMissingMaskIsNeitherMissedNorExtra() {
    ComparedLabel lacking = label(List.of(mask("car"), box("car", 0, 0, 10, 10)), null, Set.of(0));
    ComparedLabel whole =
        label(box("car", 0, 0, 10, 10), box("car", 50, 0, 10, 10), box("van", 50, 0, 10, 10));
    LabelComparison comparison = between(lacking, whole).compare(0.5, ANY_CONFIDENCE);
    assertThat(comparison.matched()).containsExactly(new ObjectPair(1, 0, 1, true));
    assertThat(comparison.firstObstacles()).isEqualTo(Map.of(0, Obstacle.MASK_MISSING));
    assertThat(comparison.secondObstacles()).isEqualTo(Map.of(1, Obstacle.COUNTERPART_MISSING));
    assertThat(comparison.extra()).as("no mask of its class is missing").containsExactly(2);
    LabelComparison turned = between(whole, lacking).compare(0.5, ANY_CONFIDENCE);
    assertThat(turned.missed()).containsExactly(2);
    assertThat(turned.firstObstacles()).isEqualTo(comparison.secondObstacles());
  }

  @Test
  @Timeout(60)
  void tenThousandEqualBoxesAreAllMatchedAndTheirPairsBounded() {
    List<Annotation> boxes = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      boxes.add(box("class " + i % 3, 1, 1, 300, 200));
    }
    LabelOverlaps overlaps = between(label(boxes, null), label(boxes.reversed(), null));
    assertThat(overlaps.isComplete()).isFalse();
    assertThat(overlaps.pairs().size()).isLessThan(1_100_000);
    LabelComparison comparison = overlaps.compare(0.5, ANY_CONFIDENCE);
    assertThat(comparison.matched()).hasSize(10_000);
    assertThat(comparison.missed()).isEmpty();
  }

  @Test
  @Timeout(60)
  void ofManyPolygonsUponEachOtherTheBestPartnersAreMeasured() {
    Random random = new Random(5);
    List<Annotation> first = new ArrayList<>();
    List<Annotation> second = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      double x = random.nextDouble() * 60;
      double y = random.nextDouble() * 60;
      first.add(polygon("cell", circle(100 + x, 100 + y, 60)));
      second.add(polygon("cell", circle(100 + x, 100 + y, 60)));
    }
    LabelOverlaps overlaps = between(label(first, null), label(second, null));
    assertThat(overlaps.isComplete()).isFalse();
    assertThat(overlaps.pairs()).hasSizeLessThan(2 * 64 * 1_000);
    assertThat(overlaps.compare(0.99, ANY_CONFIDENCE).matched())
        .hasSize(1_000)
        .allSatisfy(pair -> assertThat(pair.first()).isEqualTo(pair.second()));
  }

  @Test
  @Timeout(60)
  void nothingIsMissedThatHasAFreePartner() {
    Random random = new Random(3);
    List<Annotation> first = new ArrayList<>();
    List<Annotation> second = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      first.add(box("car", random.nextDouble() * 20, random.nextDouble() * 20, 300, 200));
      second.add(box("car", random.nextDouble() * 20, random.nextDouble() * 20, 300, 200));
    }
    LabelOverlaps overlaps = between(label(first, null), label(second, null));
    assertThat(overlaps.isComplete()).isFalse();
    LabelComparison comparison = overlaps.compare(0.5, ANY_CONFIDENCE);
    assertThat(comparison.matched()).as("any two share more than half").hasSize(1_500);
    assertThat(comparison.isComplete()).isTrue();
    assertThat(overlaps.compare(1, ANY_CONFIDENCE).matched()).isEmpty();
  }

  @Test
  void aLargeObjectThatHoldsManyTakesNoneOfTheirPairsAway() {
    List<Annotation> small = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      small.add(box("window", 10 * (i % 30), 10 * (i / 30), 9, 9));
    }
    LabelOverlaps overlaps = between(label(box("house", 0, 0, 300, 100)), label(small, null));
    assertThat(overlaps.pairs()).hasSize(300);
    assertThat(overlaps.isComplete()).isTrue();
  }

  @Property(tries = 300, seed = "20261122")
  void everyObjectHasOneOutcomeAndOnePairAtMost(
      @ForAll long seed, @ForAll @DoubleRange(max = 1) double threshold) {
    Random random = new Random(seed);
    ComparedLabel first = crowd(random);
    ComparedLabel second = crowd(random);
    LabelComparison comparison = between(first, second).compare(threshold, ANY_CONFIDENCE);
    List<Integer> ofFirst = new ArrayList<>(comparison.missed());
    List<Integer> ofSecond = new ArrayList<>(comparison.extra());
    comparison
        .pairs()
        .forEach(pair -> {
          ofFirst.add(pair.first());
          ofSecond.add(pair.second());
          assertThat(pair.similarity()).isGreaterThanOrEqualTo(threshold);
        });
    assertThat(ofFirst).containsExactlyInAnyOrderElementsOf(indexes(first));
    assertThat(ofSecond).containsExactlyInAnyOrderElementsOf(indexes(second));
    assertThat(comparison.matched())
        .allSatisfy(pair ->
            assertThat(classOf(first, pair.first())).isEqualTo(classOf(second, pair.second())));
    assertThat(comparison.classDiffers())
        .allSatisfy(pair ->
            assertThat(classOf(first, pair.first())).isNotEqualTo(classOf(second, pair.second())));
  }

  @Property(tries = 300, seed = "20261122")
  void aHigherThresholdOnlyTakesMatchesAway(
      @ForAll long seed,
      @ForAll @DoubleRange(max = 1) double one,
      @ForAll @DoubleRange(max = 1) double other) {
    Random random = new Random(seed);
    LabelOverlaps overlaps = between(crowd(random), crowd(random));
    List<ObjectPair> many = overlaps.compare(Math.min(one, other), ANY_CONFIDENCE).matched();
    List<ObjectPair> few = overlaps.compare(Math.max(one, other), ANY_CONFIDENCE).matched();
    assertThat(new HashSet<>(many)).containsAll(few);
  }

  @Property(tries = 200, seed = "20261122")
  void allPairsThatShareAnythingAreFound(@ForAll long seed) {
    Random random = new Random(seed);
    ComparedLabel first = crowd(random);
    ComparedLabel second = crowd(random);
    List<ObjectPair> one = new ArrayList<>();
    for (int i = 0; i < first.label().objects().size(); i++) {
      for (int j = 0; j < second.label().objects().size(); j++) {
        Annotation ofFirst = first.label().objects().get(i);
        Annotation ofSecond = second.label().objects().get(j);
        double similarity = Labels.similarity(ofFirst, ofSecond);
        if (similarity > 0) {
          one.add(
              new ObjectPair(
                  i, j, similarity, ofFirst.feature().name().equals(ofSecond.feature().name())));
        }
      }
    }
    assertThat(between(first, second).pairs())
        .containsExactlyInAnyOrderElementsOf(one)
        .isSortedAccordingTo((a, b) -> Double.compare(b.similarity(), a.similarity()));
  }

  @Test
  void fiveThousandObjectsAreComparedWithFiveThousand() {
    Random random = new Random(7);
    List<Annotation> first = new ArrayList<>();
    List<Annotation> second = new ArrayList<>();
    // near enough to share something with their neighbours, too far to be taken for them
    for (int i = 0; i < 5_000; i++) {
      double x = 40 * (i % 100) + random.nextInt(10);
      double y = 40 * (i / 100) + random.nextInt(10);
      first.add(polygon("cell", circle(x, y, 30)));
      second.add(polygon("cell", circle(x, y + 1, 29)));
    }
    LabelOverlaps overlaps = between(label(first, null), label(second, null));
    assertThat(overlaps.pairs()).hasSizeGreaterThan(20_000);
    assertThat(overlaps.compare(0.8, ANY_CONFIDENCE).matched())
        .hasSize(5_000)
        .allSatisfy(pair -> assertThat(pair.first()).isEqualTo(pair.second()));
  }

  @Test
  void anInterruptEndsTheMeasuring() {
    ComparedLabel label = label(box("car", 0, 0, 10, 10));
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> between(label, label));
    } finally {
      assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
    }
  }

  @Test
  void aFrameWithoutASizeIsRefused() {
    for (double width : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LabelOverlaps.between(label(), label(), new Box(0, 0, width, 0)));
    }
  }

  private static Path circle(double x, double y, double radius) {
    return Path.of(
        IntStream.range(0, 50)
            .mapToObj(i -> 2 * Math.PI * i / 50)
            .map(a -> new Point(x + radius * Math.cos(a), y + radius * Math.sin(a)))
            .toList());
  }

  /// Up to 12 objects of two classes and all kinds, close together.
  private static ComparedLabel crowd(Random random) {
    List<Annotation> objects = new ArrayList<>();
    for (int i = random.nextInt(13); i > 0; i--) {
      String name = random.nextBoolean() ? "car" : "truck";
      int x = random.nextInt(40);
      int y = random.nextInt(40);
      int far = 1 + random.nextInt(20);
      objects.add(
          switch (random.nextInt(4)) {
            case 0 -> polygon(name, scribble(random, 5, 30));
            case 1 -> line(name, x, y, x + far, y + far);
            case 2 -> point(name, x, y);
            default -> box(name, x, y, far, far);
          });
    }
    return label(objects, null);
  }

  private static List<Integer> indexes(ComparedLabel label) {
    return IntStream.range(0, label.label().objects().size()).boxed().toList();
  }

  private static String classOf(ComparedLabel label, int object) {
    return label.label().objects().get(object).feature().name();
  }
}
