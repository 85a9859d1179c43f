package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.AnswerPath;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelDetails;
import app.spotcheck.model.LabelRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Outlines one can see through, colours that stand for something else than classes, and captions.
class StylePaintingTest {
  private static final Size SIZE = new Size(200, 120);
  private static final ObjectStyle HALF =
      ObjectStyle.DEFAULT.withFillOpacity(0).withOutlineOpacity(0.5);
  private static final ObjectStyle NO_OUTLINES = ObjectStyle.DEFAULT.withOutlineOpacity(0);

  private static Frame painted(ObjectStyle style, Annotation... objects) {
    return Scenes.painted(Scenes.scene(SIZE, objects), PaintOptions.DEFAULT.withStyle(style));
  }

  private static int alpha(Frame frame, int x, int y) {
    return Scenes.at(frame, x, y) >>> 24;
  }

  @Test
  void outlinesOfShapesLetThroughAsMuchEverywhere() {
    Frame frame = painted(HALF, Scenes.box("box", 20, 20, 100, 60));
    assertThat(alpha(frame, 60, 20)).isBetween(127, 128);
    assertThat(alpha(frame, 20, 50)).isBetween(127, 128);
    assertThat(alpha(frame, 20, 20)).as("the corner, where two lines meet").isBetween(127, 128);
    assertThat(alpha(frame, 60, 50)).isZero();
  }

  @Test
  void aLineThatCrossesItselfIsNotDenserThere() {
    Frame frame = painted(HALF, Scenes.line("line", 20, 60, 180, 60, 180, 20, 100, 20, 100, 110));
    assertThat(alpha(frame, 60, 60)).isBetween(127, 128);
    assertThat(alpha(frame, 100, 60)).isBetween(127, 128);
    for (int pixel : frame.argb()) {
      assertThat(pixel >>> 24).isLessThanOrEqualTo(128);
    }
  }

  @Test
  void opaqueOutlinesAreOnlyOutlines() {
    Frame half = painted(HALF, Scenes.box("box", 20, 20, 100, 60));
    Frame whole = painted(HALF.withOutlineOpacity(1), Scenes.box("box", 20, 20, 100, 60));
    assertThat(Scenes.inked(half)).hasSameSizeAs(Scenes.inked(whole));
    assertThat(Scenes.at(whole, 60, 20)).isEqualTo(Scenes.color("box"));
  }

  @Test
  void withoutOutlinesFillsAreLeftAndLinesStayVisible() {
    Frame area = painted(NO_OUTLINES, Scenes.box("box", 20, 20, 100, 60));
    assertThat(Scenes.at(area, 20, 50)).isEqualTo(Scenes.at(area, 60, 50)).isNotZero();
    assertThat(alpha(area, 19, 50)).isZero();
    assertThat(alpha(painted(NO_OUTLINES, Scenes.line("line", 20, 60, 180, 60)), 60, 60))
        .isPositive();
    assertThat(alpha(painted(NO_OUTLINES, Scenes.point("point", 60.5, 60.5)), 60, 60)).isPositive();
    assertThat(alpha(painted(NO_OUTLINES, Scenes.box("thin", 20, 60.2, 100, 0.1)), 60, 60))
        .as("an area without a pixel's middle")
        .isPositive();
  }

  @Test
  void outlinesOfMasksLetThroughAsMuchAsTheySay() {
    Scene scene =
        Scenes.scene(
            SIZE, Scenes.label(Scenes.mask("m")), Scenes.rectangles(SIZE, new Box(20, 20, 60, 60)));
    Frame half = Scenes.painted(scene, PaintOptions.DEFAULT.withStyle(HALF));
    assertThat(alpha(half, 20, 50)).isBetween(127, 128);
    assertThat(alpha(half, 50, 50)).isZero();
    Frame none = Scenes.painted(scene, PaintOptions.DEFAULT.withStyle(NO_OUTLINES));
    assertThat(Scenes.at(none, 20, 50)).isEqualTo(Scenes.at(none, 50, 50)).isNotZero();
  }

  private static Annotation object(int place, @Nullable Double confidence, String... damage) {
    Box box = new Box(20 * place, 10, 16, 16);
    return damage.length == 0
        ? Answers.box("f" + place, "Car", box, confidence)
        : Answers.box(
            "f" + place,
            "Car",
            box,
            confidence,
            Answers.radio("damage", "yes", Answers.text("where", damage[0])));
  }

  private static Label by(String labeller, Annotation... objects) {
    Label bare = Scenes.label(objects);
    return new Label(
        "label",
        null,
        null,
        new LabelDetails(null, null, labeller, null, List.of()),
        bare.performance(),
        bare.objects(),
        List.of(),
        List.of(),
        null);
  }

  /// The colours that a solid painting of a label shows, object by object from the left.
  private static List<Integer> colors(
      Coloring coloring, ClassColors classes, Label label, LabelRole role) {
    Frame frame = new Frame(SIZE.width(), SIZE.height());
    PaintOptions options =
        PaintOptions.DEFAULT.withStyle(Scenes.SOLID.style().withColoring(coloring));
    Scene scene = new Scene(SIZE.toBox(), null, SceneObjects.of(label, role), null);
    new ScenePainter(classes)
        .paint(scene, options, app.spotcheck.geometry.Viewport.IDENTITY, 1, frame);
    List<Integer> colors = new ArrayList<>();
    for (int i = 0; i < label.objects().size(); i++) {
      colors.add(Scenes.at(frame, 20 * i + 8, 18) & 0xffffff);
    }
    return colors;
  }

