package app.spotcheck.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects suggestions that fit what is typed: those that begin with it come first.
final class Suggestions {
  private static final int MOST = 50;

  private final TypedContext context;
  private final String folded;
  private final List<Suggestion> beginning = new ArrayList<>();
  private final List<Suggestion> containing = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();

  Suggestions(TypedContext context) {
    this.context = context;
    this.folded = Folding.fold(context.typed());
  }

  void add(String text, String hint) {
    add(text, text, hint);
  }

  /// @param name what is compared with what is typed: the text without quotes
  void add(String name, String text, String hint) {
    String foldedName = Folding.fold(name);
    if (beginning.size() < MOST && foldedName.contains(folded) && texts.add(text)) {
      Suggestion suggestion = new Suggestion(context.from(), context.to(), text, hint);
      (foldedName.startsWith(folded) ? beginning : containing).add(suggestion);
    }
  }

  List<Suggestion> best() {
    List<Suggestion> all = new ArrayList<>(beginning);
    all.addAll(containing);
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }
}
