package app.spotcheck.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of a download.
///
/// @param progress at its end
/// @param missing the files that could not be had, in the order of the rows
public record PackSummary(PackProgress progress, List<MissingFile> missing) {
  public PackSummary {
    missing = List.copyOf(missing);
  }

  /// How many files are missing for which reason, the most frequent first.
  public List<String> reasons() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    missing.forEach(file -> counts.merge(file.failure().message(), 1, Integer::sum));
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    return sorted.stream().map(entry -> entry.getValue() + " x " + entry.getKey()).toList();
  }
}
