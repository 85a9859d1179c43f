package app.spotcheck.demo;

/// Random-looking numbers from 0 to 1 that depend on nothing but their arguments.
final class Noise {
  private Noise() {}

  static double hash(int x, int y, int seed) {
    int h = x * 0x27D4EB2D ^ y * 0x165667B1 ^ seed * 0x9E3779B1;
    h ^= h >>> 15;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    h ^= h >>> 16;
    return (h >>> 8) / (double) (1 << 24);
  }

  /// Smooth noise: hashes at whole coordinates, blended in between.
  static double at(double x, double y, int seed) {
    int x0 = (int) Math.floor(x);
    int y0 = (int) Math.floor(y);
    double u = eased(x - x0);
    double v = eased(y - y0);
    double top = hash(x0, y0, seed) * (1 - u) + hash(x0 + 1, y0, seed) * u;
    double bottom = hash(x0, y0 + 1, seed) * (1 - u) + hash(x0 + 1, y0 + 1, seed) * u;
    return top * (1 - v) + bottom * v;
  }

  private static double eased(double t) {
    return t * t * (3 - 2 * t);
  }
}
