package app.spotcheck.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.export.ExportFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
  @TempDir Path folder;
  private ExportFile file;

  @BeforeEach
  void writeExport() throws Exception {
    file = new RandomExport(new Random(21)).write(folder, 300);
  }

  private List<Suggestion> at(String text, int caret) {
    return file.index().read(columns -> Completion.at(text, caret, columns));
  }

  /// What is typed, with the caret at `|`, and what one suggestion makes of it.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "|; class",
        "cl|; class",
        "a and cl|; a and class",
        "(not sta|; (not status",
        "st|at = x; status = x",
        "co|; count(",
        "tra|; \"traffic light\"",
        "wea|; \"weather\"",
        "meta|; metadata.camera",
        "metadata.ca|; metadata.camera",
        "metadata.\"ca|\" = x; metadata.camera = x",
        "class |; class =",
        "class |; class !=",
        "labels |; labels >=",
        "car |; car >",
        "class = |; class = car",
        "class = tr|; class = Truck",
        "class = tr|; class = \"traffic light\"",
        "class = \"tra|\" and a; class = \"traffic light\" and a",
        "class = car, tr|; class = car, Truck",
        "class = car |; class = car and",
        "status != |; status != DONE",
        "count(|; count(car",
        "count(car) |; count(car) >",
        "car > |; car > damage",
        "* > dam|; * > damage",
        "car > damage > |; car > damage > where",
        "car > damage = |; car > damage = left",
        "car > damage |; car > damage !=",
        "\"weather\" = |; \"weather\" = Red",
        "metadata.camera = |; metadata.camera = front",
        "has |; has prediction",
        "lacks ma|; lacks mask",
        "has metadata.w|; has metadata.where",
        "created > |; created > today",
      })
  void suggestionFitsWhereTheCaretIs(String typed, String completed) {
    int caret = typed.indexOf('|');
    String text = typed.replace("|", "");
    assertThat(at(text, caret)).extracting(s -> s.appliedTo(text)).contains(completed);
  }

  @ParameterizedTest
  @CsvSource({"'labels > ', 9", "'id = ', 5", "'status > 3', 10", "', ', 2", "'= ', 2", "'> ', 2"})
  void nothingIsSuggestedWhereNothingIsKnown(String text, int caret) {
    assertThat(at(text, caret)).isEmpty();
  }

  private static int rowsOf(Suggestion suggestion) {
    return Integer.parseInt(suggestion.hint().replace(" rows", ""));
  }

  @Test
  void valuesComeWithTheirRowsTheMostFrequentFirst() {
    List<Suggestion> values = at("media = ", 8);
    assertThat(values).hasSize(2);
    assertThat(values.getFirst().hint()).matches("\\d+ rows");
    assertThat(rowsOf(values.getFirst())).isGreaterThanOrEqualTo(rowsOf(values.getLast()));
    assertThat(values.getFirst().caret()).isEqualTo(13);
  }

  @Test
  void thereAreFiftySuggestionsAtMost() throws Exception {
    ExportFile many =
        SmallExport.write(
            folder,
            SmallExport.row(
                "a",
                "DONE",
                IntStream.range(0, 120).mapToObj(i -> "class " + i).toArray(String[]::new)));
    List<Suggestion> values = many.index().read(columns -> Completion.at("class = ", 8, columns));
    assertThat(values).hasSize(50);
  }

  @Test
  void anyTextCanBeCompletedAnywhere() {
    Random random = new Random(4);
    String[] parts = {
      "class",
      "labels",
      "has",
      "count",
      "(",
      ")",
      "=",
      ">",
      ",",
      "\"",
      "metadata.",
      "car",
      "*",
      "damage",
      " ",
      "and"
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length >= 0; length--) {
        text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
      }
      int caret = random.nextInt(text.length() + 1);
      assertThat(at(text.toString(), caret))
          .as("%s at %s", text, caret)
          .allSatisfy(suggestion -> {
            assertThat(suggestion.from()).isBetween(0, caret);
            assertThat(suggestion.to()).isBetween(caret, text.length());
          });
    }
  }
}
