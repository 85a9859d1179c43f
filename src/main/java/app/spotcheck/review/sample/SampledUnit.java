package app.spotcheck.review.sample;

import com.fasterxml.jackson.annotation.JsonValue;

/// What a sample is of.
public enum SampledUnit {
  OBJECTS("objects"),
  ROWS("rows");

  private final String word;

  SampledUnit(String word) {
    this.word = word;
  }

  /// The word for several of it.
  @JsonValue
  public String word() {
    return word;
  }
}
