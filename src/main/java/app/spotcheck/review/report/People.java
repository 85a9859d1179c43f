package app.spotcheck.review.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Hides e-mail addresses in texts, where that is asked for: each is always called the same, such
/// as `labeller 1`, or `reviewer 1` where it stands for a reviewer.
final class People {
  /// Bounded, so that no text takes long.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,9}");

  private final boolean hidden;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> reviewers;
  private int labellersSoFar;
  private int reviewersSoFar;

  /// @param reviewers the names of all reviewers, in small letters
  private People(boolean hidden, Set<String> reviewers) {
    this.hidden = hidden;
    this.reviewers = reviewers;
  }

  /// The people of a report.
  ///
  /// @param hideEmails whether addresses are hidden
  static People of(boolean hideEmails, ReviewSources sources) {
    Set<String> reviewers = new HashSet<>();
    for (String reviewer : sources.review().verdicts().reviewers()) {
      reviewers.add(reviewer.toLowerCase(Locale.ROOT));
    }
    return new People(hideEmails, reviewers);
  }

  /// A text in which addresses are hidden, if that is asked for.
  String shown(String text) {
    return hidden && text.indexOf('@') >= 0
        ? ADDRESS.matcher(text).replaceAll(found -> name(found.group().toLowerCase(Locale.ROOT)))
        : text;
  }

  /// The same for several texts.
  List<String> shown(List<String> texts) {
    return texts.stream().map(this::shown).toList();
  }

  private String name(String address) {
    return names.computeIfAbsent(
        address,
        key -> {
          if (reviewers.stream().anyMatch(reviewer -> reviewer.contains(key))) {
            reviewersSoFar++;
            return "reviewer " + reviewersSoFar;
          }
          labellersSoFar++;
          return "labeller " + labellersSoFar;
        });
  }
}
