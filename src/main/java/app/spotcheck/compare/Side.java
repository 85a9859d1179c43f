package app.spotcheck.compare;

import app.spotcheck.compare.BoxSweep.Entry;
import app.spotcheck.geometry.Box;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.MaskAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One of two labels in the form in which its objects are measured.
///
/// @param shapes of the objects, by their index; none for what cannot be compared
record Side(ComparedLabel compared, List<@Nullable Shape> shapes) {
  static Side of(ComparedLabel compared) {
    return new Side(compared, Shape.of(compared));
  }

  @Nullable IdRaster masks() {
    return compared.masks();
  }

  String classOf(int object) {
    return compared.label().objects().get(object).feature().name();
  }

  /// Indexes of the mask objects; the position in the array is the number of the instance.
  int[] maskObjects() {
    List<Annotation> objects = compared.label().objects();
    return IntStream.range(0, objects.size())
        .filter(object -> objects.get(object) instanceof MaskAnnotation)
        .toArray();
  }

  /// The boxes of all objects but masks, where lines and points reach so far around them.
  List<Entry> boxes(double margin) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      Box box =
          switch (shapes.get(i)) {
            case null -> null;
            case Shape.Mask mask -> null;
            case Shape.Area area -> area.outline().bounds();
            case Shape.Line line -> line.bounds().grown(margin);
            case Shape.Place place ->
                new Box(place.point().x(), place.point().y(), 0, 0).grown(margin);
          };
      if (box != null) {
        entries.add(new Entry(i, box));
      }
    }
    return entries;
  }
}
