package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionTemplateTest {
  private static final Box BOX = new Box(0, 0, 10, 10);
  private static final Annotation CAR =
      Answers.box(
          "f1",
          "Car",
          BOX,
          0.834,
          Answers.radio(
              "damage",
              "yes",
              Answers.checklist(
                  "where",
                  Answers.option("left", Answers.radio("how bad", "a scratch")),
                  Answers.option("rear", Answers.radio("how bad", "a dent")))),
          Answers.text("note", "two\nlines"),
          Answers.text("name", "Herbie"),
          Answers.text("a > {b} \"c\"", "odd"),
          Answers.unanswered("colour"));
  private static final Annotation BARE = Answers.box("f2", "Van", BOX, null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{name} | Car | Van",
        "{ Name } | Car | Van",
        "{kind} {confidence} | box 83 % | box",
        "{id}: {area} | f1: 1234 px² | f2: 1234 px²",
        "{name} {damage > where} | Car left, rear | Van",
        "{name} {colour} {damage} | Car yes | Van",
        "{name} ({damage > where > how bad}) | Car (a scratch, a dent) | Van",
        "{DAMAGE>Where} | left, rear | ``",
        "{note} | two lines | ``",
        "{name}{no such question}! | Car! | Van!",
        "{\"name\"} {name} | Herbie Car | Van",
        "{\"a > {b} \\\"c\\\"\"} | odd | ``",
        "a } b () | a } b () | a } b ()",
        "`` | `` | ``"
      })
  void fillsWhatAnObjectHas(String template, String ofCar, String ofVan) throws Exception {
    CaptionTemplate parsed = CaptionTemplate.parse(template);
    assertThat(parsed.captionOf(CAR, 1234.4)).isEqualTo(ofCar);
    assertThat(parsed.captionOf(BARE, 1234.4)).isEqualTo(ofVan);
    assertThat(CaptionTemplate.parse(parsed.toString())).isEqualTo(parsed);
  }

  @Test
  void anObjectWithoutAreaTellsNone() throws Exception {
    assertThat(CaptionTemplate.parse("{name} {area}").captionOf(BARE, 0)).isEqualTo("Van");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{name", "a {name} {damage > ", "{a {name}", "{\"damage}", "{\"a"})
  void anOpenBraceIsToldWithItsPlace(String template) {
    assertThatThrownBy(() -> CaptionTemplate.parse(template))
        .isInstanceOf(CaptionTemplateException.class)
        .hasMessageContaining("character " + (template.lastIndexOf("{", open(template)) + 1))
        .hasMessageContaining("not closed");
  }

  private static int open(String template) {
    return template.equals("{a {name}") ? 0 : template.length();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{ }", "{> a}", "{a >}", "{a > > b}"})
  void aFieldWithoutANameIsTold(String template) {
    assertThatThrownBy(() -> CaptionTemplate.parse(template))
        .isInstanceOf(CaptionTemplateException.class)
        .hasMessageContaining(template);
  }
}
