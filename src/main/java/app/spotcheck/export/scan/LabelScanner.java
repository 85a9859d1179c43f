package app.spotcheck.export.scan;

import app.spotcheck.export.columns.DateBytes;
import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.Presence;
import app.spotcheck.export.columns.RowCollector;

/// Gathers what stands in the labels and predictions of a plain row.
final class LabelScanner {

  private final JsonBytes json;
  private final RowCollector collector;
  private final ObjectScanner objects;
  private final AnswerScanner answers;
  private final ByteText text = new ByteText();
  private final LabelIds ids = new LabelIds();

  LabelScanner(JsonBytes json, RowCollector collector) {
    this.json = json;
    this.collector = collector;
    this.answers = new AnswerScanner(json, collector);
    this.objects = new ObjectScanner(json, collector, answers, ids);
  }

  void startRow() {
    answers.startRow();
  }

  /// Gathers a list of labels or predictions.
  void labels(Presence role) throws NotPlain {
    if (json.isNull()) {
      return;
    }
    for (boolean more = json.open('[', ']'); more; more = json.next(']')) {
      collector.startLabel(role);
      ids.clear();
      label();
      ids.check();
      collector.endLabel();
    }
  }

  private void label() throws NotPlain {
    boolean performance = false;
    boolean secondVersion = false;
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case ID -> json.scalar();
        case LABEL_DETAILS -> details();
        case PERFORMANCE_DETAILS -> performance = performance();
        case PERFORMANCE_DETAILS_V2 -> {
          secondVersion = true;
          json.pass(key);
        }
        case ANNOTATIONS -> annotations();
        case Z_ORDER -> stackOrder();
        default -> json.pass(key);
      }
    }
    if (secondVersion && !performance) {
      throw new NotPlain();
    }
  }

  private void details() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case CREATED_BY -> {
          json.textOrNull(text);
          if (text.isThere()) {
            collector.value(Field.LABELLER.path(), text.bytes, text.from, text.to);
          }
        }
        case CREATED_AT -> date(Field.CREATED);
        case UPDATED_AT -> date(Field.UPDATED);
        case REVIEWS -> json.listOfScalars();
        default -> json.pass(key);
      }
    }
  }

  private void date(Field field) throws NotPlain {
    json.textOrNull(text);
    if (text.isThere()) {
      collector.number(field.path(), DateBytes.epochSeconds(text.bytes, text.from, text.to));
    }
  }

  /// @return whether there are details
  private boolean performance() throws NotPlain {
    if (json.isNull()) {
      return false;
    }
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case SECONDS_TO_CREATE -> number(Field.SECONDS);
        case CONSENSUS_SCORE -> number(Field.CONSENSUS);
        case BENCHMARK_SCORE -> number(Field.BENCHMARK);
        case SKIPPED -> {
          if (json.isTrue()) {
            collector.has(Presence.SKIPPED);
          }
        }
        default -> json.pass(key);
      }
    }
    return true;
  }

  private void number(Field field) throws NotPlain {
    if (!json.isNull()) {
      collector.number(field.path(), json.numberValue());
    }
  }

  private void annotations() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case OBJECTS -> objects.objects();
        case RELATIONSHIPS -> objects.relationships();
        case CLASSIFICATIONS -> answers.classifications(Field.ANSWER.path());
        default -> json.pass(key);
      }
    }
  }

  private void stackOrder() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    ids.startOrder();
    for (boolean more = json.open('[', ']'); more; more = json.next(']')) {
      json.text(text);
      ids.addToOrder(text);
    }
  }
}
