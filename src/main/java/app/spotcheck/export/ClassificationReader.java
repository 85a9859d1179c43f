package app.spotcheck.export;

import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.TextAnswer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads classifications and the answers nested in them, to any depth without recursion: a list of
/// nested classifications is handed out at once and filled when its turn comes.
final class ClassificationReader {
  private record Pending(JsonView parent, List<Classification> into) {}

  private final Deque<Pending> pending = new ArrayDeque<>();

  private ClassificationReader() {}

  /// The `classifications` of an object, a label or an answer.
  static List<Classification> read(JsonView parent) {
    var reader = new ClassificationReader();
    List<Classification> all = reader.nested(parent);
    while (!reader.pending.isEmpty()) {
      Pending next = reader.pending.remove();
      for (JsonView classification : next.parent.objects("classifications")) {
        next.into.add(reader.classification(classification));
      }
    }
    return all;
  }

  private List<Classification> nested(JsonView parent) {
    JsonView list = parent.get("classifications");
    if (!list.exists() || (list.node().isArray() && list.node().isEmpty())) {
      return List.of();
    }
    List<Classification> nested = new ArrayList<>();
    pending.add(new Pending(parent, nested));
    return Collections.unmodifiableList(nested);
  }

  private Classification classification(JsonView view) {
    Answer answer = answer(view);
    if (answer == null) {
      view.log().warning(view.path(), "no answer of a known kind");
    }
    return new Classification(
        view.text("feature_id", ""),
        view.text("feature_schema_id"),
        view.text("name", view.text("value", "(no name)")),
        view.text("value"),
        answer);
  }

  private @Nullable Answer answer(JsonView view) {
    JsonView radio = view.get("radio_answer");
    if (radio.node().isObject()) {
      return new RadioAnswer(option(radio));
    }
    if (view.get("checklist_answers").exists()) {
      List<Answer.Option> options = new ArrayList<>();
      view.objects("checklist_answers").forEach(o -> options.add(option(o)));
      return new ChecklistAnswer(List.copyOf(options));
    }
    JsonView text = view.get("text_answer");
    if (text.node().isObject()) {
      return new TextAnswer(text.text("content", ""), nested(text));
    }
    return null;
  }

  private Answer.Option option(JsonView view) {
    return new Answer.Option(
        view.text("feature_id", ""),
        view.text("feature_schema_id"),
        view.text("name", view.text("value", "(no name)")),
        view.text("value"),
        nested(view));
  }
}
