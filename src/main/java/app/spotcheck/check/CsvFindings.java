package app.spotcheck.check;

import app.spotcheck.csv.CsvLine;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/// Writes findings as CSV, a line each.
public final class CsvFindings implements FindingWriter {
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
    out.write(CsvLine.of(cells));
  }

  @Override
  public void finish(CheckSummary summary) {}

  @Override
  public void close() throws IOException {
    out.close();
  }
}
