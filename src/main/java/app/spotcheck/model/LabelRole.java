package app.spotcheck.model;

/// Whether annotations were made by a labeller or predicted by a model.
public enum LabelRole {
  LABEL,
  PREDICTION
}
