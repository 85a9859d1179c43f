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

  private final FeatureNames names;

  private ClassificationReader(FeatureNames names) {
    this.names = names;
  }

  /// The `classifications` of an object, a label or an answer.
  ///
  /// @param names those of the version that the row is of
  static List<Classification> read(JsonView parent, FeatureNames names) {
    var reader = new ClassificationReader(names);
    List<Classification> all = reader.nested(parent);
    while (!reader.pending.isEmpty()) {
      Pending next = reader.pending.remove();
      for (JsonView classification : next.parent.objectsInLists("classifications")) {
        next.into.add(reader.classification(classification));
      }
    }
    return all;
  }

  private List<Classification> nested(JsonView parent) {
    JsonView list = parent.get("classifications");
    if (!list.exists() || (list.value() instanceof List<?> none && none.isEmpty())) {
      return List.of();
    }
    List<Classification> nested = new ArrayList<>();
    pending.add(new Pending(parent, nested));
    return Collections.unmodifiableList(nested);
  }

  private Classification classification(JsonView view) {
    Answer answer = names == FeatureNames.VERSION_ONE ? versionOne(view) : versionTwo(view);
    if (answer == null) {
      view.warn("no answer of a known kind");
    }
    return new Classification(
        names.idOf(view), names.schemaIdOf(view), names.nameOf(view), view.text("value"), answer);
  }

  private @Nullable Answer versionTwo(JsonView view) {
    JsonView radio = view.get("radio_answer");
    if (radio.isObject()) {
      return new RadioAnswer(option(radio));
    }
    if (view.get("checklist_answers").exists()) {
      return checklist(view, "checklist_answers");
    }
    JsonView text = view.get("text_answer");
    if (text.isObject()) {
      return new TextAnswer(text.text("content", ""), nested(text));
    }
    return null;
  }

  /// One option, several, or a text; several stand in `answers`, or in `answer` for drop-downs.
  private @Nullable Answer versionOne(JsonView view) {
    if (view.get("answers").exists()) {
      return checklist(view, "answers");
    }
    JsonView answer = view.get("answer");
    if (answer.isObject()) {
      return new RadioAnswer(option(answer));
    }
    if (answer.isList()) {
      return checklist(view, "answer");
    }
    return answer.exists() ? new TextAnswer(String.valueOf(answer.value()), List.of()) : null;
  }

  private ChecklistAnswer checklist(JsonView view, String name) {
    return new ChecklistAnswer(view.objects(name).stream().map(this::option).toList());
  }

  private Answer.Option option(JsonView view) {
    return new Answer.Option(
        names.idOf(view),
        names.schemaIdOf(view),
        names.nameOf(view),
        view.text("value"),
        nested(view));
  }
}
