package app.spotcheck.model;

import java.util.List;

/// The options chosen, any number of them.
public record ChecklistAnswer(List<Option> options) implements Answer {}
