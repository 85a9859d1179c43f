package app.spotcheck.review.verdict;

import app.spotcheck.review.UnitKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When each reviewer first had each object and row on screen.
final class SeenTimes {
  private final Map<String, Map<UnitKey, Instant>> byReviewer = new HashMap<>();

  void add(Seen seen) {
    Map<UnitKey, Instant> times =
        byReviewer.computeIfAbsent(seen.reviewer(), reviewer -> new HashMap<>());
    put(times, UnitKey.row(seen.dataRowId()), seen.time());
    for (String id : seen.featureIds()) {
      put(times, UnitKey.object(seen.dataRowId(), id), seen.time());
    }
  }

  private static void put(Map<UnitKey, Instant> times, UnitKey unit, Instant time) {
    times.merge(unit, time, (first, second) -> first.isAfter(second) ? second : first);
  }

  boolean wasSeen(UnitKey unit, String reviewer, Instant when) {
    @Nullable Instant first = byReviewer.getOrDefault(reviewer, Map.of()).get(unit);
    return first != null && !first.isAfter(when);
  }
}
