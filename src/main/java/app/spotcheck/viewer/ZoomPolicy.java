package app.spotcheck.viewer;

import java.util.Locale;

/// What becomes of zoom and place when another row is shown.
public enum ZoomPolicy {
  WHOLE_PICTURE(1, "Each picture whole"),
  KEEP(2, "Keep zoom over rows"),
  KEEP_SAME_SIZE(3, "Keep zoom at same size"),
  FIRST_OBJECT(4, "First object of each row");

  private final int digit;
  private final String title;

  ZoomPolicy(int digit, String title) {
    this.digit = digit;
    this.title = title;
  }

  /// The digit of the key that chooses it.
  public int digit() {
    return digit;
  }

  /// What it does, as menus say it.
  public String title() {
    return title;
  }

  /// How settings spell it, such as `keep_same_size`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
