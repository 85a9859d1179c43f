package app.spotcheck.settings;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a person judges objects and rows.
///
/// @param withoutDimming whether the objects around the one that is judged are as strong as it is
/// @param reasons what verdicts are given for, in the order of their digits; none for the usual
///   ones
public record Judging(boolean withoutDimming, @Nullable List<String> reasons) {
  public static final Judging DEFAULT = new Judging(false, null);

  // a person may have written null into the list
  public Judging {
    reasons = reasons == null ? null : reasons.stream().filter(Objects::nonNull).toList();
  }

  public Judging withDimming(boolean dims) {
    return new Judging(!dims, reasons);
  }

  public Judging withReasons(@Nullable List<String> changed) {
    return new Judging(withoutDimming, changed);
  }
}
