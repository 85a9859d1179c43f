package app.spotcheck.export;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.Problem;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading one row: the row, unless it is unreadable, its problems, and its JSON.
public final class RowReading {
  private final @Nullable DataRow row;
  private final List<Problem> problems;
  private final @Nullable Object json;
  private final IdentityHashMap<Object, JsonView> jsonOfParts;

  RowReading(
      @Nullable DataRow row,
      List<Problem> problems,
      @Nullable Object json,
      IdentityHashMap<Object, JsonView> jsonOfParts) {
    this.row = row;
    this.problems = problems;
    this.json = json;
    this.jsonOfParts = jsonOfParts;
  }

  /// The row; absent where it is unreadable.
  public @Nullable DataRow row() {
    return row;
  }

  public List<Problem> problems() {
    return problems;
  }

  /// The row's JSON, indented, with the values of `embeddings` left out; empty where it is
  /// unreadable.
  public String indentedJson() {
    return json == null ? "" : JsonText.indented(json);
  }

  /// The JSON of one object or relationship of this very reading, indented; empty for any other.
  public String indentedJson(Feature feature) {
    JsonView view = jsonOfParts.get(feature);
    return view == null ? "" : JsonText.indented(view.value());
  }

  /// The JSON of one object or relationship of this very reading; none for any other.
  @Nullable JsonView viewOf(Feature feature) {
    return jsonOfParts.get(feature);
  }

  /// The row's values, as [JsonObject] tells; none where it is unreadable.
  @Nullable Object json() {
    return json;
  }

  /// The JSON path within the row of one object or relationship of this very reading; empty for any
  /// other.
  public String pathOf(Feature feature) {
    return pathOfPart(feature);
  }

  /// The same of a label or prediction.
  public String pathOf(Label label) {
    return pathOfPart(label);
  }

  private String pathOfPart(Object part) {
    JsonView view = jsonOfParts.get(part);
    return view == null ? "" : view.path().toString();
  }
}
