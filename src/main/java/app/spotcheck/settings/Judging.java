package app.spotcheck.settings;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a person checks exports, and judges objects and rows.
///
/// @param withoutDimming whether the objects around the one that is judged are as strong as it is
/// @param reasons what verdicts are given for, in the order of their digits; none for the usual
///   ones
/// @param left how the unit at which the last run ended was looked at; none before the first
/// @param checkSettings the file that says what checks look for; none for the usual
public record Judging(
    boolean withoutDimming,
    @Nullable List<String> reasons,
    @Nullable LeftUnit left,
    @Nullable String checkSettings) {
  public static final Judging DEFAULT = new Judging(false, null, null, null);

  /// A unit and what was shown of it.
  ///
  /// @param featureId the object; none for the row itself
  /// @param x in the middle of the view, in image pixels
  /// @param y in the middle of the view, in image pixels
  /// @param scale view pixels per image pixel
  public record LeftUnit(
      String dataRowId, @Nullable String featureId, double x, double y, double scale) {
    /// Whether a view can be made of it, as a person may have written anything.
    public boolean canBeShown() {
      return dataRowId != null
          && Double.isFinite(x)
          && Double.isFinite(y)
          && scale > 0
          && Double.isFinite(scale);
    }
  }

  // a person may have written null into the list
  public Judging {
    reasons = reasons == null ? null : reasons.stream().filter(Objects::nonNull).toList();
  }

  public Judging withDimming(boolean dims) {
    return new Judging(!dims, reasons, left, checkSettings);
  }

  public Judging withReasons(@Nullable List<String> changed) {
    return new Judging(withoutDimming, changed, left, checkSettings);
  }

  public Judging withLeft(@Nullable LeftUnit unit) {
    return new Judging(withoutDimming, reasons, unit, checkSettings);
  }

  public Judging withCheckSettings(@Nullable String file) {
    return new Judging(withoutDimming, reasons, left, file);
  }
}
