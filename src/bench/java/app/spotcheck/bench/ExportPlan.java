package app.spotcheck.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a generated export shall hold; the same plan always gives the same bytes.
///
/// @param objects a row's objects on average
/// @param embedding how many numbers of embeddings a row has; 0 for no embeddings
record ExportPlan(int rows, int objects, int embedding, Kind kind, long seed) {
  /// MIXED: every kind of object, nested answers and all optional blocks; BOXES: boxes alone,
  /// without schemas, answers and the longer of the optional blocks.
  enum Kind {
    MIXED,
    BOXES
  }

  private static final Set<String> NAMES =
      Set.of("out", "rows", "objects", "embedding", "kind", "seed", "picture");

  /// Reads `rows=1000` and so on; what is not given has a default.
  ///
  /// @throws IllegalArgumentException where a name is unknown or a value is no number
  static ExportPlan of(Map<String, String> values) {
    for (String name : values.keySet()) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("unknown option " + name + "; there are " + NAMES);
      }
    }
    return new ExportPlan(
        Integer.parseInt(values.getOrDefault("rows", "1000")),
        Integer.parseInt(values.getOrDefault("objects", "10")),
        Integer.parseInt(values.getOrDefault("embedding", "0")),
        Kind.valueOf(values.getOrDefault("kind", "mixed").toUpperCase(Locale.ROOT)),
        Long.parseLong(values.getOrDefault("seed", "1")));
  }
}
