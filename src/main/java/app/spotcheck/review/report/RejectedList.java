package app.spotcheck.review.report;

import app.spotcheck.csv.CsvLine;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/// Writes what was rejected or is unsure as CSV: what is needed to have it labelled again. Keys and
/// ids are as in the export, also where e-mail addresses are hidden.
public final class RejectedList {
  private static final List<String> COLUMNS =
      List.of("global_key", "data_row_id", "feature_id", "decision", "reasons", "note");

  private RejectedList() {}

  /// Writes the list.
  ///
  /// @param hideEmails whether e-mail addresses in notes are hidden
  public static void write(Report report, boolean hideEmails, Writer out) throws IOException {
    People people = People.of(hideEmails, report.sources());
    out.write(CsvLine.of(COLUMNS));
    for (ReviewedUnit unit : report.wrongOnes()) {
      out.write(
          CsvLine.of(
              List.of(
                  globalKey(unit),
                  unit.key().dataRowId(),
                  Objects.requireNonNullElse(unit.key().featureId(), ""),
                  unit.decision().map(Decision::word).orElseThrow(),
                  people.shown(String.join("; ", unit.reasons())),
                  people.shown(unit.notes()))));
    }
  }

  private static String globalKey(ReviewedUnit unit) {
    UnitFacts facts = unit.facts();
    String key = facts == null ? null : facts.globalKey();
    return unit.verdicts().stream()
        .map(Verdict::globalKey)
        .filter(Objects::nonNull)
        .findFirst()
        .map(judged -> key == null ? judged : key)
        .orElse(key == null ? "" : key);
  }
}
