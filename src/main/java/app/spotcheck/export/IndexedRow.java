package app.spotcheck.export;

import app.spotcheck.export.columns.Columns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list of rows shows of a readable row, and where it is in the file.
///
/// @param number the number among the readable rows, from 1
/// @param mediaKind `image`, `video` and so on
/// @param labelCount how many labels and predictions the row has
/// @param objectCount how many objects all of these have together
/// @param problemCount how many warnings reading the row gave
public record IndexedRow(
    int number,
    long offset,
    int length,
    long line,
    String id,
    @Nullable String globalKey,
    @Nullable String externalId,
    String mediaKind,
    int labelCount,
    int objectCount,
    int problemCount) {

  static IndexedRow of(Columns columns, int index) {
    List<String> keys = columns.text().keys(index);
    return new IndexedRow(
        index + 1,
        columns.offset(index),
        columns.length(index),
        columns.line(index),
        keys.get(0),
        keys.get(1).isEmpty() ? null : keys.get(1),
        keys.get(2).isEmpty() ? null : keys.get(2),
        columns.mediaKind(index),
        columns.labelCount(index),
        columns.objectCount(index),
        columns.warningCount(index));
  }

  /// What a person calls this row: its global key, else its external id, else its id.
  public String displayName() {
    if (globalKey != null) {
      return globalKey;
    }
    return externalId != null ? externalId : id;
  }

  public boolean isImage() {
    return mediaKind.equals("image");
  }
}
