package app.spotcheck.export.scan;

import app.spotcheck.export.columns.Presence;
import app.spotcheck.export.columns.RowCollector;
import org.jspecify.annotations.Nullable;

/// Gathers the answers of a plain row, to the depth that people nest them.
final class AnswerScanner {
  private static final int DEEPEST = 32;
  private static final int NOTHING = -1;

  private final JsonBytes json;
  private final RowCollector collector;
  private final ByteText[] questions = new ByteText[DEEPEST];
  private final ByteText[] options = new ByteText[DEEPEST];
  private int depth;

  AnswerScanner(JsonBytes json, RowCollector collector) {
    this.json = json;
    this.collector = collector;
    for (int i = 0; i < DEEPEST; i++) {
      questions[i] = new ByteText();
      options[i] = new ByteText();
    }
  }

  void startRow() {
    depth = 0;
  }

  /// Gathers a list of classifications.
  ///
  /// @param path of the class, or of the question above
  void classifications(int path) throws NotPlain {
    if (json.isNull()) {
      return;
    }
    if (depth == DEEPEST) {
      throw new NotPlain();
    }
    for (boolean more = json.open('[', ']'); more; more = json.next(']')) {
      depth++;
      classification(path);
      depth--;
    }
  }

  /// Gathers an answer when the question's name is known, which some writers put behind it.
  private void classification(int path) throws NotPlain {
    ByteText question = questions[depth - 1];
    question.clear();
    @Nullable Key kind = null;
    int waiting = NOTHING;
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case NAME -> json.text(question);
        case RADIO_ANSWER, CHECKLIST_ANSWERS, TEXT_ANSWER -> {
          if (json.isNull()) {
            continue;
          }
          if (kind != null) {
            throw new NotPlain();
          }
          kind = key;
          if (question.isThere()) {
            answer(key, below(path, question));
          } else {
            waiting = json.at();
            json.pass(key);
          }
        }
        default -> json.pass(key);
      }
    }
    if (kind == null || !question.isThere()) {
      throw new NotPlain();
    }
    if (waiting != NOTHING) {
      int end = json.at();
      json.goTo(waiting);
      answer(kind, below(path, question));
      json.goTo(end);
    }
  }

  private int below(int path, ByteText question) {
    return collector.path(path, question.bytes, question.from, question.to);
  }

  private void answer(Key kind, int path) throws NotPlain {
    collector.has(Presence.ANSWER);
    switch (kind) {
      case RADIO_ANSWER -> option(path);
      case TEXT_ANSWER -> text(path);
      default -> {
        for (boolean more = json.open('[', ']'); more; more = json.next(']')) {
          option(path);
        }
      }
    }
  }

  private void option(int path) throws NotPlain {
    ByteText name = options[depth - 1];
    name.clear();
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case NAME -> json.text(name);
        case CLASSIFICATIONS -> classifications(path);
        default -> json.pass(key);
      }
    }
    if (!name.isThere()) {
      throw new NotPlain();
    }
    collector.value(path, name.bytes, name.from, name.to);
  }

  private void text(int path) throws NotPlain {
    ByteText content = options[depth - 1];
    content.clear();
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case CONTENT -> json.textOrNull(content);
        case CLASSIFICATIONS -> classifications(path);
        default -> json.pass(key);
      }
    }
    collector.text(path, content.bytes, content.from, content.to);
  }
}
