package app.spotcheck.demo;

/// How a label's masks are exported.
enum MaskStyle {
  /// One grey file an instance and one file of colours a label.
  COMPOSITE,
  /// One grey file an instance.
  INSTANCES,
  /// One file an instance, white on transparent, as in older exports.
  TRANSPARENT
}
