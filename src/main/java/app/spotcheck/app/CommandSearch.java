package app.spotcheck.app;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds actions by parts of their names and menus, as a person types them into the palette.
final class CommandSearch {
  private static final int START_OF_NAME = 8;
  private static final int START_OF_WORD = 4;
  private static final int WITHIN = 2;
  private static final int SCATTERED = 1;
  private static final int NO_MATCH = 0;

  private record Found(Action action, int score) {}

  private CommandSearch() {}

  /// The actions that have all words of a query in menu or name, the best first: at the start of a
  /// word, within one, or with their letters scattered in this order. Among equals, and without a
  /// query, those started last stand first.
  ///
  /// @param recent ids of actions, the one started last first
  static List<Action> find(String query, List<Action> actions, List<String> recent) {
    String[] words = query.strip().toLowerCase(Locale.ROOT).split("\\s+");
    Stream<Found> found = actions.stream().map(action -> new Found(action, score(action, words)));
    return found
        .filter(f -> query.isBlank() || f.score() > NO_MATCH)
        .sorted(
            Comparator.comparingInt((Found f) -> -f.score())
                .thenComparingInt(f -> rank(recent.indexOf(f.action().id()))))
        .map(Found::action)
        .toList();
  }

  private static int rank(int place) {
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private static int score(Action action, String[] words) {
    String name = action.name().toLowerCase(Locale.ROOT);
    String text = name + " " + action.menu().toLowerCase(Locale.ROOT);
    int sum = 0;
    for (String word : words) {
      int score = name.startsWith(word) ? START_OF_NAME : score(text, word);
      if (score == NO_MATCH) {
        return NO_MATCH;
      }
      sum += score;
    }
    return sum;
  }

  private static int score(String text, String word) {
    if ((" " + text).contains(" " + word)) {
      return START_OF_WORD;
    }
    if (text.contains(word)) {
      return WITHIN;
    }
    return isScattered(text, word) ? SCATTERED : NO_MATCH;
  }

  private static boolean isScattered(String text, String word) {
    int at = -1;
    for (int i = 0; i < word.length() && (i == 0 || at >= 0); i++) {
      at = text.indexOf(word.charAt(i), at + 1);
    }
    return at >= 0;
  }
}
