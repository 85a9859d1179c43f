package app.spotcheck.export.scan;

import app.spotcheck.model.AnnotationKind;
import java.nio.charset.StandardCharsets;

/// The kinds of objects that a plain row has.
enum PlainKind {
  BOX(AnnotationKind.BOX, "ImageBoundingBox"),
  POLYGON(AnnotationKind.POLYGON, "ImagePolygon"),
  POLYLINE(AnnotationKind.POLYLINE, "ImagePolyline"),
  POINT(AnnotationKind.POINT, "ImagePoint"),
  MASK(AnnotationKind.MASK, "ImageSegmentationMask");

  static final byte[] RELATIONSHIP = "relationship".getBytes(StandardCharsets.US_ASCII);

  @SuppressWarnings("ImmutableEnumChecker")
  private static final PlainKind[] ALL = values();

  @SuppressWarnings("ImmutableEnumChecker")
  private final byte[] word;

  @SuppressWarnings("ImmutableEnumChecker")
  private final byte[] inExports;

  PlainKind(AnnotationKind kind, String inExports) {
    this.word = kind.singular().getBytes(StandardCharsets.US_ASCII);
    this.inExports = inExports.getBytes(StandardCharsets.US_ASCII);
  }

  static PlainKind of(ByteText text) throws NotPlain {
    for (PlainKind kind : ALL) {
      if (text.is(kind.inExports)) {
        return kind;
      }
    }
    throw new NotPlain();
  }

  /// What people call it.
  byte[] word() {
    return word;
  }
}
