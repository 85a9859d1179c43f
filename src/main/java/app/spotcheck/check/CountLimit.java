package app.spotcheck.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many objects of a class a label may have, such as `car <= 1`.
///
/// @param className the class by its name
/// @param operator `<`, `<=`, `=`, `>=` or `>`
public record CountLimit(String className, String operator, long count) {
  private static final Pattern SPELLING =
      Pattern.compile("\\s*(\\S.*?)\\s*(<=|>=|<|>|=)\\s*(\\d{1,9})\\s*");

  /// The limit that a text spells; none where it spells none.
  public static Optional<CountLimit> parse(String text) {
    Matcher parts = SPELLING.matcher(text);
    return parts.matches()
        ? Optional.of(
            new CountLimit(parts.group(1), parts.group(2), Long.parseLong(parts.group(3))))
        : Optional.empty();
  }

  boolean allows(long objects) {
    return switch (operator) {
      case "<" -> objects < count;
      case "<=" -> objects <= count;
      case "=" -> objects == count;
      case ">=" -> objects >= count;
      default -> objects > count;
    };
  }

  @Override
  public String toString() {
    return className + " " + operator + " " + count;
  }
}
