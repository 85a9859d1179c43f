package app.spotcheck.session;

import app.spotcheck.model.LabelChoice;
import java.util.List;
import java.util.stream.IntStream;

/// What people call the labels and predictions of a row.
public final class LabelNames {
  private LabelNames() {}

  /// The names of all choices, in their order.
  public static List<String> of(List<LabelChoice> choices) {
    return IntStream.range(0, choices.size()).mapToObj(index -> of(choices, index)).toList();
  }

  /// The project or run, the role, and where there are several its number and whether it won.
  public static String of(List<LabelChoice> choices, int index) {
    LabelChoice choice = choices.get(index);
    int number = 0;
    int count = 0;
    for (int i = 0; i < choices.size(); i++) {
      LabelChoice other = choices.get(i);
      if (other.role() == choice.role() && other.source().id().equals(choice.source().id())) {
        count++;
        number += i <= index ? 1 : 0;
      }
    }
    String role = choice.role().singular();
    String which = count > 1 ? " " + number + " of " + count : "";
    String source = NameText.of(choice.source().displayName());
    return source + " – " + role + which + (choice.isSelected() ? " ★" : "");
  }
}
