package app.spotcheck.review.report;

import app.spotcheck.review.UnitKey;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An object or a row with what reviewers decided on it.
///
/// @param drawn its position in the sample, from 0; -1 where it is not in it
/// @param facts absent where it is gone from the export
/// @param verdicts those that hold and count: on it as it is; one a reviewer, by name
/// @param outdated those that were given before it changed, or was gone
/// @param seen whether it was on screen before each of the verdicts that count
public record ReviewedUnit(
    UnitKey key,
    int drawn,
    @Nullable UnitFacts facts,
    List<Verdict> verdicts,
    List<Verdict> outdated,
    boolean seen) {
  public static final int NOT_DRAWN = -1;

  public ReviewedUnit {
    verdicts = List.copyOf(verdicts);
    outdated = List.copyOf(outdated);
  }

  public boolean isDrawn() {
    return drawn != NOT_DRAWN;
  }

  public boolean isJudged() {
    return !verdicts.isEmpty();
  }

  /// What counts: of verdicts that differ the worst, to be on the safe side.
  public Optional<Decision> decision() {
    List<Decision> given = verdicts.stream().map(Verdict::decision).toList();
    for (Decision decision : List.of(Decision.REJECT, Decision.UNSURE, Decision.ACCEPT)) {
      if (given.contains(decision)) {
        return Optional.of(decision);
      }
    }
    return Optional.empty();
  }

  public boolean is(Decision decision) {
    return decision().filter(decision::equals).isPresent();
  }

  /// Whether it counts as wrong: what is unsure does, too.
  public boolean isWrong() {
    return is(Decision.REJECT) || is(Decision.UNSURE);
  }

  /// The reasons that any reviewer gave, each once.
  public List<String> reasons() {
    return verdicts.stream().flatMap(v -> v.reasons().stream()).distinct().toList();
  }

  /// The notes of all reviewers.
  public String notes() {
    return verdicts.stream()
        .map(Verdict::note)
        .filter(note -> !note.isBlank())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /// What people call its class; for a row that it is one.
  public String className() {
    if (key.isRow()) {
      return "row";
    }
    return facts == null ? "" : facts.className();
  }
}
