package app.spotcheck.check;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Writes findings as CSV (RFC 4180), a line each. What a spreadsheet would run as a formula gets
/// an apostrophe before it.
public final class CsvFindings implements FindingWriter {
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private final Writer out;

  public CsvFindings(Writer out) throws IOException {
    this.out = out;
    line(
        List.of(
            "rule",
            "severity",
            "row",
            "line",
            "data_row_id",
            "global_key",
            "label_id",
            "feature_ids",
            "message",
            "path"));
  }

  @Override
  public void add(Finding finding) throws IOException {
    line(
        List.of(
            finding.rule().id(),
            finding.severity().word(),
            finding.row() > 0 ? String.valueOf(finding.row()) : "",
            String.valueOf(finding.line()),
            finding.dataRowId(),
            Objects.requireNonNullElse(finding.globalKey(), ""),
            Objects.requireNonNullElse(finding.labelId(), ""),
            String.join(" ", finding.featureIds()),
            finding.message(),
            finding.path()));
  }

  private void line(List<String> cells) throws IOException {
    out.write(cells.stream().map(CsvFindings::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String cell(String text) {
    boolean runs = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String safe = runs ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  @Override
  public void finish(CheckSummary summary) {}

  @Override
  public void close() throws IOException {
    out.close();
  }
}
