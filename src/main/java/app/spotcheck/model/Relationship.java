package app.spotcheck.model;

/// A relationship between two objects of a label.
///
/// @param source the feature id the relationship starts at; empty where the export has none
/// @param target the feature id it leads to; empty where the export has none
public record Relationship(Feature feature, String source, String target, boolean bidirectional) {}
