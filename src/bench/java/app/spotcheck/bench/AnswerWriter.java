package app.spotcheck.bench;

import app.spotcheck.bench.Vocabulary.Term;

/// Writes classifications: a radio answer with a checklist nested in it, and texts.
final class AnswerWriter {
  private final JsonOutput out;

  AnswerWriter(JsonOutput out) {
    this.out = out;
  }

  /// The question that objects are asked, with a checklist nested in one of its answers.
  void visibility(RowRandom random) {
    Term answer = random.oneOf(Vocabulary.VISIBILITIES);
    begin(random, Vocabulary.VISIBILITY);
    beginAnswer(random, out.name("radio_answer"), answer);
    if (answer == Vocabulary.VISIBILITIES[1]) {
      begin(random, Vocabulary.REASON);
      out.name("checklist_answers").beginArray();
      beginAnswer(random, out, random.oneOf(Vocabulary.REASONS));
      endAnswer();
      out.endArray().endObject();
    }
    endAnswer();
    out.endObject();
  }

  void weather(RowRandom random) {
    begin(random, Vocabulary.WEATHER);
    beginAnswer(random, out.name("radio_answer"), random.oneOf(Vocabulary.WEATHERS));
    endAnswer();
    out.endObject();
  }

  void note(RowRandom random) {
    begin(random, Vocabulary.NOTE);
    out.name("text_answer").beginObject();
    out.member("content", random.oneOf(Vocabulary.NOTES)).endObject();
    out.endObject();
  }

  private void begin(RowRandom random, Term question) {
    out.beginObject();
    feature(random, question);
  }

  private void beginAnswer(RowRandom random, JsonOutput into, Term answer) {
    into.beginObject();
    feature(random, answer);
    into.name("classifications").beginArray();
  }

  private void endAnswer() {
    out.endArray().endObject();
  }

  private void feature(RowRandom random, Term term) {
    random.newId(out.name("feature_id"));
    out.member("feature_schema_id", term.schema());
    out.member("name", term.name());
    out.member("value", term.value());
  }
}
