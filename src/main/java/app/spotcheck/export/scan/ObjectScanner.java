package app.spotcheck.export.scan;

import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.Presence;
import app.spotcheck.export.columns.RowCollector;

/// Gathers what stands in the objects and relationships of a plain label.
final class ObjectScanner {
  private final JsonBytes json;
  private final RowCollector collector;
  private final AnswerScanner answers;
  private final LabelIds ids;
  private final GeometryScanner geometry;
  private final ByteText id = new ByteText();
  private final ByteText name = new ByteText();
  private final ByteText kind = new ByteText();
  private final ByteText end = new ByteText();
  private int classificationsAt;
  private boolean ends;

  ObjectScanner(JsonBytes json, RowCollector collector, AnswerScanner answers, LabelIds ids) {
    this.json = json;
    this.collector = collector;
    this.answers = answers;
    this.ids = ids;
    this.geometry = new GeometryScanner(json);
  }

  void objects() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    for (boolean more = json.open('[', ']'); more; more = json.next(']')) {
      feature();
      ids.addObject(id);
      PlainKind found = PlainKind.of(kind);
      if (ends || !geometry.has(found)) {
        throw new NotPlain();
      }
      collector.object(name.bytes, name.from, name.to, found.word());
      classifications();
    }
  }

  void relationships() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    for (boolean more = json.open('[', ']'); more; more = json.next(']')) {
      feature();
      ids.addRelationship(id);
      if (!ends) {
        throw new NotPlain();
      }
      collector.has(Presence.RELATIONSHIP);
      collector.count(Field.CLASS, name.bytes, name.from, name.to);
      collector.count(Field.KIND, PlainKind.RELATIONSHIP, 0, PlainKind.RELATIONSHIP.length);
      classifications();
    }
  }

  private void feature() throws NotPlain {
    id.clear();
    name.clear();
    kind.clear();
    geometry.clear();
    ends = false;
    classificationsAt = -1;
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case FEATURE_ID -> json.text(id);
        case NAME -> json.text(name);
        case ANNOTATION_KIND -> json.text(kind);
        case CONFIDENCE -> confidence();
        case CUSTOM_METRICS -> customMetrics();
        case CLASSIFICATIONS -> {
          int start = json.at();
          if (json.isEmptyList()) {
            continue;
          }
          if (name.isThere()) {
            gatherClassifications();
          } else {
            classificationsAt = start;
            json.pass(key);
          }
        }
        case UNIDIRECTIONAL_RELATIONSHIP, BIDIRECTIONAL_RELATIONSHIP -> ends();
        default -> {
          if (!geometry.take(key)) {
            json.pass(key);
          }
        }
      }
    }
    if (id.isEmpty() || !name.isThere()) {
      throw new NotPlain();
    }
  }

  /// Gathers the classifications that stood before the class, now that it is known.
  private void classifications() throws NotPlain {
    if (classificationsAt >= 0) {
      int after = json.at();
      json.goTo(classificationsAt);
      gatherClassifications();
      json.goTo(after);
    }
  }

  private void gatherClassifications() throws NotPlain {
    answers.classifications(collector.path(Field.ANSWER.path(), name.bytes, name.from, name.to));
  }

  private void confidence() throws NotPlain {
    if (!json.isNull()) {
      collector.confidence(json.numberValue());
    }
  }

  private void customMetrics() throws NotPlain {
    if (json.isNull()) {
      return;
    }
    for (boolean more = json.open('[', ']'); more; more = json.next(']')) {
      int object = json.startObject();
      for (boolean part = json.open('{', '}'); part; part = json.next('}')) {
        Key key = json.key(object);
        if (key != Key.VALUE) {
          json.pass(key);
        } else if (!json.isNull()) {
          json.number();
        }
      }
    }
  }

  private void ends() throws NotPlain {
    if (ends) {
      throw new NotPlain();
    }
    int found = 0;
    int object = json.startObject();
    for (boolean more = json.open('{', '}'); more; more = json.next('}')) {
      Key key = json.key(object);
      switch (key) {
        case SOURCE, TARGET -> {
          json.text(end);
          ids.addEnd(end);
          found += end.isEmpty() ? 0 : 1;
        }
        default -> json.pass(key);
      }
    }
    if (found < 2) {
      throw new NotPlain();
    }
    ends = true;
  }
}
