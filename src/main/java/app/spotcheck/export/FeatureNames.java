package app.spotcheck.export;

import org.jspecify.annotations.Nullable;

/// How a version of the export spells what all objects, classifications and answers have.
enum FeatureNames {
  VERSION_ONE("featureId", "schemaId", "title"),
  VERSION_TWO("feature_id", "feature_schema_id", "name");

  private final String id;
  private final String schemaId;
  private final String name;

  FeatureNames(String id, String schemaId, String name) {
    this.id = id;
    this.schemaId = schemaId;
    this.name = name;
  }

  /// The feature id; empty where there is none.
  String idOf(JsonView view) {
    return view.text(id, "");
  }

  @Nullable String schemaIdOf(JsonView view) {
    return view.text(schemaId);
  }

  /// The name as people see it, else as the ontology spells it.
  String nameOf(JsonView view) {
    return view.text(name, view.text("value", "(no name)"));
  }
}
