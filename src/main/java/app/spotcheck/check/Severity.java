package app.spotcheck.check;

import java.util.Locale;

/// How bad a finding is.
public enum Severity {
  /// Worth a look: it may be right.
  WARNING,
  /// Cannot be right; training on it does harm.
  ERROR;

  /// What files and the command line call it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
