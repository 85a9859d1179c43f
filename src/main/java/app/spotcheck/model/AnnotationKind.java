package app.spotcheck.model;

/// The kinds of annotation, with the words people use for them.
public enum AnnotationKind {
  MASK("mask"),
  BOX("box"),
  POLYGON("polygon"),
  POLYLINE("polyline"),
  POINT("point"),
  UNKNOWN("unknown kind");

  private final String singular;

  AnnotationKind(String singular) {
    this.singular = singular;
  }

  public String singular() {
    return singular;
  }
}
