package app.spotcheck.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses which word was meant by a misspelled one.
final class Spelling {
  private Spelling() {}

  /// Whether one letter makes a word one of those known.
  static boolean isNearly(String word, Collection<String> known) {
    return nearest(word, known).filter(near -> distance(word, near) <= 1).isPresent();
  }

  /// The end of a sentence, with what was meant where that can be guessed.
  static String hint(String word, Collection<String> known) {
    return nearest(word, known)
        .filter(near -> distance(word, near) <= 2 && distance(word, near) < near.length() - 1)
        .map(near -> "; did you mean " + near + "?")
        .orElse(".");
  }

  private static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt(other -> distance(word, other)));
  }

  /// How many letters have to be added, taken away or changed, or neighbours swapped.
  private static int distance(String word, String known) {
    String from = word.toLowerCase(Locale.ROOT);
    int[][] costs = new int[from.length() + 1][known.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= known.length(); j++) {
        costs[i][j] = i == 0 || j == 0 ? i + j : cost(costs, from, known, i, j);
      }
    }
    return costs[from.length()][known.length()];
  }

  private static int cost(int[][] costs, String from, String to, int i, int j) {
    int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
    int cost = costs[i - 1][j - 1] + change;
    cost = Math.min(cost, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
  }
}
