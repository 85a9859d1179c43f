package app.spotcheck.paint;

/// How different two colours look: CIEDE2000, where 1 can just be seen.
///
/// After G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 Color-Difference Formula: Implementation
/// Notes, Supplementary Test Data, and Mathematical Observations", Color Research and Application
/// 30 (2005), with all parametric factors 1.
final class ColorDifference {
  private static final double POW_25_7 = Math.pow(25, 7);

  private ColorDifference() {}

  /// The difference between two colours as `0xRRGGBB`.
  static double between(int rgb, int other) {
    return between(LabColor.of(rgb), LabColor.of(other));
  }

  static double between(LabColor one, LabColor two) {
    double stretch = 1.5 - 0.5 * chromaShare((one.chroma() + two.chroma()) / 2);
    double a1 = stretch * one.a();
    double a2 = stretch * two.a();
    double chroma1 = Math.hypot(a1, one.b());
    double chroma2 = Math.hypot(a2, two.b());
    double hue1 = hue(a1, one.b());
    double hue2 = hue(a2, two.b());
    boolean grey = chroma1 * chroma2 == 0;
    double turn = grey ? 0 : Math.IEEEremainder(hue2 - hue1, 360);
    double meanHue = grey ? hue1 + hue2 : hue1 + turn / 2;
    double meanChroma = (chroma1 + chroma2) / 2;

    double hueStep = 2 * Math.sqrt(chroma1 * chroma2) * Math.sin(Math.toRadians(turn / 2));
    double lightness =
        (two.lightness() - one.lightness())
            / lightnessWeight((one.lightness() + two.lightness()) / 2);
    double chroma = (chroma2 - chroma1) / (1 + 0.045 * meanChroma);
    double hue = hueStep / (1 + 0.015 * meanChroma * hueWeight(meanHue));
    return Math.sqrt(
        lightness * lightness
            + chroma * chroma
            + hue * hue
            + rotation(meanHue, meanChroma) * chroma * hue);
  }

  private static double hue(double a, double b) {
    double degrees = Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  /// From 0 for greys to 1 for vivid colours.
  private static double chromaShare(double chroma) {
    double power = Math.pow(chroma, 7);
    return Math.sqrt(power / (power + POW_25_7));
  }

  private static double lightnessWeight(double lightness) {
    double distance = (lightness - 50) * (lightness - 50);
    return 1 + 0.015 * distance / Math.sqrt(20 + distance);
  }

  private static double hueWeight(double hue) {
    return 1
        - 0.17 * cosine(hue - 30)
        + 0.24 * cosine(2 * hue)
        + 0.32 * cosine(3 * hue + 6)
        - 0.20 * cosine(4 * hue - 63);
  }

  /// How chroma and hue play together among blues.
  private static double rotation(double hue, double chroma) {
    double wrapped = hue < 0 ? hue + 360 : hue >= 360 ? hue - 360 : hue;
    double fromBlue = (wrapped - 275) / 25;
    double angle = 60 * Math.exp(-fromBlue * fromBlue);
    return -2 * chromaShare(chroma) * Math.sin(Math.toRadians(angle));
  }

  private static double cosine(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
