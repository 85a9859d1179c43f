package app.spotcheck.paint;

/// How objects are drawn.
///
/// @param fillOpacity from 0, outlines only, to 1, solid
public record ObjectStyle(double fillOpacity) {
  public static final ObjectStyle DEFAULT = new ObjectStyle(0.3);

  public ObjectStyle {
    if (!(fillOpacity >= 0 && fillOpacity <= 1)) {
      throw new IllegalArgumentException("a fill opacity of " + fillOpacity);
    }
  }

  public ObjectStyle withFillOpacity(double opacity) {
    return new ObjectStyle(opacity);
  }
}
