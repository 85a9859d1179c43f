package app.spotcheck.export;

import app.spotcheck.model.Problem;
import app.spotcheck.model.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Collects the problems of one row while it is read.
final class ProblemLog {
  /// More problems than a person would read of one row are only counted.
  private static final int MOST = 100;

  /// Texts of the file are shown in messages up to this many characters.
  private static final int LONGEST_QUOTE = 80;

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  private final long line;
  private final long offset;
  private final List<Problem> problems = new ArrayList<>();
  private int notKept;

  /// @param line of the row, from 1
  /// @param offset of the row in the file
  ProblemLog(long line, long offset) {
    this.line = line;
    this.offset = offset;
  }

  void warning(JsonPath path, String message) {
    add(new Problem(Severity.WARNING, line, offset, path.toString(), message));
  }

  void notice(JsonPath path, String message) {
    add(new Problem(Severity.NOTICE, line, offset, path.toString(), message));
  }

  void unreadable(long atLine, String message) {
    add(new Problem(Severity.UNREADABLE, atLine, offset, "", message));
  }

  /// A text of the file as a message shows it: in one line, and not longer than a person reads.
  static String shortened(String text) {
    String start = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) : text;
    String line = CONTROLS.matcher(start).replaceAll(" ");
    return line.length() < text.length() ? line + "\u2026" : line;
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
    all.add(new Problem(Severity.NOTICE, line, offset, "", message));
    return List.copyOf(all);
  }
}
