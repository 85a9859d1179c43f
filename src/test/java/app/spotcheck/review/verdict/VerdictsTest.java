package app.spotcheck.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.review.UnitKey;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Entries add up to who judged what, how, and what can be taken back.
class VerdictsTest {
  private static final UnitKey A = UnitKey.object("row", "a");
  private static final Verdict ACCEPTED = Entries.verdict("ann", 1, Decision.ACCEPT, "a");
  private static final Verdict REJECTED = Entries.verdict("ann", 2, Decision.REJECT, "a");
  private static final Verdict OF_BOB = Entries.verdict("bob", 3, Decision.UNSURE, "a");

  @Test
  void theLatestVerdictOfEachReviewerHolds() {
    Verdicts verdicts = Verdicts.of(List.of(ACCEPTED, OF_BOB, REJECTED));
    assertThat(verdicts.current(A, "ann")).hasValue(REJECTED);
    assertThat(verdicts.current(A, "bob")).hasValue(OF_BOB);
    assertThat(verdicts.current(A, "eve")).isEmpty();
    assertThat(verdicts.current(A)).containsExactly(REJECTED, OF_BOB);
    assertThat(verdicts.current(UnitKey.row("row"))).isEmpty();
    assertThat(verdicts.counts("ann")).isEqualTo(new DecisionCounts(0, 1, 0));
    assertThat(verdicts.counts("bob").judged()).isEqualTo(1);
    assertThat(verdicts.reviewers()).containsExactly("ann", "bob");
  }

  @Test
  void undoingGoesBackThroughWhatWasDone() {
    Verdict other = Entries.verdict("ann", 3, Decision.UNSURE, "b");
    MissedObject missed = Entries.missed("m", 4);
    Verdicts verdicts = Verdicts.of(List.of(ACCEPTED, REJECTED, OF_BOB, other, missed));
    List<Judgement> undone = new ArrayList<>();
    while (verdicts.latest("ann").isPresent()) {
      Judgement last = verdicts.latest("ann").get();
      undone.add(last);
      verdicts.add(last.withdrawn(Entries.after(10 + undone.size())));
    }
    assertThat(undone).containsExactly(missed, other, REJECTED, ACCEPTED);
    assertThat(verdicts.units()).containsExactly(A);
    assertThat(verdicts.current(A)).containsExactly(OF_BOB);
    assertThat(verdicts.missed()).isEmpty();
    assertThat(verdicts.counts("ann")).isEqualTo(new DecisionCounts(0, 0, 0));
  }

  @Test
  void aRowAmountsToTheWorstOfWhatIsInIt() {
    Verdicts verdicts = new Verdicts();
    assertThat(verdicts.tally("row", "ann")).isEqualTo(RowTally.NONE);
    Verdict accepted = Entries.verdict("ann", 1, Decision.ACCEPT, "a");
    verdicts.add(accepted);
    assertThat(verdicts.tally("row", "ann").decision(2)).as("one is left").isEmpty();
    assertThat(verdicts.tally("row", "ann").decision(1)).hasValue(Decision.ACCEPT);
    Verdict unsure = Entries.verdict("ann", 2, Decision.UNSURE, "b");
    verdicts.add(unsure);
    assertThat(verdicts.tally("row", "ann").decision(2)).hasValue(Decision.UNSURE);
    verdicts.add(Entries.verdict("ann", 3, Decision.REJECT, "b"));
    assertThat(verdicts.tally("row", "ann").decision(2)).hasValue(Decision.REJECT);
    assertThat(verdicts.tally("row", "ann").objects()).isEqualTo(new DecisionCounts(1, 1, 0));
    assertThat(verdicts.tally("row", "bob").isNone()).isTrue();
    assertThat(verdicts.tally("other", "ann").isNone()).isTrue();
    verdicts.add(Entries.verdict("ann", 3, Decision.REJECT, "b").withdrawn(Entries.after(4)));
    verdicts.add(unsure.withdrawn(Entries.after(5)));
    verdicts.add(accepted.withdrawn(Entries.after(6)));
    assertThat(verdicts.tally("row", "ann").isNone()).isTrue();
  }

  @Test
  void aRowJudgedItselfNeedsNoObjects() {
    Verdict ofRow =
        new Verdict(
            "ann",
            Entries.after(1),
            Decision.ACCEPT,
            List.of(),
            "",
            UnitKey.row("row"),
            null,
            "label",
            "hash");
    Verdicts verdicts = Verdicts.of(List.of(ofRow));
    assertThat(verdicts.tally("row", "ann").decision(12)).hasValue(Decision.ACCEPT);
    verdicts.add(ofRow.withdrawn(Entries.after(2)));
    assertThat(verdicts.tally("row", "ann").isNone()).isTrue();
  }

