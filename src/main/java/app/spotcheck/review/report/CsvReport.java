package app.spotcheck.review.report;

import app.spotcheck.csv.CsvLine;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Writes a report as CSV: a line for each unit that anyone judged.
public final class CsvReport {
  private static final List<String> COLUMNS =
      List.of(
          "data_row_id",
          "global_key",
          "label_id",
          "feature_id",
          "class",
          "kind",
          "labeller",
          "decision",
          "counts",
          "seen",
          "drawn",
          "stratum",
          "reasons",
          "note",
          "reviewers",
          "missed_objects");

  private CsvReport() {}

  /// Writes the report.
  ///
  /// @param hideEmails whether e-mail addresses are hidden
  public static void write(Report report, boolean hideEmails, Writer out) throws IOException {
    People people = People.of(hideEmails, report.sources());
    out.write(CsvLine.of(COLUMNS));
    for (ReviewedUnit unit : report.units()) {
      out.write(CsvLine.of(people.shown(cells(report, unit))));
    }
  }

  private static List<String> cells(Report report, ReviewedUnit unit) {
    UnitFacts facts = unit.facts();
    List<Verdict> verdicts = unit.isJudged() ? unit.verdicts() : unit.outdated();
    return List.of(
        unit.key().dataRowId(),
        facts == null ? "" : Objects.requireNonNullElse(facts.globalKey(), ""),
        facts == null ? "" : Objects.requireNonNullElse(facts.labelId(), ""),
        Objects.requireNonNullElse(unit.key().featureId(), ""),
        facts == null ? "" : facts.className(),
        facts == null ? "" : facts.kind(),
        facts == null ? "" : Objects.requireNonNullElse(facts.labeller(), ""),
        unit.decision()
            .map(Decision::word)
            .orElse("was " + verdicts.getLast().decision().participle()),
        standing(unit),
        unit.isJudged() ? unit.seen() ? "seen" : "not seen" : "",
        unit.isDrawn() ? String.valueOf(unit.drawn() + 1) : "",
        stratum(report, unit),
        verdicts.stream()
            .flatMap(verdict -> verdict.reasons().stream())
            .distinct()
            .collect(Collectors.joining("; ")),
        verdicts.stream()
            .map(Verdict::note)
            .filter(note -> !note.isBlank())
            .distinct()
            .collect(Collectors.joining("; ")),
        verdicts.stream().map(Verdict::reviewer).collect(Collectors.joining("; ")),
        unit.key().isRow()
            ? String.valueOf(report.sources().missed(unit.key().dataRowId()).size())
            : "");
  }

  /// Whether its verdicts count, and if not, why.
  static String standing(ReviewedUnit unit) {
    if (unit.isJudged()) {
      return "yes";
    }
    return unit.facts() == null ? "gone" : "changed";
  }

  private static String stratum(Report report, ReviewedUnit unit) {
    if (unit.isDrawn() && report.sample() instanceof SampleStanding.Fair fair) {
      int stratum = fair.sample().units().get(unit.drawn()).stratum();
      return String.join(" / ", fair.sample().strata().get(stratum).values());
    }
    return "";
  }
}
