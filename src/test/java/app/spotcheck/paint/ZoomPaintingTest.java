package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Masks and shapes that lie on each other, from 1 % to 6,400 % and at densities from 1 to 2, pixel
/// by pixel against the plain meaning of the stack.
class ZoomPaintingTest {
  private static final Size SIZE = new Size(1200, 900);
  private static final Box LOWER_MASK = new Box(100, 100, 502, 352);
  private static final Box UPPER_MASK = new Box(599, 300, 500, 400);
  private static final Box LOWER_BOX = new Box(300, 449, 600, 300);
  private static final Box UPPER_BOX = new Box(601, 200, 300, 253);

  /// The lowest first; masks and shapes in turns.
  private static final List<Box> PLACES = List.of(LOWER_MASK, LOWER_BOX, UPPER_MASK, UPPER_BOX);

  private static final List<String> NAMES =
      List.of("lower mask", "lower box", "upper mask", "upper box");
  private static final PaintOptions FILLS =
      PaintOptions.DEFAULT.withStyle(ObjectStyle.DEFAULT.withFillOpacity(1).withOutlineOpacity(0));

  private static Scene scene() {
    IdRaster masks = Scenes.rectangles(SIZE, LOWER_MASK, UPPER_MASK);
    Annotation upper =
        Scenes.polygon(
            NAMES.getLast(),
            UPPER_BOX.left(),
            UPPER_BOX.top(),
            UPPER_BOX.right(),
            UPPER_BOX.top(),
            UPPER_BOX.right(),
            UPPER_BOX.bottom(),
            UPPER_BOX.left(),
            UPPER_BOX.bottom());
    List<Annotation> objects =
        List.of(
            Scenes.mask(NAMES.get(0)),
            Scenes.box(
                NAMES.get(1),
                LOWER_BOX.left(),
                LOWER_BOX.top(),
                LOWER_BOX.width(),
                LOWER_BOX.height()),
            Scenes.mask(NAMES.get(2)),
            upper);
    // a feature's id is its name
    return Scenes.scene(SIZE, Scenes.label(objects, List.of(), NAMES), masks);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.05, 0.33, 0.5, 1, 1.7, 4, 16, 64})
  void theHighestOfWhatLiesAtAPixelIsSeen(double zoom) {
    Scene scene = scene();
    for (double density : new double[] {1, 1.5, 2}) {
      int width = (int) (180 * density);
      int height = (int) (120 * density);
      Viewport view =
          Viewport.centeredOn(new Point(600.43, 450.57), zoom, 180, 120).inDevicePixels(density);
      Frame frame = Scenes.painted(scene, FILLS, view, density, width, height);
      int differing = 0;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          differing += Scenes.at(frame, x, y) == highest(view, x, y) ? 0 : 1;
        }
      }
      assertThat(differing).as("pixels that differ at density %s", density).isZero();
    }
  }

  private static int highest(Viewport view, int x, int y) {
    Point inImage = view.imageFromView(x + 0.5, y + 0.5);
    for (int i = PLACES.size() - 1; i >= 0; i--) {
      Box place = PLACES.get(i);
      if (inImage.x() > place.left()
          && inImage.x() < place.right()
          && inImage.y() > place.top()
          && inImage.y() < place.bottom()) {
        return Scenes.color(NAMES.get(i));
      }
    }
    return 0;
  }
}
