package app.spotcheck.model;

/// Whether annotations were made by a labeller or predicted by a model.
public enum LabelRole {
  LABEL("label"),
  PREDICTION("prediction");

  private final String singular;

  LabelRole(String singular) {
    this.singular = singular;
  }

  public String singular() {
    return singular;
  }
}
