package app.spotcheck.check;

import java.util.List;

/// Names as messages tell them.
final class Names {
  private Names() {}

  /// `a`, `a and b`, `a, b and c`; of at least one.
  static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.getFirst()
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
