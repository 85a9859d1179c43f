package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.UnknownAnnotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the objects at a place of the picture: areas by what they cover, masks by the pixel, lines
/// and points within a tolerance.
public final class ObjectPicker {
  private ObjectPicker() {}

  private record Found(int object, double distance) {}

  /// The visible objects at a point, the one with the nearest border first; of equally near ones
  /// that on top. So a small object is found before a large one that it lies in or under.
  ///
  /// @param tolerance in image pixels
  /// @return indexes into [Scene#objects()]
  public static List<Integer> at(
      Scene scene, PaintOptions options, Point inImage, double tolerance) {
    List<Found> found = new ArrayList<>();
    Box around = new Box(inImage.x(), inImage.y(), 0, 0).grown(tolerance);
    for (int index : scene.bottomToTop().reversed()) {
      if (scene.touches(index, around) && options.shows(scene.objects().get(index))) {
        double distance = distance(scene, index, inImage, tolerance);
        if (distance >= 0) {
          found.add(new Found(index, distance));
        }
      }
    }
    found.sort(Comparator.comparingDouble(Found::distance));
    return found.stream().map(Found::object).toList();
  }

  /// The visible objects that lie wholly within an area, the highest first.
  ///
  /// @return indexes into [Scene#objects()]
  public static List<Integer> within(Scene scene, PaintOptions options, Box area) {
    List<Integer> found = new ArrayList<>();
    for (int index : scene.bottomToTop().reversed()) {
      Box bounds = scene.touches(index, area) ? scene.boundsOf(index) : null;
      if (bounds != null
          && area.contains(new Point(bounds.left(), bounds.top()))
          && area.contains(new Point(bounds.right(), bounds.bottom()))
          && options.shows(scene.objects().get(index))) {
        found.add(index);
      }
    }
    return found;
  }

  /// The distance from a point at an object to the object's border; negative where it is not there.
  private static double distance(Scene scene, int index, Point point, double tolerance) {
    return switch (scene.objects().get(index)) {
      case BoxAnnotation box -> box.box().normalized().distanceToBorder(point);
      case PolygonAnnotation polygon -> {
        double distance = polygon.ring().distanceTo(point, true);
        yield distance <= tolerance || polygon.ring().encloses(point) ? distance : -1;
      }
      case PolylineAnnotation line -> within(line.line().distanceTo(point, false), tolerance);
      case PointAnnotation dot -> within(dot.point().distanceTo(point), tolerance);
      case MaskAnnotation mask -> distanceInMask(scene, index, point);
      case UnknownAnnotation unknown -> -1;
    };
  }

  private static double within(double distance, double tolerance) {
    return distance <= tolerance ? distance : -1;
  }

  private static double distanceInMask(Scene scene, int index, Point point) {
    IdRaster masks = scene.masks();
    int x = (int) Math.floor(point.x());
    int y = (int) Math.floor(point.y());
    return masks == null || !masks.contains(scene.instanceOf(index), x, y)
        ? -1
        : masks.distanceToBorder(scene.instanceOf(index), x, y);
  }
}