  private static List<Integer> colors(Coloring coloring, Label label) {
    return colors(coloring, new ClassColors(), label, LabelRole.LABEL);
  }

  @Test
  void colorsStandForClassesObjectsOrKinds() {
    Annotation polygon = Scenes.polygon("Car", 40, 10, 56, 10, 56, 26, 40, 26);
    Label label = Scenes.label(object(0, null), object(1, null), polygon);
    assertThat(Set.copyOf(colors(Coloring.By.CLASS, label))).hasSize(1);
    assertThat(colors(Coloring.By.OBJECT, label)).doesNotHaveDuplicates();
    List<Integer> kinds = colors(Coloring.By.KIND, label);
    assertThat(kinds.get(0)).isEqualTo(kinds.get(1)).isNotEqualTo(kinds.get(2));
  }

  @Test
  void eachLabellerHasAColorThatStays() {
    ClassColors classes = new ClassColors();
    Coloring coloring = Coloring.By.LABELLER;
    Label ofAnn = by("ann@example.com", object(0, null), object(1, null));
    Label ofBob = by("bob@example.com", object(0, null));
    List<Integer> ann = colors(coloring, classes, ofAnn, LabelRole.LABEL);
    assertThat(ann.get(0)).isEqualTo(ann.get(1));
    assertThat(colors(coloring, classes, ofBob, LabelRole.LABEL)).doesNotContain(ann.get(0));
    assertThat(colors(coloring, classes, ofAnn, LabelRole.LABEL)).isEqualTo(ann);
    assertThat(colors(coloring, Scenes.label(object(0, null)))).containsExactly(ObjectColors.NONE);
  }

  @Test
  void labelsAndPredictionsHaveOneColorEach() {
    Label label = Scenes.label(object(0, null), object(1, null));
    List<Integer> labelled = colors(Coloring.By.ROLE, new ClassColors(), label, LabelRole.LABEL);
    List<Integer> predicted =
        colors(Coloring.By.ROLE, new ClassColors(), label, LabelRole.PREDICTION);
    assertThat(Set.copyOf(labelled)).hasSize(1).doesNotContainAnyElementsOf(predicted);
    assertThat(Set.copyOf(predicted)).hasSize(1);
  }

  @Test
  void equalAnswersHaveEqualColorsAndNoAnswerIsGrey() {
    Coloring where = new Coloring.ByAnswer(AnswerPath.parse("damage > where").orElseThrow());
    Label label =
        Scenes.label(
            object(0, null, "left"),
            object(1, null, "rear"),
            object(2, null, "left"),
            object(3, null));
    ClassColors classes = new ClassColors();
    List<Integer> colors = colors(where, classes, label, LabelRole.LABEL);
    assertThat(colors.get(0)).isEqualTo(colors.get(2)).isNotEqualTo(colors.get(1));
    assertThat(colors.get(3)).isEqualTo(ObjectColors.NONE);
    assertThat(classes.ofObjects(label, LabelRole.LABEL, where).legend())
        .isEqualTo(
            new Legend.Values(
                List.of(
                    new Legend.Entry("left", colors.get(0), 2),
                    new Legend.Entry("rear", colors.get(1), 1),
                    new Legend.Entry("no answer", ObjectColors.NONE, 1))));
    Label nextRow = Scenes.label(object(0, null, "rear"));
    assertThat(colors(where, classes, nextRow, LabelRole.LABEL))
        .as("an answer keeps its colour from row to row")
        .containsExactly(colors.get(1));
  }

  @Test
  void confidenceIsOnAScaleAndNoneIsGrey() {
    Label label = Scenes.label(object(0, 0.0), object(1, 0.5), object(2, 1.0), object(3, null));
    List<Integer> colors = colors(Coloring.By.CONFIDENCE, label);
    assertThat(colors).doesNotHaveDuplicates();
    assertThat(LabColor.of(colors.get(0)).lightness())
        .isLessThan(LabColor.of(colors.get(1)).lightness());
    assertThat(LabColor.of(colors.get(1)).lightness())
        .isLessThan(LabColor.of(colors.get(2)).lightness());
    assertThat(colors.get(3)).isEqualTo(ObjectColors.NONE);
  }

  @Test
  void everyColoringIsReadAsItIsWritten() {
    List<Coloring> all = new ArrayList<>(List.of(Coloring.By.values()));
    all.add(new Coloring.ByAnswer(new AnswerPath(List.of("a > {b}", "c \"d\" \\ e"))));
    assertThat(all).allMatch(c -> Coloring.parse(c.word()).orElseThrow().equals(c));
    assertThat(List.of("", "colour", "answer:", "answer:a >", "CLASS"))
        .allMatch(word -> Coloring.parse(word).isEmpty());
  }

  @Test
  void aChosenColorIsPaintedAtOnceAndTakenBack() {
    ClassColors classes = new ClassColors();
    Label label = Scenes.label(object(0, null));
    int before = colors(Coloring.By.CLASS, classes, label, LabelRole.LABEL).getFirst();
    ColorScheme chosen = ColorScheme.DEFAULT.with("Car", 0x123456);
    classes.use(chosen);
    assertThat(colors(Coloring.By.CLASS, classes, label, LabelRole.LABEL))
        .containsExactly(0x123456);
    assertThat(classes.defaultOf("Car")).isEqualTo(before);
    classes.use(chosen.without("Car").with(ColorSet.COLOR_BLIND_SAFE));
    assertThat(colors(Coloring.By.CLASS, classes, label, LabelRole.LABEL))
        .containsExactly(ColorSet.COLOR_BLIND_SAFE.colors().findFirst().orElseThrow());
  }
}
