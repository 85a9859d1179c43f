package app.spotcheck.check;

import app.spotcheck.geometry.Path;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.UnknownAnnotation;
import java.util.Set;

/// Looks at each object's shape alone.
final class ShapeCheck implements LabelCheck {
  private static final Set<String> KNOWN_KINDS =
      Set.of(
          "ImageBoundingBox",
          "ImagePolygon",
          "ImagePolyline",
          "ImageLine",
          "ImagePoint",
          "ImageSegmentationMask");

  @Override
  public void check(CheckedLabel checked, RowFindings into) {
    for (Annotation object : checked.label().objects()) {
      switch (object) {
        case BoxAnnotation box -> box(checked, box, into);
        case PolygonAnnotation polygon -> polygon(checked, polygon, into);
        case PolylineAnnotation line -> line(checked, line, into);
        case PointAnnotation point -> {
          if (!point.point().isFinite()) {
            notFinite(checked, object, into);
          }
        }
        case MaskAnnotation mask -> {
          if (mask.url() == null && mask.compositeUrl() == null) {
            into.add(Rule.UNREADABLE_GEOMETRY, checked, object, "The mask has no URL.");
          }
        }
        case UnknownAnnotation unknown -> unknown(checked, unknown, into);
      }
    }
  }

  private static void unknown(CheckedLabel checked, UnknownAnnotation object, RowFindings into) {
    String kind = object.exportedKind();
    if (KNOWN_KINDS.contains(kind)) {
      into.add(
          Rule.UNREADABLE_GEOMETRY,
          checked,
          object,
          "The shape is missing, or a coordinate is no number.");
    } else {
      into.add(
          Rule.UNKNOWN_KIND,
          checked,
          object,
          kind.isEmpty() ? "The object has no kind." : "The kind " + kind + " is not known.");
    }
  }

  private static void notFinite(CheckedLabel checked, Annotation object, RowFindings into) {
    into.add(Rule.UNREADABLE_GEOMETRY, checked, object, "A coordinate is not a finite number.");
  }

  private static void box(CheckedLabel checked, BoxAnnotation object, RowFindings into) {
    if (!object.box().isFinite()) {
      notFinite(checked, object, into);
    } else if (!(object.box().width() > 0 && object.box().height() > 0)) {
      into.add(
          Rule.ZERO_AREA,
          checked,
          object,
          "The box is "
              + Numbers.told(object.box().width())
              + " wide and "
              + Numbers.told(object.box().height())
              + " high.");
    }
  }

  private static void line(CheckedLabel checked, PolylineAnnotation object, RowFindings into) {
    if (object.line().bounds() == null && !object.line().isEmpty()) {
      notFinite(checked, object, into);
    } else if (object.line().length() == 0) {
      into.add(
          Rule.DEGENERATE_SHAPE,
          checked,
          object,
          object.line().isEmpty()
              ? "The line has no points."
              : "All points of the line are in one place.");
    }
  }

  private static void polygon(CheckedLabel checked, PolygonAnnotation object, RowFindings into) {
    Path ring = object.ring();
    if (ring.bounds() == null && !ring.isEmpty()) {
      notFinite(checked, object, into);
    } else if (Rings.isStraight(ring)) {
      into.add(
          Rule.DEGENERATE_SHAPE,
          checked,
          object,
          ring.size() < 3
              ? "The polygon has " + ring.size() + (ring.size() == 1 ? " point." : " points.")
              : "All points of the polygon are on one line.");
    } else {
      Rings.crossing(ring)
          .ifPresent(place ->
              into.add(
                  Rule.SELF_CROSSING,
                  checked,
                  object,
                  "The polygon crosses itself at " + Numbers.told(place) + "."));
    }
  }
}
