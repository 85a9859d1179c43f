package app.spotcheck.export.columns;

import app.spotcheck.cache.Fingerprint;
import app.spotcheck.model.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/// The columns of a whole export in one file: the texts in chunks that are mapped, then the other
/// columns, then where these begin, their length, their checksum and a mark.
final class KeptColumns {
  /// To be changed with every change of what is kept; older files are then not found to fit.
  private static final long VERSION = 3;

  private static final long MARK = 0x53_50_4f_54_49_44_58_00L + VERSION;
  private static final int TAIL_BYTES = 4 * Long.BYTES;

  private KeptColumns() {}

  /// Completes a file that already has all texts.
  static void write(TextFile file, Columns columns, Fingerprint source) throws IOException {
    FileChannel channel = file.channel();
    long start = file.end();
    channel.position(start);
    OutputStream plain = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    CRC32C checksum = new CRC32C();
    CheckedOutputStream checked = new CheckedOutputStream(plain, checksum);
    ColumnWriter out = new ColumnWriter(checked);
    writeSource(out, source);
    file.chunkOffsets().add(start);
    out.longs(file.chunkOffsets());
    out.longs(columns.text.starts());
    out.names(columns.paths);
    out.names(columns.values);
    writeValues(out, columns);
    writeNumbers(out, columns.numbers);
    writeRows(out, columns.rows);
    writeProblems(out, columns);
    out.flush();
    long end = channel.position();
    ColumnWriter tail = new ColumnWriter(plain);
    for (long number : new long[] {start, end - start, checksum.getValue(), MARK}) {
      tail.number(number);
    }
    tail.flush();
    channel.force(true);
  }

  private static void writeSource(ColumnWriter out, Fingerprint source) throws IOException {
    out.number(source.size());
    out.number(source.modifiedMillis());
    out.text(source.sample());
  }

  private static void writeValues(ColumnWriter out, Columns columns) throws IOException {
    for (ValueRows rows : columns.rowsOfValues) {
      out.bitmap(rows.rows());
      out.ints(rows.counts());
      out.number(rows.total());
    }
    long[] incomplete = columns.incompletePaths.toLongArray();
    out.longs(LongList.of(incomplete));
    out.longs(LongList.of(columns.textPaths.toLongArray()));
  }

  private static void writeNumbers(ColumnWriter out, Map<Integer, NumberColumn> numbers)
      throws IOException {
    out.number(numbers.size());
    for (Map.Entry<Integer, NumberColumn> entry : numbers.entrySet()) {
      out.number(entry.getKey());
      out.ints(entry.getValue().rows());
      out.longs(entry.getValue().bits());
    }
  }

  private static void writeRows(ColumnWriter out, RowColumns rows) throws IOException {
    out.longs(rows.offsets);
    out.ints(rows.lengths);
    out.ints(rows.lines);
    out.ints(rows.media);
    out.ints(rows.labels);
    out.ints(rows.objects);
    out.ints(rows.warnings);
  }

  private static void writeProblems(ColumnWriter out, Columns columns) throws IOException {
    out.number(columns.lineCount);
    out.number(columns.problemCount);
    out.number(columns.unreadableRows);
    out.number(columns.problems.size());
    for (Problem problem : columns.problems) {
      out.text(problem.severity().name());
      out.number(problem.line());
      out.number(problem.offset());
      out.text(problem.path());
      out.text(problem.message());
    }
  }

  /// Reads a file; empty where it was made from another state of the export, by another version, or
  /// is damaged.
  static Optional<Columns> read(Path path, Fingerprint source) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer columns = columns(channel);
      if (columns == null) {
        return Optional.empty();
      }
      ColumnReader in = new ColumnReader(columns);
      Fingerprint made = new Fingerprint(in.number(), in.number(), in.text());
      return made.equals(source) ? Optional.of(read(in, channel)) : Optional.empty();
    }
  }

  private static @Nullable ByteBuffer columns(FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < TAIL_BYTES) {
      return null;
    }
    ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES);
    channel.read(tail, size - TAIL_BYTES);
    tail.flip();
    long start = tail.getLong();
    long length = tail.getLong();
    long checksum = tail.getLong();
    boolean plausible =
        tail.getLong() == MARK
            && start >= 0
            && length >= 0
            && length <= Integer.MAX_VALUE
            && start + length == size - TAIL_BYTES;
    if (!plausible) {
      return null;
    }
    ByteBuffer columns =
        channel.map(MapMode.READ_ONLY, start, length, Arena.ofAuto()).asByteBuffer();
    CRC32C actual = new CRC32C();
    actual.update(columns);
    return actual.getValue() == checksum ? columns.rewind() : null;
  }

  private static Columns read(ColumnReader in, FileChannel channel) throws IOException {
    LongList chunkOffsets = in.longs();
    LongList starts = in.longs();
    NameTable paths = in.names();
    NameTable values = in.names();
    List<ValueRows> rowsOfValues = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      rowsOfValues.add(new ValueRows(in.bitmap(), in.intsOrNone(), in.number()));
    }
    BitSet incomplete = BitSet.valueOf(in.longs().toArray());
    BitSet texts = BitSet.valueOf(in.longs().toArray());
    Map<Integer, NumberColumn> numbers = new TreeMap<>();
    for (long i = in.number(); i > 0; i--) {
      numbers.put((int) in.number(), new NumberColumn(in.intsOrNone(), in.longs()));
    }
    RowColumns rows =
        new RowColumns(
            in.longs(), in.ints(), in.ints(), in.ints(), in.ints(), in.ints(), in.ints());
    long[] counters = {in.number(), in.number(), in.number()};
    TextColumn text = new TextColumn(null, starts, chunks(channel, chunkOffsets));
    Columns columns =
        new Columns(
            paths, values, rowsOfValues, incomplete, texts, numbers, rows, text, problems(in));
    columns.lineCount = counters[0];
    columns.problemCount = counters[1];
    columns.unreadableRows = counters[2];
    return columns;
  }

  private static List<Problem> problems(ColumnReader in) {
    List<Problem> problems = new ArrayList<>();
    for (long i = in.number(); i > 0; i--) {
      Problem.Severity severity = Problem.Severity.valueOf(in.text());
      problems.add(new Problem(severity, in.number(), in.number(), in.text(), in.text()));
    }
    return problems;
  }

  private static MemorySegment[] chunks(FileChannel channel, LongList offsets) throws IOException {
    MemorySegment[] chunks = new MemorySegment[offsets.size() - 1];
    for (int i = 0; i < chunks.length; i++) {
      long length = offsets.get(i + 1) - offsets.get(i);
      chunks[i] = channel.map(MapMode.READ_ONLY, offsets.get(i), length, Arena.ofAuto());
    }
    return chunks;
  }
}
