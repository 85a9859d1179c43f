package app.spotcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.app.ImageLife.Left;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageLifeTest {
  @ParameterizedTest
  @CsvSource({
    "P30D, images die in 30 d, false",
    "P2D, images die in 2 d, false",
    "PT47H59M59S, images die in 47 h, false",
    "PT5H59M, images die in 5 h, false",
    "PT1H, images die in 1 h, false",
    "PT59M59S, images die in 59 min, true",
    "PT1S, images die in 1 min, true",
    "PT0S, images died 1 min ago, false",
    "PT-59M, images died 59 min ago, false",
    "PT-3H-10M, images died 3 h ago, false",
    "P-400D, images died 400 d ago, false"
  })
  void tellsTheTimeInOneUnitAndWarnsWithinTheLastHour(Duration time, String told, boolean warns) {
    Left left = new Left(time);
    assertThat(left.told()).isEqualTo(told);
    assertThat(left.isShort()).isEqualTo(warns);
    assertThat(left.notice().isPresent()).isEqualTo(warns);
    assertThat(left.isOver()).isEqualTo(told.contains("died"));
  }
}
