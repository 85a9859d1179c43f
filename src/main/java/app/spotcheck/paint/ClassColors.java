package app.spotcheck.paint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The colour of each class of an export: stable over its rows, projects and runs, and no two
/// alike.
///
/// A class gets the next free colour in the order in which the file names classes, so that colours
/// stay while the file is still being indexed.
public final class ClassColors {
  private final Palette palette = new Palette();
  private final Map<String, Integer> positions = new HashMap<>();

  /// Gives colours to classes that have none yet, in the order of the list.
  public synchronized void add(List<String> classes) {
    for (String name : classes) {
      positions.putIfAbsent(name, positions.size());
    }
  }

  /// The colour of a class as `0xRRGGBB`; a class not seen before gets the next colour.
  public synchronized int colorOf(String name) {
    return palette.color(positions.computeIfAbsent(name, added -> positions.size()));
  }
}
