package app.spotcheck.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What a reviewer is told last: what cannot be done, or what was done. Sentences, one at a time.
final class Messages {
  private final ReadOnlyObjectWrapper<@Nullable String> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> success = new ReadOnlyObjectWrapper<>();

  /// What cannot be done; none while all is well.
  ReadOnlyObjectProperty<@Nullable String> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// What was done; none where nothing is to be told.
  ReadOnlyObjectProperty<@Nullable String> successProperty() {
    return success.getReadOnlyProperty();
  }

  /// Tells what cannot be done; none takes back what was told.
  void report(@Nullable String sentence) {
    success.set(null);
    failure.set(sentence);
  }

  /// Tells what was done.
  void tell(String sentence) {
    failure.set(null);
    success.set(sentence);
  }
}
