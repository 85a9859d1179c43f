package app.spotcheck.model;

import java.util.List;

/// A free text.
public record TextAnswer(String content, List<Classification> classifications) implements Answer {
  @Override
  public List<Option> options() {
    return List.of();
  }
}
