package app.spotcheck.paint;

/// How objects are drawn.
///
/// @param fillOpacity from 0, outlines only, to 1, solid
/// @param outlineOpacity from 0, fills only, to 1
/// @param coloring what colours stand for
/// @param caption what captions say
public record ObjectStyle(
    double fillOpacity, double outlineOpacity, Coloring coloring, CaptionTemplate caption) {
  public static final ObjectStyle DEFAULT =
      new ObjectStyle(0.3, 1, Coloring.By.CLASS, CaptionTemplate.NAME);

  /// How much is left of outlines and arrows that are faint, and of fills without outlines.
  static final double FAINT = 0.35;

  public ObjectStyle {
    if (!isOpacity(fillOpacity) || !isOpacity(outlineOpacity)) {
      throw new IllegalArgumentException(
          "opacities of " + fillOpacity + " and " + outlineOpacity + ", which are from 0 to 1");
    }
  }

  private static boolean isOpacity(double opacity) {
    return opacity >= 0 && opacity <= 1;
  }

  public ObjectStyle withFillOpacity(double opacity) {
    return new ObjectStyle(opacity, outlineOpacity, coloring, caption);
  }

  public ObjectStyle withOutlineOpacity(double opacity) {
    return new ObjectStyle(fillOpacity, opacity, coloring, caption);
  }

  public ObjectStyle withColoring(Coloring other) {
    return new ObjectStyle(fillOpacity, outlineOpacity, other, caption);
  }

  public ObjectStyle withCaption(CaptionTemplate other) {
    return new ObjectStyle(fillOpacity, outlineOpacity, coloring, other);
  }

  /// The style of objects that only stand around another one: faint outlines, or faint fills where
  /// there are no outlines.
  ObjectStyle faint() {
    return outlineOpacity > 0
        ? withFillOpacity(0).withOutlineOpacity(FAINT * outlineOpacity)
        : withFillOpacity(FAINT * fillOpacity);
  }
}
