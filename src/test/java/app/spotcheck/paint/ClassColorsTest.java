package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassColorsTest {
  private final List<String> names = IntStream.range(0, 500).mapToObj(i -> "class " + i).toList();

  @Test
  void differForFiveHundredClasses() {
    ClassColors colors = new ClassColors();
    assertThat(names.stream().map(colors::colorOf)).doesNotHaveDuplicates();
  }

  @Test
  void stayWhenMoreClassesBecomeKnown() {
    ClassColors growing = new ClassColors();
    growing.add(names.subList(0, 3));
    List<Integer> before = names.subList(0, 3).stream().map(growing::colorOf).toList();
    growing.add(names);
    ClassColors atOnce = new ClassColors();
    atOnce.add(names);
    assertThat(names.subList(0, 3).stream().map(growing::colorOf)).isEqualTo(before);
    assertThat(names.stream().map(growing::colorOf).toList())
        .isEqualTo(names.stream().map(atOnce::colorOf).toList());
  }
}
