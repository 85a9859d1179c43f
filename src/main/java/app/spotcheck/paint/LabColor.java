package app.spotcheck.paint;

/// A colour as the eye orders it: CIE L\*a\*b\* under the daylight D65 that sRGB is made for.
///
/// @param lightness L\*, from 0, black, to 100, white
/// @param a from green to red
/// @param b from blue to yellow
record LabColor(double lightness, double a, double b) {
  /// Below this share of white the scale is straight.
  private static final double DARK = 216.0 / 24389;

  private static final double DARK_SLOPE = 24389.0 / 27;

  /// @param rgb as `0xRRGGBB` in sRGB
  static LabColor of(int rgb) {
    return ofLinear(linear(rgb >> 16 & 0xff), linear(rgb >> 8 & 0xff), linear(rgb & 0xff));
  }

  /// The colour of light given by its linear levels, from 0 to 1.
  static LabColor ofLinear(double red, double green, double blue) {
    double x = scaled((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    double y = scaled(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    double z = scaled((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return new LabColor(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  /// The light that a level of sRGB, from 0 to 255, stands for, from 0 to 1.
  static double linear(int level) {
    double c = level / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double scaled(double share) {
    return share > DARK ? Math.cbrt(share) : (DARK_SLOPE * share + 16) / 116;
  }

  double chroma() {
    return Math.hypot(a, b);
  }
}
