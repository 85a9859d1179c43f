package app.spotcheck.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.geometry.Point;
import org.junit.jupiter.api.Test;

/// Going back passes over views that were only crossed.
class ViewHistoryTest {
  private long now;
  private final ViewHistory history = new ViewHistory(() -> now);

  private static View view(int number) {
    return new View(new Point(number, 0), 1, View.Fit.NONE);
  }

  private void rest() {
    now += ViewHistory.REST_NANOS;
  }

  @Test
  void jumpsAreTakenBackOneByOne() {
    history.jump(view(1));
    history.jump(view(2));
    assertThat(history.back()).isEqualTo(view(2));
    assertThat(history.back()).isEqualTo(view(1));
    assertThat(history.back()).isNull();
  }

  @Test
  void movesWithoutARestAreOneStep() {
    for (int i = 0; i < 50; i++) {
      history.move(view(i));
      now += ViewHistory.REST_NANOS - 1;
    }
    assertThat(history.back()).isEqualTo(view(0));
    assertThat(history.back()).isNull();
  }

  @Test
  void aViewThatRestedBetweenMovesIsKept() {
    history.move(view(1));
    rest();
    history.move(view(2));
    history.move(view(3));
    assertThat(history.back()).isEqualTo(view(2));
    assertThat(history.back()).isEqualTo(view(1));
  }

  @Test
  void moveAfterAJumpOrAWayBackIsAStepOfItsOwn() {
    history.move(view(1));
    history.jump(view(2));
    history.move(view(3));
    assertThat(history.back()).isEqualTo(view(3));
    history.move(view(4));
    assertThat(history.back()).isEqualTo(view(4));
    assertThat(history.back()).isEqualTo(view(2));
  }

  @Test
  void forgetsTheOldestBeyondItsBound() {
    for (int i = 0; i <= ViewHistory.MOST; i++) {
      history.jump(view(i));
    }
    for (int i = ViewHistory.MOST; i > 0; i--) {
      assertThat(history.back()).isEqualTo(view(i));
    }
    assertThat(history.back()).isNull();
  }

  @Test
  void clearedItIsEmpty() {
    history.jump(view(1));
    history.clear();
    assertThat(history.back()).isNull();
  }
}
