package app.spotcheck.review.report;

import app.spotcheck.check.CheckSettings;
import app.spotcheck.check.CheckSummary;
import app.spotcheck.review.ExportIdentity;
import app.spotcheck.review.verdict.AgreementTable;
import app.spotcheck.review.verdict.Conflict;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.MissedObject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// All that a report says.
///
/// @param export which export it is of
/// @param version of the program that made it
/// @param sources the verdicts it is of
/// @param units all that anyone judged, first judged first
/// @param standings how the verdicts fit the export
/// @param missed the objects that were found missing
/// @param agreements how far reviewers agree, one for each two; empty where only one counts
/// @param conflicts what they decided differently
/// @param checks what was found in the whole export without looking
/// @param checkSettings what was looked for
public record Report(
    ExportIdentity export,
    Instant time,
    String version,
    Terms terms,
    SampleStanding sample,
    ReviewSources sources,
    Figures figures,
    List<ReviewedUnit> units,
    StandingCounts standings,
    SeenCounts seen,
    List<MissedObject> missed,
    List<AgreementTable> agreements,
    List<Conflict> conflicts,
    CheckSummary checks,
    CheckSettings checkSettings) {
  public Report {
    units = List.copyOf(units);
    missed = List.copyOf(missed);
    agreements = List.copyOf(agreements);
    conflicts = List.copyOf(conflicts);
  }

  public Outcome outcome() {
    return figures.outcome();
  }

  /// What is rejected, then what is unsure, each first judged first.
  public List<ReviewedUnit> wrongOnes() {
    return Stream.of(Decision.REJECT, Decision.UNSURE)
        .flatMap(decision -> units.stream().filter(unit -> unit.is(decision)))
        .toList();
  }
}
