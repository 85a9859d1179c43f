package app.spotcheck.export;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Problem;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading one row: the row, unless it is unreadable, its problems, and its JSON.
public final class RowReading {
  private final @Nullable DataRow row;
  private final List<Problem> problems;
  private final @Nullable Object json;
  private final IdentityHashMap<Feature, JsonView> jsonOfFeatures;

  RowReading(
      @Nullable DataRow row,
      List<Problem> problems,
      @Nullable Object json,
      IdentityHashMap<Feature, JsonView> jsonOfFeatures) {
    this.row = row;
    this.problems = problems;
    this.json = json;
    this.jsonOfFeatures = jsonOfFeatures;
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
    JsonView view = jsonOfFeatures.get(feature);
    return view == null ? "" : JsonText.indented(view.value());
  }

  /// The JSON of one object or relationship of this very reading; none for any other.
  @Nullable JsonView viewOf(Feature feature) {
    return jsonOfFeatures.get(feature);
  }

  /// The row's values, as [JsonObject] tells; none where it is unreadable.
  @Nullable Object json() {
    return json;
  }

  /// The JSON path within the row of one object or relationship of this very reading; empty for any
  /// other.
  public String pathOf(Feature feature) {
    JsonView view = jsonOfFeatures.get(feature);
    return view == null ? "" : view.path().toString();
  }
}
