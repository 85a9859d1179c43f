package app.spotcheck.demo;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes classifications and their answers to any depth.
record AnswerWriter(LabelWriter.Place place) {
  void write(ArrayNode into, String path, List<Question> questions) {
    for (Question question : questions) {
      String here = path + "/" + question.name();
      ObjectNode node = into.addObject();
      head(node, here, question.name());
      answer(node, here, question);
    }
  }

  private void answer(ObjectNode node, String path, Question question) {
    switch (question) {
      case Question.Radio(_, var answer) -> option(node.putObject("radio_answer"), path, answer);
      case Question.Checklist(_, var answers) -> {
        ArrayNode list = node.putArray("checklist_answers");
        answers.forEach(answer -> option(list.addObject(), path, answer));
      }
      case Question.Text(_, var content, var nested) -> {
        ObjectNode text = node.putObject("text_answer").put("content", content);
        if (!nested.isEmpty()) {
          write(text.putArray("classifications"), path, nested);
        }
      }
    }
  }

  private void option(ObjectNode node, String path, Question.Option option) {
    String here = path + "/" + option.name();
    head(node, here, option.name());
    write(node.putArray("classifications"), here, option.classifications());
  }

  private void head(ObjectNode node, String path, String name) {
    node.put("feature_id", place.feature(path));
    node.put("feature_schema_id", place.schema(path.substring(path.indexOf('/'))));
    node.put("name", name);
    node.put("value", Ids.value(name));
  }
}
