package app.spotcheck.model;

import java.util.List;

/// The one option chosen of several.
public record RadioAnswer(Option option) implements Answer {
  @Override
  public List<Option> options() {
    return List.of(option);
  }
}
