package app.spotcheck.check.media;

import app.spotcheck.geometry.Size;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What there is to tell of the composite mask of a label.
///
/// @param size of the mask's file
/// @param absent those of the colours asked for that it shows nowhere
/// @param shapes of the instances that have no mask of their own, by colour
/// @param drawn a bit a pixel, row by row: whether any instance is there; only where a colour is
///   absent
public record CompositeFacts(
    Size size, Set<Integer> absent, Map<Integer, MaskShape> shapes, @Nullable BitSet drawn) {
  public CompositeFacts {
    absent = Set.copyOf(absent);
    shapes = Map.copyOf(shapes);
  }

  /// The same without what takes memory.
  CompositeFacts withoutPixels() {
    return new CompositeFacts(size, absent, shapes, null);
  }
}
