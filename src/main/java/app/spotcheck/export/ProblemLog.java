package app.spotcheck.export;

import app.spotcheck.model.Problem;
import app.spotcheck.model.Problem.Severity;
import java.util.ArrayList;
import java.util.List;

/// Collects the problems of one row while it is read.
final class ProblemLog {
  /// More problems than a person would read of one row are only counted.
  private static final int MOST = 100;

  private final long line;
  private final List<Problem> problems = new ArrayList<>();
  private int notKept;

  ProblemLog(long line) {
    this.line = line;
  }

  void warning(JsonPath path, String message) {
    add(new Problem(Severity.WARNING, line, path.toString(), message));
  }

  void notice(JsonPath path, String message) {
    add(new Problem(Severity.NOTICE, line, path.toString(), message));
  }

  void unreadable(long atLine, String message) {
    add(new Problem(Severity.UNREADABLE, atLine, "", message));
  }

  private void add(Problem problem) {
    if (problems.size() < MOST) {
      problems.add(problem);
    } else {
      notKept++;
    }
  }

  List<Problem> problems() {
    if (notKept == 0) {
      return List.copyOf(problems);
    }
    List<Problem> all = new ArrayList<>(problems);
    String message = "and " + notKept + " more problems in this row";
    all.add(new Problem(Severity.NOTICE, line, "", message));
    return List.copyOf(all);
  }
}
