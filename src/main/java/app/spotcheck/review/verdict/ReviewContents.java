package app.spotcheck.review.verdict;

import app.spotcheck.review.ExportIdentity;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is in a verdict file.
///
/// @param header absent where the first line is none, as in a file of something else
/// @param lines all lines after the header, in the order of the file
/// @param uncopied how many foreign lines are too long or too many to be held in `lines`; the file
///   keeps them
/// @param tornBytes how many bytes a broken end of the file has: the beginning of a line that was
///   never finished; 0 for none
public record ReviewContents(
    @Nullable ReviewHeader header, List<ReviewLine> lines, long uncopied, long tornBytes) {
  private static final int MOST_TOLD = 3;
  private static final int LONGEST_HEADER = 64 << 10;

  /// Reads a file, without changing it.
  ///
  /// @throws IOException where it is missing or cannot be read; what it holds is never the reason
  public static ReviewContents read(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return read(bytes);
    }
  }

  /// Reads the first line alone.
  ///
  /// @return none where the file does not begin as a file of verdicts
  /// @throws IOException where it is missing or cannot be read
  public static @Nullable ReviewHeader header(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] first = bytes.readNBytes(LONGEST_HEADER);
      int end = 0;
      while (end < first.length && first[end] != '\n') {
        end++;
      }
      int length = Math.min(first.length, end + 1);
      return read(new ByteArrayInputStream(first, 0, length)).header();
    }
  }

  static ReviewContents read(InputStream bytes) throws IOException {
    return new ContentsReader(bytes).read();
  }

  static ReviewContents empty() {
    return new ReviewContents(null, List.of(), 0, 0);
  }

  /// The entries, in the order of the file.
  public List<ReviewEntry> entries() {
    List<ReviewEntry> entries = new ArrayList<>();
    for (ReviewLine line : lines) {
      if (line instanceof ReviewLine.Known known) {
        entries.add(known.entry());
      }
    }
    return entries;
  }

  /// The lines of something else.
  public List<ReviewLine.Foreign> foreignLines() {
    return lines.stream()
        .filter(ReviewLine.Foreign.class::isInstance)
        .map(ReviewLine.Foreign.class::cast)
        .toList();
  }

  /// What is odd about the file, a sentence each.
  public List<String> notices() {
    List<String> notices = new ArrayList<>();
    List<ReviewLine.Foreign> foreign = foreignLines();
    if (!foreign.isEmpty()) {
      notices.add(told(foreign));
    }
    if (uncopied > 0) {
      notices.add(uncopied + " lines too long or too many to be read are left alone in the file.");
    }
    Set<String> fields = unknownFields();
    if (!fields.isEmpty()) {
      notices.add("Fields that are not known here are kept: " + listed(fields) + ".");
    }
    if (tornBytes > 0) {
      notices.add(
          "The last line was never finished: its %d bytes are no entry.".formatted(tornBytes));
    }
    return notices;
  }

  private static String told(List<ReviewLine.Foreign> foreign) {
    ReviewLine.Foreign first = foreign.getFirst();
    return foreign.size() == 1
        ? "Line %d is left alone: %s.".formatted(first.number(), first.reason())
        : "%d lines are left alone, the first is line %d: %s."
            .formatted(foreign.size(), first.number(), first.reason());
  }

  private Set<String> unknownFields() {
    Set<String> names = new LinkedHashSet<>();
    for (ReviewLine line : lines) {
      if (line instanceof ReviewLine.Known known) {
        names.addAll(known.unknownFields());
      }
    }
    return names;
  }

  private static String listed(Set<String> names) {
    String first = String.join(", ", names.stream().limit(MOST_TOLD).toList());
    return names.size() > MOST_TOLD
        ? first + " and " + (names.size() - MOST_TOLD) + " more"
        : first;
  }

  /// A warning where the file seems to be of another export than the one that is open: neither its
  /// name nor its bytes are the same, and it has none of the data rows judged.
  ///
  /// @param hasDataRow whether the open export has a data row with this id
  public Optional<String> foreignExport(ExportIdentity open, Predicate<String> hasDataRow) {
    ExportIdentity own = header == null ? null : header.export();
    if (own != null && (own.sameBytes(open) || own.name().equals(open.name()))) {
      return Optional.empty();
    }
    List<ReviewEntry> entries = entries();
    if (entries.isEmpty()
        || entries.stream().map(ReviewEntry::dataRowId).distinct().anyMatch(hasDataRow)) {
      return Optional.empty();
    }
    String name = own == null ? "another export" : "\"" + own.name() + "\"";
    return Optional.of(
        "These verdicts were given on %s; none of their data rows is in \"%s\"."
            .formatted(name, open.name()));
  }
}
