package app.spotcheck.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.review.UnitKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which units of a run are judged, and which comes next.
class RunUnitsTest {
  private static final UnitKey A = UnitKey.object("r", "a");
  private static final UnitKey B = UnitKey.object("r", "b");
  private static final UnitKey C = UnitKey.row("r");

  private static RunUnit unit(UnitKey key, boolean prediction) {
    return new RunUnit(key, 0, "l", prediction);
  }

  private final RunUnits units =
      new RunUnits(List.of(unit(A, false), unit(B, false), unit(A, true), unit(C, false)), 7, 0);

  @Test
  void unitThatComesTwiceIsJudgedOnce() {
    assertThat(units.all()).extracting(RunUnit::unit).containsExactly(A, B, C);
    assertThat(units.leftOut()).isEqualTo(7);
  }

  @Test
  void countsWhatIsJudgedAndFindsWhatIsNot() {
    units.count(Set.of(A)::contains);
    assertThat(units.judgedCount()).isEqualTo(1);
    assertThat(units.firstUnjudged(0)).isEqualTo(1);

    units.note(B, true);
    units.note(UnitKey.object("other", "a"), true);
    assertThat(units.judgedCount()).isEqualTo(2);
    assertThat(units.firstUnjudged(0)).isEqualTo(2);

    units.note(C, true);
    assertThat(units.firstUnjudged(1)).isEqualTo(units.size());

    units.note(A, false);
    assertThat(units.firstUnjudged(0)).isZero();
    assertThat(units.firstUnjudged(1)).isEqualTo(units.size());
  }
}
