package app.spotcheck.export;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.Relationship;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes objects out of the text of a row, and what says something about them: their places in
/// `z_order` and the relationships to them. Every other byte stays as it is.
public final class RowCut {
  /// Which objects are taken out.
  public interface Choice {
    /// Whether an object is taken out.
    ///
    /// @param object its position in the label, from 0
    boolean has(Label label, int object);
  }

  private final RowReading reading;
  private final CutPlaces places = new CutPlaces();
  private int objects;
  private int relationships;

  private RowCut(RowReading reading) {
    this.reading = reading;
  }

  /// Finds what is to be taken out of a row.
  public static RowCut of(RowReading reading, Choice choice) {
    RowCut cut = new RowCut(reading);
    DataRow row = reading.row();
    if (row != null) {
      for (LabelChoice label : row.labelChoices()) {
        cut.addLabel(label.label(), choice);
      }
    }
    return cut;
  }

  /// How many objects are taken out, of all labels and predictions together.
  public int objects() {
    return objects;
  }

  /// How many relationships are taken out because they lead to such an object.
  public int relationships() {
    return relationships;
  }

  /// The row without them.
  ///
  /// @param row the text that was read
  public byte[] applied(byte[] row) {
    return places.isEmpty() ? row : new CutScanner(row).without(places);
  }

  private void addLabel(Label label, Choice choice) {
    List<Annotation> out = new ArrayList<>();
    Set<String> kept = new HashSet<>();
    for (int i = 0; i < label.objects().size(); i++) {
      Annotation object = label.objects().get(i);
      if (choice.has(label, i)) {
        out.add(object);
      } else {
        kept.add(object.feature().id());
      }
    }
    if (out.isEmpty()) {
      return;
    }
    objects += out.size();
    Set<String> gone = new HashSet<>();
    for (Annotation object : out) {
      add(reading.viewOf(object.feature()));
      gone.add(object.feature().id());
    }
    gone.remove("");
    gone.removeAll(kept);
    JsonView anyObject = reading.viewOf(out.getFirst().feature());
    if (anyObject != null) {
      addMentions(label, gone, contentOf(anyObject.path().steps()));
    }
  }

  private void add(@Nullable JsonView view) {
    if (view != null) {
      places.add(view.path().steps());
    }
  }

  /// The way to what holds the `objects` that an object is in.
  private static List<JsonPath.Step> contentOf(List<JsonPath.Step> object) {
    int end = object.size();
    while (object.get(end - 1).index() >= 0) {
      end--;
    }
    return object.subList(0, end - 1);
  }

  private void addMentions(Label label, Set<String> gone, List<JsonPath.Step> content) {
    Set<String> goneRelationships = new HashSet<>();
    for (Relationship relationship : label.relationships()) {
      if (gone.contains(relationship.source()) || gone.contains(relationship.target())) {
        relationships++;
        add(reading.viewOf(relationship.feature()));
        goneRelationships.add(relationship.feature().id());
      }
    }
    goneRelationships.remove("");
    addRepeated(content, goneRelationships);
    Set<String> outOfOrder = new HashSet<>(gone);
    outOfOrder.addAll(goneRelationships);
    List<JsonPath.Step> order =
        extended(content.subList(0, content.size() - 1), new JsonPath.Step("z_order", -1));
    addElements(order, id -> id instanceof String && outOfOrder.contains(id));
  }

  /// Some exports repeat relationships among the objects.
  private void addRepeated(List<JsonPath.Step> content, Set<String> relationshipIds) {
    addElements(
        extended(content, new JsonPath.Step("objects", -1)),
        object ->
            object instanceof JsonObject relationship
                && text(relationship, "annotation_kind").endsWith("Relationship")
                && relationshipIds.contains(text(relationship, "feature_id")));
  }

  private static String text(JsonObject object, String property) {
    return Objects.toString(object.get(property), "");
  }

  private interface ElementTest {
    boolean fits(@Nullable Object element);
  }

  private void addElements(List<JsonPath.Step> list, ElementTest test) {
    Object value = reading.json();
    for (JsonPath.Step step : list) {
      value =
          switch (value) {
            case JsonObject object when step.index() < 0 -> object.get(step.name());
            case List<?> elements when step.index() >= 0 -> elements.get(step.index());
            case null, default -> null;
          };
    }
    if (!(value instanceof List<?> elements)) {
      return;
    }
    for (int i = 0; i < elements.size(); i++) {
      if (test.fits(elements.get(i))) {
        places.add(extended(list, new JsonPath.Step("", i)));
      }
    }
  }

  private static List<JsonPath.Step> extended(List<JsonPath.Step> way, JsonPath.Step step) {
    List<JsonPath.Step> longer = new ArrayList<>(way);
    longer.add(step);
    return longer;
  }
}
