package app.spotcheck.review.report;

import app.spotcheck.model.Classification;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A question with its answers, as a line.
///
/// @param depth how deep it is nested, from 0
public record AnswerLine(int depth, String question, String answers) {
  private static final int MOST_LINES = 40;

  private record Waiting(int depth, Classification question) {}

  /// The answered questions with those nested in them, in their order; the first 40.
  static List<AnswerLine> of(List<Classification> questions) {
    List<AnswerLine> lines = new ArrayList<>();
    Deque<Waiting> waiting = new ArrayDeque<>();
    pushAll(waiting, 0, questions);
    while (!waiting.isEmpty() && lines.size() < MOST_LINES) {
      Waiting next = waiting.pop();
      List<String> answers = next.question.answerTexts();
      if (!answers.isEmpty()) {
        lines.add(new AnswerLine(next.depth, next.question.name(), String.join(", ", answers)));
      }
      pushAll(waiting, next.depth + 1, next.question.nested());
    }
    return lines;
  }

  private static void pushAll(Deque<Waiting> waiting, int depth, List<Classification> questions) {
    questions.reversed().forEach(question -> waiting.push(new Waiting(depth, question)));
  }
}
