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
import java.util.List;

/// Finds the objects at a place of the picture: areas by what they cover, masks by the pixel, lines
/// and points within a tolerance.
public final class ObjectPicker {
  private ObjectPicker() {}

  /// The visible objects at a point, the top of the stack first.
  ///
  /// @param tolerance in image pixels
  /// @return indexes into [Scene#objects()]
  public static List<Integer> at(
      Scene scene, PaintOptions options, Point inImage, double tolerance) {
    List<Integer> found = new ArrayList<>();
    for (int index : scene.bottomToTop().reversed()) {
      if (options.shows(scene.objects().get(index)) && isAt(scene, index, inImage, tolerance)) {
        found.add(index);
      }
    }
    return found;
  }

  private static boolean isAt(Scene scene, int index, Point point, double tolerance) {
    Box bounds = scene.boundsOf(index);
    if (bounds == null || !bounds.grown(tolerance).contains(point)) {
      return false;
    }
    return switch (scene.objects().get(index)) {
      case BoxAnnotation box -> true;
      case PolygonAnnotation polygon ->
          polygon.ring().encloses(point) || polygon.ring().distanceTo(point, true) <= tolerance;
      case PolylineAnnotation line -> line.line().distanceTo(point, false) <= tolerance;
      case PointAnnotation dot -> dot.point().distanceTo(point) <= tolerance;
      case MaskAnnotation mask -> covers(scene, index, point);
      case UnknownAnnotation unknown -> false;
    };
  }

  private static boolean covers(Scene scene, int index, Point point) {
    IdRaster masks = scene.masks();
    return masks != null
        && masks.contains(
            scene.instanceOf(index), (int) Math.floor(point.x()), (int) Math.floor(point.y()));
  }
}
