package app.spotcheck.app;

/// Spells sizes of files, and times, for people.
final class Sizes {
  private static final long KILO = 1000;
  private static final long SECONDS_OF_MINUTE = 60;

  private Sizes() {}

  /// A time such as `12 s`, `3 min` or `1 h 5 min`.
  static String toldSeconds(double seconds) {
    long whole = (long) Math.ceil(seconds);
    if (whole < SECONDS_OF_MINUTE) {
      return whole + " s";
    }
    long minutes = whole / SECONDS_OF_MINUTE;
    return minutes < SECONDS_OF_MINUTE
        ? minutes + " min"
        : minutes / SECONDS_OF_MINUTE + " h " + minutes % SECONDS_OF_MINUTE + " min";
  }

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
