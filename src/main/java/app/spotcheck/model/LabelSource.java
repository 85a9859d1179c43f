package app.spotcheck.model;

/// Where labels come from: a labelling project or a run of a model.
public sealed interface LabelSource permits Project, ModelRun {
  String id();

  /// The name a person knows the project or the run by.
  String displayName();
}
