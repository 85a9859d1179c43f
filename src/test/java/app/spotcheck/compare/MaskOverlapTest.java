package app.spotcheck.compare;

import static app.spotcheck.compare.Labels.between;
import static app.spotcheck.compare.Labels.box;
import static app.spotcheck.compare.Labels.label;
import static app.spotcheck.compare.Labels.mask;
import static app.spotcheck.compare.Labels.polygon;
import static app.spotcheck.compare.Labels.raster;
import static app.spotcheck.compare.Labels.scribble;
import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MaskOverlapTest {
  private static final Size SIZE = new Size(24, 18);

  @Property(tries = 150, seed = "20261122")
  void masksAreComparedPixelByPixel(@ForAll long seed) {
    Random random = new Random(seed);
    List<BiPredicate<Integer, Integer>> first = blots(random, 1 + random.nextInt(4));
    List<BiPredicate<Integer, Integer>> second = blots(random, 1 + random.nextInt(4));
    assertThat(similarities(first, SIZE, second, SIZE))
        .isEqualTo(counted(first, SIZE, second, SIZE));
  }

  @Test
  void rastersOfTwoSizesAreComparedByImageCoordinates() {
    List<BiPredicate<Integer, Integer>> left = List.of((x, y) -> x < 4);
    Size wide = new Size(40, 6);
    assertThat(similarities(left, SIZE, left, wide)).isEqualTo(counted(left, SIZE, left, wide));
    assertThat(similarities(left, wide, left, SIZE)).containsEntry(List.of(0, 0), 24 / 72.0);
  }

  @Property(tries = 150, seed = "20261122")
  void aPolygonIsThePixelsWhoseMiddleItEncloses(@ForAll long seed) {
    Random random = new Random(seed);
    Path ring = scribble(random, 3 + random.nextInt(6), 30);
    List<BiPredicate<Integer, Integer>> blots = blots(random, 3);
    List<BiPredicate<Integer, Integer>> drawn =
        List.of((x, y) -> ring.encloses(new Point(x + 0.5, y + 0.5)));
    ComparedLabel polygon = label(polygon("thing", ring));
    ComparedLabel masks = masks(blots, SIZE);
    assertThat(byObjects(between(polygon, masks))).isEqualTo(counted(drawn, SIZE, blots, SIZE));
    assertThat(byObjects(between(masks, polygon))).isEqualTo(counted(blots, SIZE, drawn, SIZE));
  }

  @Test
  void aMaskAndTheBoxItWasMadeFromAreTheSame() {
    ComparedLabel mask = masks(List.of((x, y) -> x >= 3 && x < 9 && y >= 2 && y < 6), SIZE);
    assertThat(byObjects(between(label(box("car", 3, 2, 6, 4)), mask)))
        .containsEntry(List.of(0, 0), 1.0);
    assertThat(byObjects(between(label(box("car", 0, 2, 6, 4)), mask)))
        .containsEntry(List.of(0, 0), 12 / 36.0);
  }

  @Test
  void whatLiesOutsideTheRasterHasNoPixels() {
    ComparedLabel mask = masks(List.of((x, y) -> x < 6), SIZE);
    assertThat(byObjects(between(label(box("car", -1e9, -50, 1e9 + 6, 1e9)), mask)))
        .containsEntry(List.of(0, 0), 1.0);
    assertThat(between(label(box("car", 100, 100, 50, 50)), mask).pairs()).isEmpty();
  }

  @Test
  void instancesAreCountedAmongMasksOnly() {
    IdRaster raster = raster(SIZE, List.of((x, y) -> y < 2, (x, y) -> y > 9));
    ComparedLabel mixed =
        label(List.of(box("a", 0, 0, 5, 5), mask("b"), Labels.point("c", 0, 0), mask("d")), raster);
    assertThat(byObjects(between(mixed, mixed)))
        .containsEntry(List.of(1, 1), 1.0)
        .containsEntry(List.of(3, 3), 1.0)
        .doesNotContainKey(List.of(1, 3));
  }

  private static ComparedLabel masks(List<BiPredicate<Integer, Integer>> instances, Size size) {
    List<Annotation> objects = Collections.nCopies(instances.size(), mask("thing"));
    return label(objects, raster(size, instances));
  }

  private static Map<List<Integer>, Double> similarities(
      List<BiPredicate<Integer, Integer>> first,
      Size firstSize,
      List<BiPredicate<Integer, Integer>> second,
      Size secondSize) {
    return byObjects(between(masks(first, firstSize), masks(second, secondSize)));
  }

  private static Map<List<Integer>, Double> byObjects(LabelOverlaps overlaps) {
    Map<List<Integer>, Double> similarities = new HashMap<>();
    overlaps
        .pairs()
        .forEach(pair -> similarities.put(List.of(pair.first(), pair.second()), pair.similarity()));
    return similarities;
  }

  /// The intersection over union of each pair that shares a pixel, counted pixel by pixel.
  private static Map<List<Integer>, Double> counted(
      List<BiPredicate<Integer, Integer>> first,
      Size firstSize,
      List<BiPredicate<Integer, Integer>> second,
      Size secondSize) {
    Map<List<Integer>, Double> similarities = new HashMap<>();
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        int both = 0;
        int any = 0;
        for (int y = 0; y < Math.max(firstSize.height(), secondSize.height()); y++) {
          for (int x = 0; x < Math.max(firstSize.width(), secondSize.width()); x++) {
            boolean inFirst = isWithin(x, y, firstSize) && first.get(i).test(x, y);
            boolean inSecond = isWithin(x, y, secondSize) && second.get(j).test(x, y);
            both += inFirst && inSecond ? 1 : 0;
            any += inFirst || inSecond ? 1 : 0;
          }
        }
        if (both > 0) {
          similarities.put(List.of(i, j), (double) both / any);
        }
      }
    }
    return similarities;
  }

  private static boolean isWithin(int x, int y, Size size) {
    return x < size.width() && y < size.height();
  }

  /// Random boxes with holes of single pixels, which may lie on each other.
  private static List<BiPredicate<Integer, Integer>> blots(Random random, int count) {
    List<BiPredicate<Integer, Integer>> blots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int left = random.nextInt(SIZE.width());
      int top = random.nextInt(SIZE.height());
      int right = left + 1 + random.nextInt(SIZE.width() - left);
      int bottom = top + 1 + random.nextInt(SIZE.height() - top);
      int holes = 2 + random.nextInt(6);
      blots.add((x, y) ->
          x >= left && x < right && y >= top && y < bottom && (x * 31 + y * 17) % holes != 0);
    }
    return blots;
  }
}
