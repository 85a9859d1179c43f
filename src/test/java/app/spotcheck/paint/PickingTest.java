package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Label;
import org.junit.jupiter.api.Test;

/// What lies at a point comes in the order of its borders' distance.
class PickingTest {
  private static final Size SIZE = new Size(100, 80);

  @Test
  void theNearestBorderIsPickedFirst() {
    Label label =
        Scenes.label(
            Scenes.mask("mask"),
            Scenes.box("small", 40, 30, 20, 20),
            Scenes.box("large", 5, 5, 90, 70),
            Scenes.line("line", 0, 41, 99, 41));
    Scene scene = Scenes.scene(SIZE, label, Scenes.rectangles(SIZE, new Box(20, 20, 50, 50)));
    assertThat(ObjectPicker.at(scene, PaintOptions.DEFAULT, new Point(50.5, 39.5), 3))
        .as("line, small box, mask, large box")
        .containsExactly(3, 1, 0, 2);
    assertThat(ObjectPicker.at(scene, PaintOptions.DEFAULT, new Point(22.5, 60.5), 3))
        .as("the mask's border is nearer than the large box's")
        .containsExactly(0, 2);
    assertThat(ObjectPicker.at(scene, PaintOptions.DEFAULT, new Point(6.5, 60.5), 3))
        .containsExactly(2);
  }

  @Test
  void aMasksBorderIsMeasuredInEightDirections() {
    IdRaster masks = Scenes.rectangles(SIZE, new Box(20, 20, 50, 40));
    assertThat(masks.distanceToBorder(0, 20, 40)).isEqualTo(1);
    assertThat(masks.distanceToBorder(0, 45, 40)).isEqualTo(20);
    assertThat(masks.distanceToBorder(0, 68, 40)).isEqualTo(2);
    IdRaster whole = Scenes.rectangles(SIZE, new Box(0, 0, 100, 80));
    assertThat(whole.distanceToBorder(0, 3, 40)).as("the picture ends there").isEqualTo(4);
  }

  @Test
  void aRectangleTakesWhatLiesWhollyInIt() {
    Label label =
        Scenes.label(
            Scenes.mask("mask"),
            Scenes.box("in", 40, 30, 20, 20),
            Scenes.box("reaches out", 5, 5, 90, 70),
            Scenes.point("dot", 30, 30),
            Scenes.line("hidden", 35, 35, 40, 40));
    Scene scene = Scenes.scene(SIZE, label, Scenes.rectangles(SIZE, new Box(20, 20, 50, 40)));
    PaintOptions noLines = PaintOptions.DEFAULT.with(Layer.POLYLINES, false);
    assertThat(ObjectPicker.within(scene, noLines, new Box(15, 15, 60, 50)))
        .containsExactly(3, 1, 0);
    assertThat(ObjectPicker.within(scene, noLines, new Box(25, 25, 60, 50))).containsExactly(3, 1);
    assertThat(ObjectPicker.within(scene, noLines, new Box(90, 70, 5, 5))).isEmpty();
  }
}
