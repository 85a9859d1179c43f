package app.spotcheck.browser;

import app.spotcheck.export.IndexedRow;

/// What list and grid say a row holds.
final class RowText {
  private RowText() {}

  /// Labels and objects, after the kind of media where that is no image.
  static String contentOf(IndexedRow row) {
    String content = row.labelCount() == 0 ? "no label" : labelsOf(row) + ", " + objectsOf(row);
    return row.isImage() ? content : row.mediaKind() + " · " + content;
  }

  static String objectsOf(IndexedRow row) {
    return counted(row.objectCount(), "object");
  }

  private static String labelsOf(IndexedRow row) {
    return counted(row.labelCount(), "label");
  }

  /// A number of things, as `1 label` or `1,235 labels`.
  static String counted(int count, String what) {
    return String.format("%,d %s%s", count, what, count == 1 ? "" : "s");
  }
}
