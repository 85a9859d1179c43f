package app.spotcheck.review.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The hash changes with what a reviewer judges, and with nothing else.
class ContentHashTest {
  private static final String CAR =
      """
      {"feature_id": "f1", "feature_schema_id": "s", "name": "car", "value": "car_v",
       "annotation_kind": "ImagePolygon",
       "classifications": [
         {"feature_id": "c1", "name": "damage", "value": "damage", "radio_answer":
           {"feature_id": "a1", "name": "yes", "value": "yes", "classifications": [
             {"feature_id": "c2", "name": "where", "checklist_answers": [
               {"name": "left", "classifications": [
                 {"name": "note", "text_answer": {"content": "deep cut"}}]},
               {"name": "right"}]}]}},
         {"name": "colour", "radio_answer": {"name": "red"}}],
       "polygon": [{"x": 1, "y": 2}, {"x": 30, "y": 2}, {"x": 30, "y": 40}, {"x": 1, "y": 2}]}\
      """;

  /// The same car as another writer would export it.
  private static final String SAME_CAR =
      """
      {"polygon": [{"y": 2.0, "x": 1.00}, {"y": 2e0, "x": 3e1}, {"y": 40, "x": 30.0}],
       "confidence": 0.5, "custom_metrics": [{"name": "m", "value": 1}],
       "classifications": [
         {"name": "colour", "feature_id": "new", "radio_answer": {"name": "red"}},
         {"name": "silent", "text_answer": {"content": ""}},
         {"name": "none"},
         {"name": "damage", "value": "damage", "radio_answer": {"classifications": [
             {"name": "where", "checklist_answers": [
               {"name": "right", "classifications": []},
               {"classifications": [{"name": "note", "text_answer": {"content": "deep cut"}}],
                "name": "left"}]}],
            "value": "yes", "name": "yes", "feature_id": "new too"}}],
       "annotation_kind": "ImagePolygon", "value": "car_v", "name": "car", "feature_id": "other",
       "new_field": {"a": 1}}\
      """;

  private static String hash(String object) {
    return ContentHash.of(onlyLabel(object).objects().getFirst());
  }

  private static Label onlyLabel(String objects) {
    DataRow row = Entries.rowOfObjects(objects);
    return row.labelChoices().getFirst().label();
  }

  @Test
  void isSixteenBytesInHexadecimalDigits() {
    assertThat(hash(CAR)).matches("[0-9a-f]{32}");
  }

