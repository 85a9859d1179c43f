package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.DataRowDetails;
import app.spotcheck.model.Label;
import app.spotcheck.model.MediaAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShapePaintingTest {
  private static final Size SIZE = new Size(100, 80);
  private static final double FAR = 1e308;
  private static final double NAN = Double.NaN;

  private final IdRaster masks =
      Scenes.rectangles(SIZE, new Box(10, 10, 60, 50), new Box(20, 15, 60, 50));

  private static int middle(Frame frame) {
    return Scenes.at(frame, 50, 40);
  }

  @Test
  void masksAndShapesLieInTheOrderOfTheStack() {
    Annotation m0 = Scenes.mask("m0");
    Annotation m1 = Scenes.mask("m1");
    Annotation box = Scenes.box("box", 30, 20, 40, 40);
    Annotation polygon = Scenes.polygon("polygon", 30, 20, 70, 20, 70, 60, 30, 60);
    List<Annotation> objects = List.of(m0, m1, box, polygon);
    List<String> ids = List.of("m0", "m1", "box", "polygon", "no such object");
    for (String top : ids.subList(0, 4)) {
      List<String> order = new ArrayList<>(ids);
      order.remove(top);
      Label leftOut = Scenes.label(objects, List.of(), order);
      assertThat(middle(Scenes.painted(Scenes.scene(SIZE, leftOut, masks), Scenes.SOLID)))
          .isEqualTo(Scenes.color(top));
      order.add(top);
      Label listed = Scenes.label(objects, List.of(), order);
      assertThat(middle(Scenes.painted(Scenes.scene(SIZE, listed, masks), Scenes.SOLID)))
          .isEqualTo(Scenes.color(top));
    }
  }

  @Test
  void withoutFillOnlyOutlinesAreThere() {
    Scene scene = Scenes.scene(SIZE, Scenes.box("box", 10, 10, 80, 60));
    Frame frame =
        Scenes.painted(
            scene, PaintOptions.DEFAULT.withStyle(ObjectStyle.DEFAULT.withFillOpacity(0)));
    assertThat(middle(frame)).isZero();
    assertThat(Scenes.at(frame, 10, 40)).isEqualTo(Scenes.color("box"));
    assertThat(
            middle(
                    Scenes.painted(
                        scene,
                        PaintOptions.DEFAULT.withStyle(ObjectStyle.DEFAULT.withFillOpacity(0.5))))
                >>> 24)
        .isEqualTo(128);
  }

  @Test
  void hiddenThingsAreNeitherPaintedNorPicked() {
    Scene scene = Scenes.scene(SIZE, Scenes.box("a", 10, 10, 80, 60), Scenes.point("b", 50, 40));
    PaintOptions hidden = PaintOptions.DEFAULT.withHiddenClasses(Set.of("a", "b"));
    PaintOptions others =
        new PaintOptions(
            Set.of(Layer.BOXES),
            Set.of(),
            Set.of("b"),
            PaintOptions.ALL,
            ObjectStyle.DEFAULT.withFillOpacity(1));
    for (PaintOptions options : List.of(hidden, others, Scenes.only(Layer.MASKS))) {
      assertThat(Scenes.inked(Scenes.painted(scene, options))).isEmpty();
      assertThat(ObjectPicker.at(scene, options, new Point(50, 40), 3)).isEmpty();
    }
    assertThat(ObjectPicker.at(scene, PaintOptions.DEFAULT, new Point(50, 40), 3))
        .containsExactly(1, 0);
  }

  @Test
  void pickingIsExactForMasksAndTolerantForLinesAndPoints() {
    Label label =
        Scenes.label(
            Scenes.mask("m"),
            Scenes.line("line", 0, 70, 99, 70),
            Scenes.point("point", 90, 5),
            Scenes.polygon("polygon", 80, 30, 95, 30, 95, 45));
    Scene scene = Scenes.scene(SIZE, label, Scenes.rectangles(SIZE, new Box(10, 10, 60, 50)));
    assertThat(pick(scene, 10, 10)).containsExactly(0);
    assertThat(pick(scene, 69.9, 59.9)).containsExactly(0);
    assertThat(pick(scene, 9.9, 10)).isEmpty();
    assertThat(pick(scene, 70, 30)).isEmpty();
    assertThat(pick(scene, 40, 73)).containsExactly(1);
    assertThat(pick(scene, 40, 73.1)).isEmpty();
    assertThat(pick(scene, 93, 5)).containsExactly(2);
    assertThat(pick(scene, 93, 32)).containsExactly(3);
    assertThat(pick(scene, 81, 42)).isEmpty();
  }

  private static List<Integer> pick(Scene scene, double x, double y) {
    return ObjectPicker.at(scene, PaintOptions.DEFAULT, new Point(x, y), 3);
  }

  @Test
  void odditiesArePaintedAndPickedWithoutHarm() {
    Label odd =
        Scenes.label(
            List.of(
                Scenes.polygon("empty"),
                Scenes.polygon("one", 5, 5),
                Scenes.polygon("flat", 5, 5, 9, 9, 5, 5),
                Scenes.polygon("nan", NAN, 5, 6, 7),
                Scenes.polygon("far", 0, 0, FAR, FAR, 0, FAR),
                Scenes.polygon("farther", -FAR, -FAR, FAR, FAR, 0, FAR),
                Scenes.line("no line"),
                Scenes.line("far line", -FAR / 2, -FAR / 2, FAR / 2, FAR / 2),
                Scenes.point("nan point", NAN, NAN),
                Scenes.point("far point", FAR, -FAR),
                Scenes.box("far box", -FAR / 2, 0, FAR, FAR),
                Scenes.box("negative box", 30, 30, -20, -10),
                Scenes.box("no box", 30, 30, 0, 0),
                Scenes.mask("no mask")),
            List.of(
                Scenes.arrow("far line", "far box", true),
                Scenes.arrow("far point", "one", false),
                Scenes.arrow("one", "one", true),
                Scenes.arrow("one", "nobody", false)),
            null);
    Scene scene = Scenes.scene(SIZE, odd, null);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (double scale : new double[] {0.01, 1, 64}) {
            Viewport view = new Viewport(scale, 0, 0);
            PaintOptions all = PaintOptions.DEFAULT.with(Layer.CAPTIONS, true);
            Frame frame = Scenes.painted(scene, all, view, 1, 100, 80);
            for (int i = 0; i < scene.objects().size(); i++) {
              new ScenePainter(Scenes.COLORS)
                  .paintEmphasis(scene, List.of(i), true, view, 1, frame);
            }
            assertThat(ObjectPicker.at(scene, all, new Point(5, 5), 3)).isNotEmpty();
          }
        });
  }

  @Test
  void arrowsHaveOneHeadOrTwoAndNeedBothEnds() {
    assertThat(headHeight(false, 10)).isLessThan(8);
    assertThat(headHeight(false, 86)).isGreaterThan(8);
    assertThat(headHeight(true, 13)).isGreaterThan(8);
    Label oneEnd =
        Scenes.label(
            List.of(Scenes.point("a", 5, 40)), List.of(Scenes.arrow("a", "b", false)), null);
    assertThat(
            Scenes.inked(
                Scenes.painted(Scenes.scene(SIZE, oneEnd, null), Scenes.only(Layer.RELATIONSHIPS))))
        .isEmpty();
  }

  /// How many pixels of an arrow from left to right stand on each other in a column.
  private static long headHeight(boolean bothWays, int column) {
    Label label =
        Scenes.label(
            List.of(Scenes.point("a", 5, 40), Scenes.point("b", 95, 40)),
            List.of(Scenes.arrow("a", "b", bothWays)),
            null);
    Frame both = Scenes.painted(Scenes.scene(SIZE, label, null), PaintOptions.DEFAULT);
    Label bare = Scenes.label(label.objects(), List.of(), null);
    Frame without = Scenes.painted(Scenes.scene(SIZE, bare, null), PaintOptions.DEFAULT);
    long height = 0;
    for (int y = 0; y < 80; y++) {
      height += Scenes.at(both, column, y) != Scenes.at(without, column, y) ? 1 : 0;
    }
    return height;
  }

  @Test
  void theFrameIsTheExportsElseThePicturesElseTheAnnotations() {
    Label label =
        Scenes.label(
            Scenes.box("a", 2.5, 3, 10, 10),
            Scenes.point("b", 40.2, 7),
            Scenes.point("far", FAR, FAR));
    Size picture = new Size(7, 5);
    assertThat(SceneMedia.frameOf(row(SIZE), picture, label, null)).isEqualTo(SIZE.toBox());
    assertThat(SceneMedia.frameOf(row(null), picture, label, null)).isEqualTo(picture.toBox());
    assertThat(SceneMedia.frameOf(row(null), null, label, null)).isEqualTo(new Box(2, 3, 39, 10));
    assertThat(SceneMedia.frameOf(row(null), null, null, null).isFinite()).isTrue();
  }

  private static DataRow row(@Nullable Size size) {
    MediaAttributes media = new MediaAttributes(size, null, null, null);
    return new DataRow(
        "r",
        null,
        null,
        null,
        DataRowDetails.NONE,
        media,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
