package app.spotcheck.review.verdict;

import app.spotcheck.review.UnitKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the entries of a review add up to: who judged what how, and what was seen.
///
/// Each reviewer's verdicts on a unit are a stack: a withdrawal takes the latest one off, and the
/// one before it holds again. It belongs to one thread; a lookup takes the same time however many
/// entries there are.
public final class Verdicts {
  private final Map<UnitKey, List<Verdict>> standing = new LinkedHashMap<>();
  private final Map<String, DecisionCounts> counts = new TreeMap<>();
  private final Map<String, Map<String, RowTally>> tallies = new HashMap<>();
  private final Map<String, List<Judgement>> history = new HashMap<>();
  private final Map<String, Map<String, MissedObject>> missedByRow = new LinkedHashMap<>();
  private final Set<String> withdrawnMissed = new LinkedHashSet<>();
  private final SeenTimes seenTimes = new SeenTimes();

  /// What entries add up to, in their order; one that is there twice counts once.
  public static Verdicts of(Collection<ReviewEntry> entries) {
    Verdicts verdicts = new Verdicts();
    new LinkedHashSet<>(entries).forEach(verdicts::add);
    return verdicts;
  }

  /// Takes the next entry.
  public void add(ReviewEntry entry) {
    switch (entry) {
      case Verdict verdict -> add(verdict);
      case MissedObject missed -> add(missed);
      case Seen seen -> seenTimes.add(seen);
    }
  }

  private void add(Verdict verdict) {
    Optional<Verdict> before = current(verdict.unit(), verdict.reviewer());
    if (verdict.isWithdrawal()) {
      before.ifPresent(this::remove);
    } else {
      standing.computeIfAbsent(verdict.unit(), unit -> new ArrayList<>(1)).add(verdict);
      remember(verdict);
    }
    before.ifPresent(old -> count(old, -1));
    current(verdict.unit(), verdict.reviewer()).ifPresent(now -> count(now, 1));
  }

  private void remove(Verdict verdict) {
    List<Verdict> stack = standing.getOrDefault(verdict.unit(), new ArrayList<>());
    stack.remove(stack.lastIndexOf(verdict));
    if (stack.isEmpty()) {
      standing.remove(verdict.unit());
    }
  }

  private void count(Verdict verdict, int count) {
    counts.merge(
        verdict.reviewer(),
        DecisionCounts.NONE.plus(verdict.decision(), count),
        (sum, none) -> sum.plus(verdict.decision(), count));
    tallies
        .computeIfAbsent(verdict.reviewer(), name -> new HashMap<>())
        .merge(
            verdict.dataRowId(),
            RowTally.NONE.plus(verdict, count),
            (sum, none) -> sum.plus(verdict, count));
  }

  private void add(MissedObject missed) {
    Map<String, MissedObject> ofRow =
        missedByRow.computeIfAbsent(missed.dataRowId(), row -> new LinkedHashMap<>());
    if (missed.withdrawn()) {
      withdrawnMissed.add(missed.id());
      MissedObject before = ofRow.remove(missed.id());
      if (before != null) {
        count(before, -1);
      }
    } else if (!withdrawnMissed.contains(missed.id())) {
      MissedObject before = ofRow.put(missed.id(), missed);
      if (before == null) {
        count(missed, 1);
      }
      remember(missed);
    }
  }

  private void count(MissedObject missed, int count) {
    tallies
        .computeIfAbsent(missed.reviewer(), name -> new HashMap<>())
        .merge(
            missed.dataRowId(),
            RowTally.NONE.plusMissed(count),
            (sum, none) -> sum.plusMissed(count));
  }

  private void remember(Judgement judgement) {
    history.computeIfAbsent(judgement.reviewer(), name -> new ArrayList<>()).add(judgement);
  }

  /// The verdict of a reviewer that holds for a unit.
  public Optional<Verdict> current(UnitKey unit, String reviewer) {
    List<Verdict> verdicts = standing.getOrDefault(unit, List.of());
    for (int i = verdicts.size() - 1; i >= 0; i--) {
      if (verdicts.get(i).reviewer().equals(reviewer)) {
        return Optional.of(verdicts.get(i));
      }
    }
    return Optional.empty();
  }

  /// The verdicts that hold for a unit, one a reviewer, in the order of the reviewers' names.
  public List<Verdict> current(UnitKey unit) {
    Map<String, Verdict> latest = new TreeMap<>();
    standing.getOrDefault(unit, List.of()).forEach(v -> latest.put(v.reviewer(), v));
    return List.copyOf(latest.values());
  }

  /// The units that anyone judged, first judged first.
  public Set<UnitKey> units() {
    return Collections.unmodifiableSet(standing.keySet());
  }

  /// The names of all who judged an object or a row, in order.
  public Set<String> reviewers() {
    return Collections.unmodifiableSet(counts.keySet());
  }

  /// How many units stand with each decision of a reviewer.
  public DecisionCounts counts(String reviewer) {
    return counts.getOrDefault(reviewer, DecisionCounts.NONE);
  }

  /// How a data row and its objects stand with a reviewer.
  public RowTally tally(String dataRowId, String reviewer) {
    return tallies.getOrDefault(reviewer, Map.of()).getOrDefault(dataRowId, RowTally.NONE);
  }

  /// What a reviewer did last and has not taken back, for undoing it: append what
  /// [Judgement#withdrawn] makes of it.
  public Optional<Judgement> latest(String reviewer) {
    List<Judgement> made = history.getOrDefault(reviewer, List.of());
    while (!made.isEmpty() && !holds(made.getLast())) {
      made.removeLast();
    }
    return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast());
  }

  /// All that a reviewer did last at one time and has not taken back: what was judged together is
  /// undone together.
  ///
  /// @return in the order in which it was done; empty where there is nothing
  public List<Judgement> latestTogether(String reviewer) {
    Optional<Judgement> latest = latest(reviewer);
    if (latest.isEmpty()) {
      return List.of();
    }
    Instant time = latest.get().time();
    List<Judgement> made = history.getOrDefault(reviewer, List.of());
    int first = made.size();
    while (first > 0 && made.get(first - 1).time().equals(time)) {
      first--;
    }
    return made.subList(first, made.size()).stream().filter(this::holds).toList();
  }

  private boolean holds(Judgement judgement) {
    return switch (judgement) {
      case Verdict verdict -> standing.getOrDefault(verdict.unit(), List.of()).contains(verdict);
      case MissedObject missed -> missed(missed.dataRowId()).contains(missed);
    };
  }

  /// The objects that anyone found missing on a data row, in the order they were found.
  public List<MissedObject> missed(String dataRowId) {
    return List.copyOf(missedByRow.getOrDefault(dataRowId, Map.of()).values());
  }

  /// All objects that anyone found missing.
  public List<MissedObject> missed() {
    return missedByRow.values().stream().flatMap(ofRow -> ofRow.values().stream()).toList();
  }

  /// Whether what a verdict is about had been on its reviewer's screen when it was given; a row was
  /// where anything of it was.
  public boolean wasSeen(Verdict verdict) {
    return wasSeen(verdict.unit(), verdict.reviewer(), verdict.time());
  }

  /// Whether a unit had been on a reviewer's screen at a time.
  public boolean wasSeen(UnitKey unit, String reviewer, Instant when) {
    return seenTimes.wasSeen(unit, reviewer, when);
  }
}
