package app.spotcheck.export;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.Relationship;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the index keeps of a readable row: where it is, and what a list of rows shows of it.
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

  static IndexedRow of(int number, RowSpan span, DataRow row, int problemCount) {
    List<LabelChoice> choices = row.labelChoices();
    return new IndexedRow(
        number,
        span.offset(),
        (int) span.length(),
        span.line(),
        row.id(),
        row.globalKey(),
        row.externalId(),
        row.media().mediaKind(),
        choices.size(),
        choices.stream().mapToInt(c -> c.label().objects().size()).sum(),
        problemCount);
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

  /// The classes of a row's objects and relationships, in the order of the file.
  static Set<String> classesOf(DataRow row) {
    Set<String> classes = new LinkedHashSet<>();
    for (LabelChoice choice : row.labelChoices()) {
      for (Annotation object : choice.label().objects()) {
        classes.add(object.feature().name());
      }
      for (Relationship relationship : choice.label().relationships()) {
        classes.add(relationship.feature().name());
      }
    }
    return classes;
  }
}
