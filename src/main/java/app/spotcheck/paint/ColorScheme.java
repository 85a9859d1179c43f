package app.spotcheck.paint;

import java.util.HashMap;
import java.util.Map;

/// Which colours there are for classes, and which of them a person chose.
///
/// @param chosen colours as `0xRRGGBB` by the names of classes
public record ColorScheme(ColorSet set, Map<String, Integer> chosen) {
  public static final ColorScheme DEFAULT = new ColorScheme(ColorSet.STANDARD, Map.of());

  public ColorScheme {
    chosen = Map.copyOf(chosen);
  }

  public ColorScheme with(ColorSet other) {
    return new ColorScheme(other, chosen);
  }

  /// With a colour for a class.
  public ColorScheme with(String name, int rgb) {
    Map<String, Integer> more = new HashMap<>(chosen);
    more.put(name, rgb);
    return new ColorScheme(set, more);
  }

  /// With the colour for a class that it has by itself.
  public ColorScheme without(String name) {
    Map<String, Integer> fewer = new HashMap<>(chosen);
    fewer.remove(name);
    return new ColorScheme(set, fewer);
  }
}