  @Test
  void isTheSameHoweverTheObjectIsWritten() {
    assertThat(hash(SAME_CAR)).isEqualTo(hash(CAR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "\"x\": 30, \"y\": 40 > \"x\": 30, \"y\": 40.5",
        "\"name\": \"car\" > \"name\": \"van\"",
        "car_v > car_w",
        "deep cut > deep cuts",
        "\"right\" > \"rear\"",
        "\"name\": \"red\" > \"name\": \"blue\"",
        "ImagePolygon > ImageCuboid",
        "{\"name\": \"right\"} > {\"name\": \"right\"}, {\"name\": \"right\"}",
      })
  void changesWithWhatIsJudged(String old, String changed) {
    assertThat(CAR).contains(old);
    assertThat(hash(CAR.replace(old, changed))).isNotEqualTo(hash(CAR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ImageBoundingBox\", \"bounding_box\": {\"left\": %d, \"top\": 2, \"width\": 3, \"height\":"
            + " 4",
        "ImagePoint\", \"point\": {\"x\": %d, \"y\": 2",
        "ImagePolyline\", \"line\": [{\"x\": %d, \"y\": 2}], \"z\": {\"z\": 1",
      })
  void changesWithTheGeometryOfEachKind(String geometry) {
    String object =
        "{\"feature_id\": \"f\", \"name\": \"n\", \"annotation_kind\": \"" + geometry + "}}";
    assertThat(hash(object.formatted(1))).isNotEqualTo(hash(object.formatted(10)));
    assertThat(hash(object.formatted(1))).isEqualTo(hash(object.formatted(1)));
  }

  private static String mask(String url, String composite, int red) {
    return """
    {"feature_id": "f", "name": "road", "annotation_kind": "ImageSegmentationMask",
     "mask": {"url": "%s"}, "composite_mask": {"url": "%s", "color_rgb": [%d, 2, 3]}}\
    """
        .formatted(url, composite, red);
  }

  @Test
  void aMaskIsTheSameUnderTheAddressesOfAnotherExport() {
    String first =
        mask(
            "https://api.example.com/annotations/f/index/1/mask?sig=1",
            "https://api.example.com/tasks/task1/masks/m/index/1?x=1",
            1);
    String second =
        mask(
            "https://api.example.com/annotations/f/index/1/mask?sig=2",
            "https://api.example.com/tasks/task2/masks/m/index/1?x=2",
            1);
    assertThat(hash(second)).isEqualTo(hash(first));
  }

  @Test
  void aMaskChangesWithItsFilesAndItsColour() {
    String url = "https://api.example.com/annotations/f/index/1/mask";
    String composite = "https://api.example.com/tasks/t/masks/m";
    assertThat(hash(mask(url, composite, 9))).isNotEqualTo(hash(mask(url, composite, 1)));
    assertThat(hash(mask(url, composite + "2", 1))).isNotEqualTo(hash(mask(url, composite, 1)));
    assertThat(hash(mask(url.replace("/1/", "/2/"), composite, 1)))
        .isNotEqualTo(hash(mask(url, composite, 1)));
  }

  @Test
  void aLabelIsTheSameInAnyOrderOfItsObjects() {
    String two = Entries.box("a", 1) + "," + Entries.box("b", 5);
    String turned = Entries.box("b", 5) + "," + Entries.box("a", 1);
    String swapped = Entries.box("a", 5) + "," + Entries.box("b", 1);
    String one = Entries.box("a", 1);
    assertThat(ContentHash.of(onlyLabel(turned))).isEqualTo(ContentHash.of(onlyLabel(two)));
    assertThat(ContentHash.of(onlyLabel(swapped))).isNotEqualTo(ContentHash.of(onlyLabel(two)));
    assertThat(ContentHash.of(onlyLabel(one))).isNotEqualTo(ContentHash.of(onlyLabel(two)));
  }

  @Test
  void aLabelChangesWithItsOwnAnswersAndRelationships() {
    String weather =
        "\"classifications\": [{\"name\": \"sky\", \"radio_answer\": {\"name\": \"%s\"}}]";
    assertThat(labelHash(weather.formatted("blue")))
        .isNotEqualTo(labelHash(weather.formatted("grey")));
    String pulls =
        """
        "relationships": [{"feature_id": "r", "name": "pulls",
          "annotation_kind": "ImageUnidirectionalRelationship",
          "unidirectional_relationship": {"source": "a", "target": "%s"}}]\
        """;
    assertThat(labelHash(pulls.formatted("b"))).isNotEqualTo(labelHash(pulls.formatted("c")));
  }

  private static String labelHash(String annotations) {
    return ContentHash.of(Entries.rowOf(annotations).labelChoices().getFirst().label());
  }

  @Test
  void deepNestingTakesNoLongTime() {
    int depth = 150;
    String open = "{\"name\": \"q\", \"text_answer\": {\"content\": \"\", \"classifications\": [";
    String nested = open.repeat(depth) + "]}}".repeat(depth);
    String object =
        "{\"feature_id\": \"f\", \"name\": \"n\", \"annotation_kind\": \"ImagePoint\", \"point\":"
            + " {\"x\": 1, \"y\": 2}, \"classifications\": [%s]}";
    assertThat(hash(object.formatted(nested))).isEqualTo(hash(object.formatted("")));
  }
}
