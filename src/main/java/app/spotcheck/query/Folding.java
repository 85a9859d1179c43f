package app.spotcheck.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// Compares texts as filters do: capital and small letters are alike.
final class Folding {
  private Folding() {}

  static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static boolean equal(String one, String other) {
    return one.equals(other) || fold(one).equals(fold(other));
  }

  /// @param folded what [#fold] made of the text wanted
  static boolean contains(String text, String folded) {
    return fold(text).contains(folded);
  }

  /// Those of some candidates that a text names: the one spelled just so, else all that differ in
  /// capital letters only.
  static List<Integer> named(int[] candidates, IntFunction<String> textOf, String wanted) {
    List<Integer> alike = new ArrayList<>();
    String folded = fold(wanted);
    for (int candidate : candidates) {
      String text = textOf.apply(candidate);
      if (text.equals(wanted)) {
        return List.of(candidate);
      }
      if (text.length() == wanted.length() && fold(text).equals(folded)) {
        alike.add(candidate);
      }
    }
    return alike;
  }
}
