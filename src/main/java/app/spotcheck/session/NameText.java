package app.spotcheck.session;

import java.text.Bidi;
import java.util.regex.Pattern;

/// Makes names from an export fit to stand in a line with other words, whatever characters they
/// have.
public final class NameText {
  private static final Pattern DIRECTION =
      Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern CONTROL = Pattern.compile("\\R|[\\p{Cntrl}\\ud800-\\udfff]");
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private NameText() {}

  /// A name on one line, without characters that control others; names that run from right to left
  /// are isolated, so that they do not reorder what stands around them.
  public static String of(String name) {
    String undirected = DIRECTION.matcher(name).replaceAll("");
    String plain = CONTROL.matcher(undirected).replaceAll(" ");
    char[] characters = plain.toCharArray();
    return Bidi.requiresBidi(characters, 0, characters.length)
        ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE
        : plain;
  }
}
