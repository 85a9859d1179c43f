package app.spotcheck.paint;

import app.spotcheck.model.AnnotationKind;
import java.util.Locale;

/// What can be shown or left out, from bottom to top as far as `z_order` does not say otherwise.
public enum Layer {
  IMAGE(1),
  MASKS(2),
  BOXES(3),
  POLYGONS(4),
  POLYLINES(5),
  POINTS(6),
  RELATIONSHIPS(7),
  CAPTIONS(8);

  private final int digit;

  Layer(int digit) {
    this.digit = digit;
  }

  /// The digit of the key that shows or hides this layer.
  public int digit() {
    return digit;
  }

  /// The layer that shows a kind of annotation. An unknown kind has nothing to show; it belongs to
  /// no other layer than the captions.
  public static Layer of(AnnotationKind kind) {
    return switch (kind) {
      case MASK -> MASKS;
      case BOX -> BOXES;
      case POLYGON -> POLYGONS;
      case POLYLINE -> POLYLINES;
      case POINT -> POINTS;
      case UNKNOWN -> CAPTIONS;
    };
  }

  /// The layer's name as the command line spells it, such as `masks`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
