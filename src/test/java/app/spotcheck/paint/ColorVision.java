package app.spotcheck.paint;

/// How colours look to people who lack a kind of cone, after G. M. Machado, M. M. Oliveira and L.
/// A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
/// TVCG 15 (2009), at severity 1.
enum ColorVision {
  NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPIA(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPIA(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881);

  @SuppressWarnings("ImmutableEnumChecker") // nothing writes to it
  private final double[] matrix;

  ColorVision(double... matrix) {
    this.matrix = matrix;
  }

  LabColor seen(int rgb) {
    double red = LabColor.linear(rgb >> 16 & 0xff);
    double green = LabColor.linear(rgb >> 8 & 0xff);
    double blue = LabColor.linear(rgb & 0xff);
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double light = matrix[3 * i] * red + matrix[3 * i + 1] * green + matrix[3 * i + 2] * blue;
      seen[i] = Math.clamp(light, 0, 1);
    }
    return LabColor.ofLinear(seen[0], seen[1], seen[2]);
  }

  double difference(int rgb, int other) {
    return ColorDifference.between(seen(rgb), seen(other));
  }
}
