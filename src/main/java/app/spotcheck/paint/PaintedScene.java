package app.spotcheck.paint;

/// A scene, and what of it is painted and how.
public record PaintedScene(Scene scene, PaintOptions options) {}
