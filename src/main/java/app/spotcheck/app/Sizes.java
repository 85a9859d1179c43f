package app.spotcheck.app;

/// Spells sizes of files for people.
final class Sizes {
  private static final long KILO = 1000;

  private Sizes() {}

  /// A number of bytes such as `999 bytes`, `12.3 MB` or `1.0 GB`.
  static String told(long bytes) {
    if (bytes < KILO) {
      return bytes + " bytes";
    }
    if (bytes < KILO * KILO) {
      return String.format("%.1f kB", bytes / 1e3);
    }
    return bytes < KILO * KILO * KILO
        ? String.format("%.1f MB", bytes / 1e6)
        : String.format("%.1f GB", bytes / 1e9);
  }
}
