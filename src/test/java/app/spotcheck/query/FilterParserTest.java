package app.spotcheck.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {
  /// What is written, and how it is printed.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "class=car                                | class = car",
        "CLASS = car,truck , \"big van\"          | class = car, truck, \"big van\"",
        "class != car                             | class != car",
        "status~rev                               | status ~ rev",
        "labels>=2 objects<5                      | labels >= 2 and objects < 5",
        "labels > 2 AND objects < 5               | labels > 2 and objects < 5",
        "seconds = 1, 2                           | seconds = 1, 2",
        "confidence < .5                          | confidence < .5",
        "created >= 2024-03                       | created >= 2024-03",
        "updated = 2024-03-26T10:30               | updated = 2024-03-26T10:30",
        "updated > -7d                            | updated > -7d",
        "updated = today                          | updated = today",
        "count(car) > 3                           | count(car) > 3",
        "count(\"traffic light\") = 0             | count(\"traffic light\") = 0",
        "vehicle > damage                         | vehicle > damage",
        "vehicle > damage > where = left          | vehicle > damage > where = left",
        "\"traffic light\" > \"state (now)\" = red | \"traffic light\" > \"state (now)\" = red",
        "* > damage = left, right                 | * > damage = left, right",
        "weather = sunny                          | \"weather\" = sunny",
        "\"class\" = sunny                        | \"class\" = sunny",
        "status > detail = x                      | \"status\" > detail = x",
        "car > \"3\" = x                          | car > \"3\" = x",
        "metadata.camera = front                  | metadata.camera = front",
        "metadata.\"taken at\" >= 2024-01-01      | metadata.\"taken at\" >= 2024-01-01",
        "metadata.temperature < 0                 | metadata.temperature < 0",
        "Metadata.a.b ~ x                         | metadata.a.b ~ x",
        "has mask                                 | has mask",
        "lacks label                              | lacks label",
        "not has label                            | lacks label",
        "not lacks label                          | not lacks label",
        "has consensus                            | has consensus",
        "has metadata.camera                      | has metadata.camera",
        "has vehicle > damage                     | vehicle > damage",
        "lacks vehicle > damage                   | lacks vehicle > damage",
        "has \"weather\"                          | has \"weather\"",
        "id = abc                                 | id = abc",
        "key ~ img name != x.jpg                  | key ~ img and name != x.jpg",
        "truck                                    | truck",
        "\"left door\"                            | \"left door\"",
        "\"class\"                                | \"class\"",
        "class                                    | \"class\"",
        "\"a \\\" b \\\\ c\"                      | \"a \\\" b \\\\ c\"",
        "\"and\" or \"or\"                        | \"and\" or \"or\"",
        "a b or c                                 | (a and b) or c",
        "a (b or c)                               | a and (b or c)",
        "not (a b)                                | not (a and b)",
        "not not a                                | not not a",
        "((a))                                    | a",
        "truck(red)                               | truck and red",
        "img_1-2.jpg                              | img_1-2.jpg",
        "a!=b                                     | \"a\" != b",
        "count                                    | \"count\"",
      })
  void filterIsReadAndPrinted(String text, String printed) throws FilterException {
    Filter filter = Filter.parse(text);
    assertThat(filter).hasToString(printed);
    assertThat(Filter.parse(printed)).isEqualTo(filter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t\n"})
  void blankTextAsksForEverything(String text) throws FilterException {
    assertThat(Filter.parse(text)).isEqualTo(Filter.EVERYTHING).hasToString("");
  }

  /// What is written, where it is wrong, and a part of the sentence that says so.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "clas = car         | 0  | 4  | \"clas\" is no field; did you mean class?",
        "a and lables > 2   | 6  | 12 | \"lables\" is no field with numbers; did you mean labels?",
        "weather < 3        | 0  | 7  | \"weather\" is no field",
        "class =            | 7  | 7  | A value is expected after =.",
        "class = and        | 8  | 11 | put \"and\" in quotes",
        "class = car,       | 12 | 12 | A value is expected after =.",
        "class < car        | 6  | 7  | class is compared with =, != or ~, not with <.",
        "labels ~ 3         | 7  | 8  | not with ~",
        "labels = many      | 9  | 13 | \"many\" is no number.",
        "labels > 1, 2      | 10 | 11 | Only one value can stand after >.",
        "created > yes      | 10 | 13 | \"yes\" is no date",
        "created = 2024-13  | 10 | 17 | is no date",
        "(a or b            | 0  | 1  | The closing parenthesis is missing.",
        "a or b)            | 6  | 7  | This closing parenthesis has no opening one.",
        "a or               | 4  | 4  | is expected here",
        "not                | 3  | 3  | is expected here",
        "or a               | 0  | 2  | is expected here",
        "()                 | 1  | 2  | is expected here",
        "class car          | 0  | 5  | An operator such as = is expected after class.",
        "metadata.x         | 10 | 10 | An operator such as = is expected after metadata.x.",
        "metadata. = 3      | 0  | 9  | The name of a metadata field is expected",
        "metadata.x < warm  | 13 | 17 | is neither a number nor a date",
        "count(car          | 5  | 6  | is not closed",
        "count() > 1        | 6  | 7  | A class is expected",
        "count(car)         | 10 | 10 | An operator such as = is expected after count(car).",
        "has                | 3  | 3  | What a row has is expected here",
        "lacks foo          | 6  | 9  | \"foo\" is nothing a row has.",
        "has maks           | 4  | 8  | did you mean mask?",
        "\"open             | 0  | 5  | The closing quote is missing.",
        "\"\"               | 0  | 2  | A text is expected between the quotes.",
        "key ~ \"\"         | 6  | 8  | A text is expected after ~.",
        "* = left           | 0  | 1  | * stands for a class",
        "a > = left         | 4  | 5  | A question",
        "= left             | 0  | 1  | is expected here",
      })
  void whatIsWrongIsSaidWithItsPlace(String text, int from, int to, String part) {
    FilterException wrong =
        catchThrowableOfType(FilterException.class, () -> Filter.parse(text.strip()));
    assertThat(wrong).hasMessageContaining(part);
    assertThat(wrong.getMessage()).matches("(?s).*[.?]");
    assertThat(wrong.from()).isEqualTo(from);
    assertThat(wrong.to()).isEqualTo(to);
  }

  @Test
  void deepNestingIsRefusedBeforeItOverflows() {
    FilterException wrong =
        catchThrowableOfType(FilterException.class, () -> Filter.parse("(".repeat(100_000) + "a"));
    assertThat(wrong).hasMessage("This is nested too deeply.");
  }

  @Test
  void printedFiltersAreReadBackAsTheSame() throws FilterException {
    RandomFilters filters = new RandomFilters(new Random(20_240_326));
    for (int i = 0; i < 20_000; i++) {
      Filter filter = filters.next();
      assertThat(Filter.parse(filter.toString())).as(filter.toString()).isEqualTo(filter);
    }
  }

  @Test
  void noTextEndsTheParserUnexpectedly() {
    Random random = new Random(7);
    String[] parts = {
      "class", "labels", "has", "lacks", "not", "and", "or", "count", "(", ")", "=", ">", "!=",
      "~", ",", "\"", "metadata.", "x", "3", "*", "\\", "2024", "\"a\"", "created", " ", "é"
    };
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(9); length >= 0; length--) {
        text.append(parts[random.nextInt(parts.length)]);
        text.append(random.nextBoolean() ? " " : "");
      }
      try {
        Filter filter = Filter.parse(text.toString());
        assertThat(Filter.parse(filter.toString())).as("%s", text).isEqualTo(filter);
      } catch (FilterException wrong) {
        assertThat(wrong.from()).isBetween(0, text.length());
        assertThat(wrong.to()).isBetween(wrong.from(), text.length());
        assertThat(wrong.getMessage()).isNotBlank();
      }
    }
  }
}
