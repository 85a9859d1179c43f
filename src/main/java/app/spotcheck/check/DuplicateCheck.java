package app.spotcheck.check;

import app.spotcheck.compare.AnswerDifferences;
import app.spotcheck.geometry.Path;
import app.spotcheck.geometry.Point;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.AnnotationKind;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.Feature;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.UnknownAnnotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks for objects that are there twice, and for feature ids that stand for two objects.
final class DuplicateCheck implements LabelCheck {
  /// What equal objects have in common and most others have not: their shapes need no look then.
  private record Place(String className, AnnotationKind kind, Object place) {}

  @Override
  public void check(CheckedLabel checked, RowFindings into) {
    Map<String, Integer> countById = new LinkedHashMap<>();
    Map<Place, List<Annotation>> byPlace = new LinkedHashMap<>();
    for (Annotation object : checked.label().objects()) {
      Feature feature = object.feature();
      if (!feature.id().isEmpty()) {
        countById.merge(feature.id(), 1, Integer::sum);
      }
      Object place = object instanceof MaskAnnotation ? shapeOf(object) : object.bounds();
      if (place != null) {
        byPlace
            .computeIfAbsent(
                new Place(feature.name(), object.kind(), place), any -> new ArrayList<>(1))
            .add(object);
      }
    }
    countById.forEach((id, count) -> {
      if (count > 1) {
        into.add(
            Rule.DUPLICATE_FEATURE_ID,
            checked,
            List.of(id),
            Numbers.counted(count, "object") + " of the label have this feature id.",
            checked.path());
      }
    });
    for (List<Annotation> there : byPlace.values()) {
      if (there.size() > 1) {
        checkShapes(checked, there, into);
      }
    }
  }

  private static void checkShapes(
      CheckedLabel checked, List<Annotation> objects, RowFindings into) {
    Map<Object, List<Feature>> byShape = new LinkedHashMap<>();
    for (Annotation object : objects) {
      Object shape = shapeOf(object);
      if (shape != null) {
        byShape.computeIfAbsent(shape, any -> new ArrayList<>(1)).add(object.feature());
      }
    }
    byShape.values().forEach(alike -> checkAnswers(checked, alike, into));
  }

  /// Objects alike in class and shape are the same where their answers are.
  private static void checkAnswers(CheckedLabel checked, List<Feature> alike, RowFindings into) {
    List<List<Feature>> groups = new ArrayList<>();
    for (Feature feature : alike) {
      List<Feature> same =
          groups.stream()
              .filter(group -> haveSameAnswers(group.getFirst(), feature))
              .findFirst()
              .orElse(null);
      if (same == null) {
        groups.add(new ArrayList<>(List.of(feature)));
      } else {
        same.add(feature);
      }
    }
    for (List<Feature> group : groups) {
      if (group.size() > 1) {
        into.add(
            Rule.DUPLICATE_OBJECT,
            checked,
            group,
            Numbers.counted(group.size(), "object")
                + " of the class "
                + group.getFirst().name()
                + " are equal.");
      }
    }
  }

  private static boolean haveSameAnswers(Feature one, Feature other) {
    return AnswerDifferences.between(one.classifications(), other.classifications()).isEmpty();
  }

  /// Whether two objects are found here, so that no other rule needs to tell of them.
  static boolean areEqual(Annotation one, Annotation other) {
    Object shape = shapeOf(one);
    return shape != null
        && shape.equals(shapeOf(other))
        && one.feature().name().equals(other.feature().name())
        && haveSameAnswers(one.feature(), other.feature());
  }

  /// What of a shape is compared; none where there is nothing to compare.
  private static @Nullable Object shapeOf(Annotation object) {
    return switch (object) {
      case BoxAnnotation box -> box.bounds();
      case PolygonAnnotation polygon -> polygon.bounds() == null ? null : opened(polygon.ring());
      case PolylineAnnotation line -> line.bounds() == null ? null : line.line();
      case PointAnnotation point -> point.point().isFinite() ? point.point() : null;
      case MaskAnnotation mask ->
          mask.url() == null && mask.compositeColor() == null
              ? null
              : Arrays.asList(mask.url(), mask.compositeUrl(), mask.compositeColor());
      case UnknownAnnotation unknown -> null;
    };
  }

  /// The points of a ring, the first of them not repeated at the end.
  private static List<Point> opened(Path ring) {
    int last = ring.size() - 1;
    boolean closed = last > 0 && ring.vertex(0).equals(ring.vertex(last));
    return IntStream.range(0, closed ? last : ring.size()).mapToObj(ring::vertex).toList();
  }
}
