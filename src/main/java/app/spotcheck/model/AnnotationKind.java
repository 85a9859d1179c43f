package app.spotcheck.model;

/// The kinds of annotation, with the words people use for them.
public enum AnnotationKind {
  MASK("mask", "masks"),
  BOX("box", "boxes"),
  POLYGON("polygon", "polygons"),
  POLYLINE("polyline", "polylines"),
  POINT("point", "points"),
  UNKNOWN("unknown kind", "unknown kinds");

  private final String singular;
  private final String plural;

  AnnotationKind(String singular, String plural) {
    this.singular = singular;
    this.plural = plural;
  }

  public String singular() {
    return singular;
  }

  public String plural() {
    return plural;
  }
}
