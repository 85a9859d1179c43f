package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.mask.IdRasterBuilder;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelDetails;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PerformanceDetails;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.Relationship;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes the scenes that tests paint; every class is named like its object.
final class Scenes {
  static final ClassColors COLORS = new ClassColors();
  static final PaintOptions SOLID =
      PaintOptions.DEFAULT.withStyle(ObjectStyle.DEFAULT.withFillOpacity(1));

  private Scenes() {}

  static Feature feature(String name) {
    return new Feature(name, null, name, null, List.of(), null, List.of());
  }

  static Annotation box(String name, double left, double top, double width, double height) {
    return new BoxAnnotation(feature(name), new Box(left, top, width, height));
  }

  static Annotation polygon(String name, double... coordinates) {
    return new PolygonAnnotation(feature(name), path(coordinates));
  }

  static Annotation line(String name, double... coordinates) {
    return new PolylineAnnotation(feature(name), path(coordinates));
  }

  static Annotation point(String name, double x, double y) {
    return new PointAnnotation(feature(name), new Point(x, y));
  }

  static Annotation mask(String name) {
    return new MaskAnnotation(feature(name), null, null, null);
  }

  static Relationship arrow(String from, String to, boolean bothWays) {
    return new Relationship(feature(from + "-" + to), from, to, bothWays);
  }

  private static Path path(double... coordinates) {
    return Path.of(
        IntStream.range(0, coordinates.length / 2)
            .mapToObj(i -> new Point(coordinates[2 * i], coordinates[2 * i + 1]))
            .toList());
  }

  static Label label(
      List<Annotation> objects, List<Relationship> relationships, @Nullable List<String> zOrder) {
    return new Label(
        "label",
        null,
        null,
        LabelDetails.NONE,
        PerformanceDetails.NONE,
        objects,
        List.of(),
        relationships,
        zOrder);
  }

  static Label label(Annotation... objects) {
    return label(List.of(objects), List.of(), null);
  }

  static Scene scene(Size size, Label label, @Nullable IdRaster masks) {
    return Scene.of(size.toBox(), null, label, masks);
  }

  static Scene scene(Size size, Annotation... objects) {
    return scene(size, label(objects), null);
  }

  /// Instance masks that are boxes, which may lie on each other.
  static IdRaster rectangles(Size size, Box... boxes) {
    var builder = new IdRasterBuilder(size, boxes.length);
    for (int i = 0; i < boxes.length; i++) {
      var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
      var pen = image.createGraphics();
      Box box = boxes[i];
      pen.fillRect((int) box.left(), (int) box.top(), (int) box.width(), (int) box.height());
      pen.dispose();
      builder.addInstance(i, image);
    }
    return builder.build();
  }

  static PicturePyramid noise(Size size, long seed) {
    Random random = new Random(seed);
    int[] argb = random.ints(size.area()).map(c -> c | 0xff000000).toArray();
    return new PicturePyramid(new Picture(size, argb));
  }

  static Frame painted(
      Scene scene, PaintOptions options, Viewport viewport, double pixels, int width, int height) {
    Frame frame = new Frame(width, height);
    new ScenePainter(COLORS).paint(scene, options, viewport, pixels, frame);
    return frame;
  }

  /// The scene at 100 %, as large as the frame asks for.
  static Frame painted(Scene scene, PaintOptions options) {
    int width = (int) scene.frame().width();
    int height = (int) scene.frame().height();
    return painted(scene, options, Viewport.IDENTITY, 1, width, height);
  }

  static PaintOptions only(Layer... layers) {
    return new PaintOptions(
        Set.of(layers),
        Set.of(),
        Set.of(),
        PaintOptions.ALL,
        ObjectStyle.DEFAULT.withFillOpacity(1));
  }

  static int at(Frame frame, int x, int y) {
    return frame.argb()[y * frame.width() + x];
  }

  /// The solid colour of a class.
  static int color(String name) {
    return 0xff000000 | COLORS.colorOf(name);
  }

  /// The columns and rows of all pixels that are painted, as `{x, y}`.
  static List<int[]> inked(Frame frame) {
    List<int[]> pixels = new ArrayList<>();
    for (int i = 0; i < frame.argb().length; i++) {
      if (frame.argb()[i] != 0) {
        pixels.add(new int[] {i % frame.width(), i / frame.width()});
      }
    }
    return pixels;
  }
}
