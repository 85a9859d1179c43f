package app.spotcheck.query;

/// Something that can be put in place of what is being typed.
///
/// @param from where the replaced part begins
/// @param to where it ends
/// @param text what takes its place
/// @param hint what it is, or how many rows have it
public record Suggestion(int from, int to, String text, String hint) {
  /// The text of the box with the suggestion taken.
  public String appliedTo(String filter) {
    return filter.substring(0, from) + text + filter.substring(to);
  }

  /// Where the caret is then.
  public int caret() {
    return from + text.length();
  }
}
