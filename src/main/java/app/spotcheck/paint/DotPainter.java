package app.spotcheck.paint;

/// Draws round dots with a white ring around them.
final class DotPainter {
  private static final int WHITE = 0xffffffff;

  private final Band band;
  private final double radius;
  private final double ring;
  private final double opacity;

  /// @param radius in device pixels
  /// @param ring the width of the ring, half of it inside the radius; 0 for none
  /// @param opacity from 0 to 1
  DotPainter(Band band, double radius, double ring, double opacity) {
    this.band = band;
    this.radius = radius;
    this.ring = ring;
    this.opacity = opacity;
  }

  /// Draws a dot around a position.
  ///
  /// @param argb opaque
  void paint(double x, double y, int argb) {
    double reach = radius + ring / 2 + 0.5;
    int left = (int) Math.floor(Math.max(0, x - reach));
    int right = (int) Math.ceil(Math.min(band.frame().width(), x + reach));
    int bottom = (int) Math.ceil(Math.min(band.bottom(), y + reach));
    for (int row = (int) Math.floor(Math.max(band.top(), y - reach)); row < bottom; row++) {
      for (int column = left; column < right; column++) {
        double dx = column + 0.5 - x;
        double dy = row + 0.5 - y;
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (distance < reach) {
          paint(row * band.frame().width() + column, distance, argb);
        }
      }
    }
  }

  private void paint(int at, double distance, int argb) {
    double disc = Math.clamp(radius + 0.5 - distance, 0, 1);
    double white = Math.clamp(ring / 2 + 0.5 - Math.abs(distance - radius), 0, Math.min(1, ring));
    double covered = disc + white - disc * white;
    if (covered > 0) {
      int mixed = Frame.mixed(argb, WHITE, (int) (white / covered * 256 + 0.5));
      band.frame().cover(at, mixed, (int) (covered * opacity * 256 + 0.5));
    }
  }
}
