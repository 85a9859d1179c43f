package app.spotcheck.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RowSelectionTest {
  private final RowSelection selection = new RowSelection();

  private int[] selected() {
    return selection.rowsProperty().get().toArray();
  }

  @Test
  void togglesRows() {
    selection.selectOnly(3);
    selection.toggle(5);
    assertThat(selected()).containsExactly(3, 5);
    selection.toggle(3);
    assertThat(selected()).containsExactly(5);
    assertThat(selection.contains(5)).isTrue();
    assertThat(selection.count()).isEqualTo(1);
  }

  @Test
  void extendsFromTheRowPickedLastInTheOrderOfTheList() {
    ShownRows shown = ShownRows.of(new int[] {9, 4, 7, 1});
    selection.selectOnly(4);
    selection.extendTo(1, shown);
    assertThat(selected()).containsExactly(1, 4, 7);
    selection.extendTo(9, shown);
    assertThat(selected()).as("the other way from the same row").containsExactly(4, 9);
  }

  @Test
  void extendingFromARowThatIsNotShownSelectsOne() {
    selection.selectOnly(2);
    selection.extendTo(7, ShownRows.of(new int[] {9, 4, 7, 1}));
    assertThat(selected()).containsExactly(7);
  }

  @Test
  void selectsAllThatIsShown() {
    selection.selectAll(ShownRows.of(new int[] {9, 4}));
    assertThat(selected()).containsExactly(4, 9);
    selection.selectAll(ShownRows.all(1_000_000));
    assertThat(selection.count()).isEqualTo(1_000_000);
    selection.clear();
    assertThat(selection.count()).isZero();
  }

  @Test
  void followsTheRowOnShowUnlessSeveralArePicked() {
    selection.follow(1);
    selection.follow(2);
    assertThat(selected()).containsExactly(2);
    selection.toggle(5);
    selection.follow(3);
    assertThat(selected()).containsExactly(2, 5);
  }

  @Test
  void tellsASelectionFromTheRowThatIsOnlyShown() {
    selection.follow(1);
    assertThat(isDeliberate()).isFalse();
    selection.toggle(1);
    selection.toggle(1);
    assertThat(isDeliberate()).as("picked by itself").isTrue();
    selection.selectOnly(1);
    assertThat(isDeliberate()).isFalse();
    selection.extendTo(2, ShownRows.all(4));
    assertThat(isDeliberate()).isTrue();
    selection.clear();
    assertThat(isDeliberate()).isFalse();
    selection.selectAll(ShownRows.all(4));
    assertThat(isDeliberate()).isTrue();
  }

  private boolean isDeliberate() {
    return selection.deliberateProperty().get();
  }

  @Test
  void givesANewSetAfterEveryChange() {
    AtomicInteger changes = new AtomicInteger();
    selection.rowsProperty().addListener((property, before, now) -> changes.incrementAndGet());
    selection.toggle(1);
    selection.toggle(2);
    selection.toggle(1);
    assertThat(changes).hasValue(3);
  }
}
