package app.spotcheck.inspector;

import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import java.util.Locale;

/// Says of what kind an object is and where, so that objects of one class can be told apart.
final class ObjectPlace {
  private static final int TAIL = 6;

  private ObjectPlace() {}

  /// The kind, then the left upper corner and the size in image pixels; where these are not known,
  /// as of masks, the end of the feature id.
  static String of(Annotation object) {
    String kind = object.kind().singular();
    Box bounds = object.bounds();
    if (bounds == null) {
      String id = object.feature().id();
      String tail = id.length() <= TAIL ? id : "…" + id.substring(id.length() - TAIL);
      return tail.isEmpty() ? kind : kind + " " + tail;
    }
    String corner = String.format(Locale.ROOT, "%s %.0f, %.0f", kind, bounds.left(), bounds.top());
    return bounds.width() == 0 && bounds.height() == 0
        ? corner
        : String.format(Locale.ROOT, "%s · %.0f x %.0f", corner, bounds.width(), bounds.height());
  }
}
