package app.spotcheck.paint;

/// Draws round dots with a white ring around them.
final class DotPainter {
  private static final int WHITE = 0xffffffff;

  /// Squares of distances are told apart in steps of which so many make a square pixel.
  private static final int STEPS = 16;

  private final Band band;
  private final double reach;

  /// How much of a pixel is covered, of 256, by the square of its distance from the middle.
  private final int[] covered;

  /// How much of what is covered is white, of 256.
  private final int[] white;

  /// @param radius in device pixels
  /// @param ring the width of the ring, half of it inside the radius; 0 for none
  /// @param opacity from 0 to 1
  DotPainter(Band band, double radius, double ring, double opacity) {
    this.band = band;
    this.reach = radius + ring / 2 + 0.5;
    int count = (int) (reach * reach * STEPS) + 1;
    this.covered = new int[count];
    this.white = new int[count];
    for (int i = 0; i < count; i++) {
      double distance = Math.sqrt((i + 0.5) / STEPS);
      double disc = Math.clamp(radius + 0.5 - distance, 0, 1);
      double ofRing =
          Math.clamp(ring / 2 + 0.5 - Math.abs(distance - radius), 0, Math.min(1, ring));
      double both = disc + ofRing - disc * ofRing;
      covered[i] = (int) (both * opacity * 256 + 0.5);
      white[i] = both > 0 ? (int) (ofRing / both * 256 + 0.5) : 0;
    }
  }

  /// Draws a dot around a position.
  ///
  /// @param argb opaque
  void paint(double x, double y, int argb) {
    Frame frame = band.frame();
    int left = (int) Math.floor(Math.max(0, x - reach));
    int right = (int) Math.ceil(Math.min(frame.width(), x + reach));
    int bottom = (int) Math.ceil(Math.min(band.bottom(), y + reach));
    for (int row = (int) Math.floor(Math.max(band.top(), y - reach)); row < bottom; row++) {
      double dy = row + 0.5 - y;
      int at = row * frame.width();
      for (int column = left; column < right; column++) {
        double dx = column + 0.5 - x;
        int distance = (int) ((dx * dx + dy * dy) * STEPS);
        if (distance < covered.length) {
          int part = white[distance];
          int color = part == 0 ? argb : Frame.mixed(argb, WHITE, part);
          frame.cover(at + column, color, covered[distance]);
        }
      }
    }
  }
}