  @Test
  void missedObjectsCountForTheirRow() {
    MissedObject missed = Entries.missed("m", 1);
    Verdicts verdicts = Verdicts.of(List.of(missed, missed, Entries.missed("n", 2)));
    String row = missed.dataRowId();
    assertThat(verdicts.tally(row, missed.reviewer()).missed()).isEqualTo(2);
    assertThat(verdicts.tally(row, missed.reviewer()).isNone()).isFalse();
    assertThat(verdicts.tally(row, "nobody").missed()).isZero();
    verdicts.add(missed.withdrawn(Entries.after(3)));
    verdicts.add(missed.withdrawn(Entries.after(4)));
    assertThat(verdicts.tally(row, missed.reviewer()).missed()).isEqualTo(1);
  }

  @Test
  void whatWasJudgedTogetherIsUndoneTogether() {
    Verdict earlier = Entries.verdict("ann", 3, Decision.UNSURE, "b");
    Verdict one = Entries.verdict("ann", 4, Decision.REJECT, "c");
    Verdict two = Entries.verdict("ann", 4, Decision.REJECT, "d");
    Verdicts verdicts = Verdicts.of(List.of(earlier, one, two));
    assertThat(verdicts.latestTogether("ann")).containsExactly(one, two);
    verdicts.add(one.withdrawn(Entries.after(5)));
    assertThat(verdicts.latestTogether("ann")).containsExactly(two);
    verdicts.add(two.withdrawn(Entries.after(5)));
    assertThat(verdicts.latestTogether("ann")).containsExactly(earlier);
    assertThat(verdicts.latestTogether("bob")).isEmpty();
  }

  @Test
  void theVerdictBeforeAWithdrawnOneHoldsAgain() {
    Verdicts verdicts =
        Verdicts.of(List.of(ACCEPTED, REJECTED, REJECTED.withdrawn(Entries.after(5))));
    assertThat(verdicts.current(A, "ann")).hasValue(ACCEPTED);
    assertThat(verdicts.counts("ann")).isEqualTo(new DecisionCounts(1, 0, 0));
  }

  @Test
  void aWithdrawalOfNothingDoesNothing() {
    Verdicts verdicts = Verdicts.of(List.of(ACCEPTED.withdrawn(Entries.after(0)), OF_BOB));
    assertThat(verdicts.units()).containsExactly(A);
    assertThat(verdicts.latest("ann")).isEmpty();
  }

  @Test
  void missedObjectsAreListedByRowUntilWithdrawn() {
    MissedObject one = Entries.missed("one", 1);
    MissedObject two = Entries.missed("two", 2);
    Verdicts verdicts = Verdicts.of(List.of(one, two, one.withdrawn(Entries.after(3)), one));
    assertThat(verdicts.missed("row")).containsExactly(two);
    assertThat(verdicts.missed("other")).isEmpty();
    assertThat(verdicts.missed()).containsExactly(two);
  }

  @Test
  void aVerdictOnWhatWasNeverSeenIsTold() {
    Verdicts verdicts =
        Verdicts.of(
            List.of(
                Entries.seen("ann", 2, "a"), Entries.seen("ann", 9, "a", "c"), ACCEPTED, REJECTED));
    assertThat(verdicts.wasSeen(ACCEPTED)).as("it was seen only later").isFalse();
    assertThat(verdicts.wasSeen(REJECTED)).isTrue();
    assertThat(verdicts.wasSeen(OF_BOB)).as("another reviewer saw it").isFalse();
    assertThat(verdicts.wasSeen(UnitKey.object("row", "c"), "ann", Entries.after(8))).isFalse();
    assertThat(verdicts.wasSeen(UnitKey.object("row", "c"), "ann", Entries.after(9))).isTrue();
    assertThat(verdicts.wasSeen(UnitKey.row("row"), "ann", Entries.after(2))).isTrue();
  }

  @Property(tries = 300)
  void countsAreThoseOfWhatHolds(@ForAll List<Integer> steps) {
    Verdicts verdicts = new Verdicts();
    Decision[] decisions = Decision.values();
    for (int i = 0; i < steps.size(); i++) {
      int step = steps.get(i) & 0xff;
      String reviewer = step % 2 == 0 ? "ann" : "bob";
      verdicts.add(Entries.verdict(reviewer, i, decisions[step / 2 % 4], "f" + step / 8 % 3));
    }
    for (String reviewer : List.of("ann", "bob")) {
      DecisionCounts expected = DecisionCounts.NONE;
      for (UnitKey unit : verdicts.units()) {
        if (verdicts.current(unit, reviewer).isPresent()) {
          expected = expected.plus(verdicts.current(unit, reviewer).get().decision(), 1);
        }
      }
      assertThat(verdicts.counts(reviewer)).isEqualTo(expected);
    }
  }
}
