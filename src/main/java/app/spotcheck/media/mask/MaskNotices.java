package app.spotcheck.media.mask;

import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaFailure.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells a reviewer where masks are not those that were preferred, and why.
final class MaskNotices {
  private MaskNotices() {}

  static List<String> of(List<InstanceMask> instances, boolean wholeShapes) {
    MaskSource preferred = wholeShapes ? MaskSource.INSTANCE : MaskSource.COMPOSITE;
    Map<String, Integer> countsByReason = new LinkedHashMap<>();
    for (InstanceMask instance : instances) {
      MediaFailure failure = instance.failure(preferred);
      boolean expected = !wholeShapes && failure != null && failure.kind() == Kind.ABSENT;
      if (instance.isReady() && instance.source() != preferred && failure != null && !expected) {
        countsByReason.merge(failure.message(), 1, Integer::sum);
      }
    }
    return countsByReason.entrySet().stream()
        .map(entry -> notice(entry.getValue(), entry.getKey(), wholeShapes))
        .toList();
  }

  private static String notice(int count, String reason, boolean wholeShapes) {
    String of = count == 1 ? "1 instance" : count + " instances";
    return wholeShapes
        ? "for " + of + " the composite mask is drawn, which may clip; instance mask: " + reason
        : "for " + of + " the instance mask is drawn; composite mask: " + reason;
  }
}
