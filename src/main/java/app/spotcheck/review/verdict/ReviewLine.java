package app.spotcheck.review.verdict;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line of a verdict file after its header.
public sealed interface ReviewLine {
  /// The line without its line break, with all that it says.
  String text();

  /// A line that this program understands.
  ///
  /// @param unknownFields names of fields it does not know
  /// @param original the line as it stands in the file, where it has unknown fields
  record Known(ReviewEntry entry, Set<String> unknownFields, @Nullable String original)
      implements ReviewLine {
    @Override
    public String text() {
      return original != null ? original : EntryWriter.line(entry).strip();
    }
  }

  /// A line of something else, which is kept as it is.
  ///
  /// @param number of the line, counted from 1
  /// @param reason what is odd about it, for people
  record Foreign(long number, String reason, String text) implements ReviewLine {}
}
