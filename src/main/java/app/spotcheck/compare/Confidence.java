package app.spotcheck.compare;

import app.spotcheck.model.Annotation;
import org.jspecify.annotations.Nullable;

/// Decides which objects are sure enough to be compared and shown.
public final class Confidence {
  private Confidence() {}

  /// Whether an object is not left out.
  ///
  /// @param least the lowest confidence that is wanted; 0 leaves nothing out, not even what has a
  ///   confidence below it. Objects without a confidence are never left out.
  public static boolean reaches(Annotation object, double least) {
    @Nullable Double confidence = object.feature().confidence();
    return least <= 0 || confidence == null || !(confidence < least);
  }
}
