package app.spotcheck.check;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Writes findings for people, a line each, and the counts below them. What an export put into them
/// cannot steer the terminal.
public final class TextFindings implements FindingWriter {
  private static final Pattern STEERING = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

  private final Writer out;
  private final String export;

  /// @param export what the export is called
  public TextFindings(Writer out, String export) {
    this.out = out;
    this.export = export;
  }

  @Override
  public void add(Finding finding) throws IOException {
    String name = finding.globalKey() == null ? finding.dataRowId() : finding.globalKey();
    String row = finding.row() > 0 ? "row " + finding.row() + ", " : "";
    String ids =
        finding.featureIds().isEmpty() ? "" : " [" + String.join(" ", finding.featureIds()) + "]";
    line(
        row
            + "line "
            + finding.line()
            + (name.isEmpty() ? "" : " (" + name + ")")
            + ": "
            + finding.severity().word()
            + " "
            + finding.rule().id()
            + ": "
            + finding.message()
            + ids);
  }

  private void line(String text) throws IOException {
    out.write(STEERING.matcher(text).replaceAll("?"));
    out.write(System.lineSeparator());
  }

  @Override
  public void finish(CheckSummary summary) throws IOException {
    for (Map.Entry<Rule, Long> entry : new TreeMap<>(summary.byRule()).entrySet()) {
      Rule rule = entry.getKey();
      line(String.format("%,9d %-22s %s", entry.getValue(), rule.id(), rule.finds()));
    }
    line(
        String.format(
            "%s: %s, %s in %s, %s.",
            export,
            Numbers.counted(summary.errors(), "error"),
            Numbers.counted(summary.warnings(), "warning"),
            Numbers.counted(summary.rows(), "row"),
            Numbers.counted(summary.objects(), "object")));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
