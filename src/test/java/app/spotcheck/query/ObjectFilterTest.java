package app.spotcheck.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.spotcheck.geometry.Point;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelDetails;
import app.spotcheck.model.PerformanceDetails;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.TextAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectFilterTest {
  private static final Classification NESTED =
      question("where", new ChecklistAnswer(List.of(option("left"), option("Rear door"))));
  private static final Annotation CAR =
      new PointAnnotation(
          feature(
              "f1",
              "Car",
              0.8,
              question("damage", new RadioAnswer(option("yes", NESTED))),
              question("note", new TextAnswer("scratched État", List.of()))),
          new Point(1, 2));
  private static final Relationship BEHIND =
      new Relationship(feature("f2", "behind", null), "f1", "f1", false);
  private static final Label LABEL =
      new Label(
          "l",
          null,
          null,
          new LabelDetails("2024-03-26T10:30:00Z", null, "ann@example.com", null, List.of()),
          new PerformanceDetails(12.5, null, null, 0.9, null, null),
          List.of(CAR),
          List.of(question("weather", new RadioAnswer(option("sunny")))),
          List.of(BEHIND),
          null);

  private static Feature feature(
      String id, String name, @Nullable Double confidence, Classification... classifications) {
    return new Feature(id, null, name, null, List.of(classifications), confidence, List.of());
  }

  private static Classification question(String name, Answer answer) {
    return new Classification("q", null, name, null, answer);
  }

  private static Answer.Option option(String name, Classification... below) {
    return new Answer.Option("o", null, name, null, List.of(below));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "class = car",
        "class = bus, car",
        "class != bus",
        "class ~ a",
        "kind = point",
        "has point",
        "has object",
        "has answer",
        "has confidence",
        "confidence > 0.7",
        "confidence = 0.8",
        "car > damage",
        "car > damage = YES",
        "car > damage > where = left",
        "car > damage > where ~ door",
        "* > damage > where = left, right",
        "* > note ~ état",
        "\"weather\" = sunny",
        "labeller ~ ann",
        "created = 2024-03-26",
        "seconds > 12",
        "consensus >= 0.9",
        "has labeller",
        "id = F1",
        "scratched",
        "sunny or car",
        "\"rear door\"",
        "not bus",
        "lacks relationship",
        "lacks benchmark",
        "class = car (a or b or left)",
      })
  void objectIsChosen(String filter) throws FilterException {
    assertThat(ObjectFilter.parse(filter).matches(CAR, LABEL)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class = bus",
        "class != car",
        "kind = box",
        "has mask",
        "has relationship",
        "confidence < 0.8",
        "bus > damage",
        "car > damage != yes",
        "car > where",
        "\"damage\" = yes",
        "created = 2023",
        "updated > 2000",
        "has benchmark",
        "sunny",
        "car and bus",
        "lacks answer",
      })
  void objectIsNotChosen(String filter) throws FilterException {
    assertThat(ObjectFilter.parse(filter).matches(CAR, LABEL)).isFalse();
  }

  @Test
  void relationshipsAreChosenToo() throws FilterException {
    assertThat(ObjectFilter.parse("has relationship").matches(BEHIND, LABEL)).isTrue();
    assertThat(ObjectFilter.parse("class = behind").matches(BEHIND, LABEL)).isTrue();
    assertThat(ObjectFilter.parse("has object or has answer").matches(BEHIND, LABEL)).isFalse();
  }

  /// A filter of rows only, and where in it the part is that says nothing of an object.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count(car) > 3 | 0 | 10",
        "a and status = DONE | 6 | 12",
        "has metadata.camera | 4 | 19",
        "lacks problem | 6 | 13",
        "not (labels > 1) | 5 | 11",
        "project = x or a | 0 | 7",
        "name = x | 0 | 4",
      })
  void whatOnlyRowsHaveIsRefused(String filter, int from, int to) {
    FilterException wrong =
        catchThrowableOfType(FilterException.class, () -> ObjectFilter.parse(filter));
    assertThat(wrong).hasMessageContaining("says something of a row, not of an object");
    assertThat(wrong.from()).isEqualTo(from);
    assertThat(wrong.to()).isEqualTo(to);
  }
}
