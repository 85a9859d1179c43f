package app.spotcheck.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownRowsTest {
  @Test
  void allRowsStandAtTheirOwnPlaces() {
    ShownRows all = ShownRows.all(3);
    assertThat(all.isAll()).isTrue();
    assertThat(all.size()).isEqualTo(3);
    assertThat(all.rowAt(2)).isEqualTo(2);
    assertThat(all.placeOf(2)).isEqualTo(2);
    assertThat(all.placeOf(3)).isEqualTo(ShownRows.NOT_SHOWN);
    assertThat(all.placeOf(-1)).isEqualTo(ShownRows.NOT_SHOWN);
  }

  @Test
  void someRowsStandInTheirOwnOrder() {
    ShownRows some = ShownRows.of(new int[] {7, 2, 5});
    assertThat(some.isAll()).isFalse();
    assertThat(some.size()).isEqualTo(3);
    assertThat(some.rowAt(0)).isEqualTo(7);
    assertThat(some.placeOf(5)).isEqualTo(2);
    assertThat(some.placeOf(0)).isEqualTo(ShownRows.NOT_SHOWN);
  }
}
