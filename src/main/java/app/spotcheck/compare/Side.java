package app.spotcheck.compare;

import app.spotcheck.geometry.Box;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.MaskAnnotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One of two labels in the form in which its objects are measured.
///
/// @param shapes of the objects, by their index
/// @param twins the indexes of objects that have class, kind, bounds and area in common, so that
///   they are about as alike to any other; each object is in one list
@SuppressWarnings("ArrayRecordComponent") // only read, and never compared
record Side(ComparedLabel compared, List<Shape> shapes, int[][] twins) {
  static Side of(ComparedLabel compared) {
    List<Shape> shapes = Shape.of(compared);
    Map<Twin, List<Integer>> twins = new LinkedHashMap<>();
    for (int i = 0; i < shapes.size(); i++) {
      Twin twin = Twin.of(compared.label().objects().get(i), shapes.get(i));
      twins.computeIfAbsent(twin, any -> new ArrayList<>()).add(i);
    }
    int[][] indexes =
        twins.values().stream()
            .map(same -> same.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    return new Side(compared, shapes, indexes);
  }

  /// What twins have in common.
  private record Twin(String name, Class<?> kind, @Nullable Box bounds, double area) {
    static Twin of(Annotation object, Shape shape) {
      double area = shape instanceof Shape.Area own ? own.area() : 0;
      return new Twin(object.feature().name(), shape.getClass(), object.bounds(), area);
    }
  }

  @Nullable IdRaster masks() {
    return compared.masks();
  }

  int size() {
    return shapes.size();
  }

  Annotation object(int index) {
    return compared.label().objects().get(index);
  }

  String classOf(int object) {
    return object(object).feature().name();
  }

  /// Indexes of the mask objects; the position in the array is the number of the instance.
  int[] maskObjects() {
    List<Annotation> objects = compared.label().objects();
    return IntStream.range(0, objects.size())
        .filter(object -> objects.get(object) instanceof MaskAnnotation)
        .toArray();
  }

  /// The boxes of all twins but masks, by their place in the list, where lines and points reach so
  /// far around them.
  List<BoxSweep.Entry> boxes(double margin) {
    List<BoxSweep.Entry> entries = new ArrayList<>();
    for (int i = 0; i < twins.length; i++) {
      Box box = box(shapes.get(twins[i][0]), margin);
      if (box != null) {
        entries.add(new BoxSweep.Entry(i, box));
      }
    }
    return entries;
  }

  private static @Nullable Box box(Shape shape, double margin) {
    return switch (shape) {
      case Shape.None none -> null;
      case Shape.Mask mask -> null;
      case Shape.Area area -> area.bounds();
      case Shape.Line line -> line.bounds().grown(margin);
      case Shape.Place place -> new Box(place.point().x(), place.point().y(), 0, 0).grown(margin);
    };
  }

  /// For each object its place among its twins.
  int[] ranksAmongTwins() {
    int[] ranks = new int[size()];
    for (int[] same : twins) {
      for (int rank = 0; rank < same.length; rank++) {
        ranks[same[rank]] = rank;
      }
    }
    return ranks;
  }

  /// The shape of each list of twins.
  Shape[] shapesOfTwins() {
    return Arrays.stream(twins).map(same -> shapes.get(same[0])).toArray(Shape[]::new);
  }
}
