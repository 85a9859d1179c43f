package app.spotcheck.app;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes paths in sentences short, so that what is said about them can be read.
final class ShortPaths {
  /// A path of three names at least, which begins at the root of a disk. Where names have spaces,
  /// nobody can tell where a path ends; it stays as it is.
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}:/\\\\.])((?:[A-Za-z]:)?[/\\\\][^\\s/\\\\]+)(?:[/\\\\][^\\s/\\\\]+)+"
              + "([/\\\\][^\\s/\\\\]+)");

  private ShortPaths() {}

  /// The sentence with an ellipsis in the middle of each path: its first and last name stay.
  static String in(String sentence) {
    return PATH.matcher(sentence).replaceAll(path -> Matcher.quoteReplacement(shortened(path)));
  }

  private static String shortened(MatchResult path) {
    String last = path.group(2);
    return path.group(1) + last.charAt(0) + "…" + last;
  }
}
