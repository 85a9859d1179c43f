package app.spotcheck.review.verdict;

import app.spotcheck.review.UnitKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// Several verdict files as one: of several reviewers, or of one who worked at two places.
///
/// An entry that several files have counts once, so that merging a file twice, or a merged file
/// with its parts, changes nothing. Entries are in the order of their times, but those of one file
/// stay in its order even where its clock was set back.
public final class MergedReview {
  private record Timed(ReviewLine line, Instant time) {}

  private final ReviewHeader header;
  private final List<ReviewLine> lines;
  private final Verdicts verdicts;

  private MergedReview(ReviewHeader header, List<ReviewLine> lines) {
    this.header = header;
    this.lines = lines;
    this.verdicts = Verdicts.of(entries(lines));
  }

  /// Merges files; their order matters only for the name of the export, which is the first one's,
  /// and between entries of the same time.
  public static MergedReview of(List<ReviewContents> files) {
    List<Timed> timed = new ArrayList<>();
    files.forEach(file -> timed.addAll(timed(file)));
    timed.sort(Comparator.comparing(Timed::time));
    Map<Object, ReviewLine> distinct = new LinkedHashMap<>();
    timed.forEach(next -> distinct.merge(identity(next.line), next.line, MergedReview::fuller));
    return new MergedReview(header(files), List.copyOf(distinct.values()));
  }

  /// The lines of a file with times that never go back; a foreign line belongs to the entry before
  /// it.
  private static List<Timed> timed(ReviewContents file) {
    List<Timed> timed = new ArrayList<>();
    Instant latest = Instant.MIN;
    for (ReviewLine line : file.lines()) {
      if (line instanceof ReviewLine.Known known && known.entry().time().isAfter(latest)) {
        latest = known.entry().time();
      }
      timed.add(new Timed(line, latest));
    }
    return timed;
  }

  private static Object identity(ReviewLine line) {
    return switch (line) {
      case ReviewLine.Known known -> known.entry();
      case ReviewLine.Foreign foreign -> foreign.text();
    };
  }

  private static ReviewLine fuller(ReviewLine one, ReviewLine other) {
    return one instanceof ReviewLine.Known known && known.unknownFields().isEmpty() ? other : one;
  }

  private static ReviewHeader header(List<ReviewContents> files) {
    List<ReviewHeader> headers =
        files.stream().map(ReviewContents::header).filter(Objects::nonNull).toList();
    int version =
        headers.stream().mapToInt(ReviewHeader::version).max().orElse(ReviewHeader.NEWEST);
    return new ReviewHeader(version, headers.isEmpty() ? null : headers.getFirst().export());
  }

  private static Collection<ReviewEntry> entries(List<ReviewLine> lines) {
    List<ReviewEntry> entries = new ArrayList<>();
    for (ReviewLine line : lines) {
      if (line instanceof ReviewLine.Known known) {
        entries.add(known.entry());
      }
    }
    return entries;
  }

  /// What all entries add up to.
  public Verdicts verdicts() {
    return verdicts;
  }

  /// All lines of all files, each once.
  public List<ReviewLine> lines() {
    return lines;
  }

  /// The units that reviewers decided differently though they saw the same, first judged first.
  public List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    for (UnitKey unit : verdicts.units()) {
      List<Verdict> given = verdicts.current(unit);
      if (given.stream().anyMatch(one -> given.stream().anyMatch(two -> differ(one, two)))) {
        conflicts.add(new Conflict(unit, given));
      }
    }
    return conflicts;
  }

  private static boolean differ(Verdict one, Verdict other) {
    return sawTheSame(one, other) && one.decision() != other.decision();
  }

  private static boolean sawTheSame(Verdict one, Verdict other) {
    return one.contentHash().equals(other.contentHash());
  }

  /// A table for each two reviewers who judged a unit in common, in the order of their names.
  public List<AgreementTable> agreements() {
    Map<List<String>, AgreementTable> tables =
        new TreeMap<>(Comparator.comparing(List<String>::getFirst).thenComparing(List::getLast));
    for (UnitKey unit : verdicts.units()) {
      List<Verdict> given = verdicts.current(unit);
      for (int i = 0; i < given.size(); i++) {
        for (Verdict second : given.subList(i + 1, given.size())) {
          Verdict first = given.get(i);
          if (sawTheSame(first, second)) {
            tables
                .computeIfAbsent(
                    List.of(first.reviewer(), second.reviewer()),
                    pair -> new AgreementTable(pair.getFirst(), pair.getLast()))
                .add(first.decision(), second.decision());
          }
        }
      }
    }
    return List.copyOf(tables.values());
  }

  /// Writes a verdict file with all lines, in place of what was there, whole or not at all. Bytes
  /// of foreign lines that are no UTF-8 become U+FFFD.
  ///
  /// @throws IOException where it cannot be written, or is open elsewhere; it is as it was then
  public void write(Path file) throws IOException {
    if (!Files.exists(file)) {
      replace(file);
      return;
    }
    WriterLock lock =
        WriterLock.tryAcquire(file)
            .orElseThrow(() -> new IOException("another window or program writes into " + file));
    try {
      replace(file);
    } finally {
      lock.close();
    }
  }

  private void replace(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (FileChannel channel =
              FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        writeLines(bytes);
        bytes.flush();
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void writeLines(OutputStream bytes) throws IOException {
    bytes.write(EntryWriter.line(header).getBytes(StandardCharsets.US_ASCII));
    for (ReviewLine line : lines) {
      bytes.write(line.text().getBytes(StandardCharsets.UTF_8));
      bytes.write('\n');
    }
  }
}
