package app.spotcheck.compare;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
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
import app.spotcheck.model.UnknownAnnotation;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes the labels that tests compare.
final class Labels {
  /// With a diagonal of 500 pixels, so that points 10 pixels apart are not alike any more.
  static final Box FRAME = new Box(0, 0, 400, 300);

  private Labels() {}

  static Feature feature(String name, @Nullable Double confidence) {
    return new Feature("", null, name, null, List.of(), confidence, List.of());
  }

  static Annotation box(String name, double left, double top, double width, double height) {
    return box(name, null, new Box(left, top, width, height));
  }

  static Annotation box(String name, @Nullable Double confidence, Box box) {
    return new BoxAnnotation(feature(name, confidence), box);
  }

  static Annotation polygon(String name, double... coordinates) {
    return polygon(name, path(coordinates));
  }

  static Annotation polygon(String name, Path ring) {
    return new PolygonAnnotation(feature(name, null), ring);
  }

  static Annotation line(String name, double... coordinates) {
    return new PolylineAnnotation(feature(name, null), path(coordinates));
  }

  static Annotation point(String name, double x, double y) {
    return new PointAnnotation(feature(name, null), new Point(x, y));
  }

  static Annotation mask(String name) {
    return new MaskAnnotation(feature(name, null), null, null, null);
  }

  static Annotation unknown(String name) {
    return new UnknownAnnotation(feature(name, null), "Cuboid");
  }

  static Path path(double... coordinates) {
    return Path.of(
        IntStream.range(0, coordinates.length / 2)
            .mapToObj(i -> new Point(coordinates[2 * i], coordinates[2 * i + 1]))
            .toList());
  }

  /// A ring of random vertices within a square, which mostly crosses itself.
  static Path scribble(Random random, int vertices, double side) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < vertices; i++) {
      points.add(new Point(random.nextDouble() * side, random.nextDouble() * side));
    }
    return Path.of(points);
  }

  static ComparedLabel label(List<Annotation> objects, @Nullable IdRaster masks) {
    return label(objects, masks, Set.of());
  }

  /// @param missing the numbers of the masks that could not be had
  static ComparedLabel label(
      List<Annotation> objects, @Nullable IdRaster masks, Set<Integer> missing) {
    return new ComparedLabel(
        new Label(
            "label",
            null,
            null,
            LabelDetails.NONE,
            PerformanceDetails.NONE,
            objects,
            List.of(),
            List.of(),
            null),
        masks,
        missing);
  }

  static ComparedLabel label(Annotation... objects) {
    return label(List.of(objects), null);
  }

  /// A raster with one instance for each description of its pixels.
  static IdRaster raster(Size size, List<BiPredicate<Integer, Integer>> instances) {
    IdRasterBuilder builder = new IdRasterBuilder(size, instances.size());
    for (int i = 0; i < instances.size(); i++) {
      BufferedImage image =
          new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
      for (int y = 0; y < size.height(); y++) {
        for (int x = 0; x < size.width(); x++) {
          image.setRGB(x, y, instances.get(i).test(x, y) ? 0xffffffff : 0xff000000);
        }
      }
      builder.addInstance(i, image);
    }
    return builder.build();
  }

  static LabelOverlaps between(ComparedLabel first, ComparedLabel second) {
    return LabelOverlaps.between(first, second, FRAME);
  }

  /// How alike two objects are; 0 for a pair that is not there.
  static double similarity(Annotation first, Annotation second) {
    return between(label(first), label(second)).pairs().stream()
        .mapToDouble(ObjectPair::similarity)
        .sum();
  }
}
