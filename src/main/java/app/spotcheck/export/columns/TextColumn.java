package app.spotcheck.export.columns;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/// The texts of all rows: in a mapped file where there is one, else in memory.
///
/// One thread appends; others may read the rows that were handed to them safely.
public final class TextColumn {
  /// Where a text is that a row does not have.
  public static final long NOWHERE = -1;

  private static final int CHUNK_BYTES = 4 << 20;
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x1f]");
  private static final int COPIED_BYTES = 128 << 10;

  private final LongList starts;
  private final @Nullable TextFile file;
  private volatile MemorySegment[] chunks;
  private byte[] open = {};
  private int used;
  private boolean fileFailed;

  /// An empty column.
  ///
  /// @param file where full chunks go; none to keep all in memory
  TextColumn(@Nullable TextFile file) {
    this(file, new LongList(), new MemorySegment[0]);
  }

  /// A column that is already in a file.
  ///
  /// @param starts of the rows: the chunk in the upper half, the offset in it in the lower
  TextColumn(@Nullable TextFile file, LongList starts, MemorySegment[] chunks) {
    this.file = file;
    this.starts = starts;
    this.chunks = chunks;
  }

  /// Appends the next row's text, which ends with [RowText#END_OF_ROW].
  void add(byte[] text, int from, int to) {
    int length = to - from;
    if (used + length > open.length) {
      closeChunk();
      open = new byte[Math.max(CHUNK_BYTES, length)];
      MemorySegment[] more = Arrays.copyOf(chunks, chunks.length + 1);
      more[chunks.length] = MemorySegment.ofArray(open);
      chunks = more;
    }
    System.arraycopy(text, from, open, used, length);
    starts.add(((long) (chunks.length - 1) << 32) | used);
    used += length;
  }

  /// Moves what is in memory into the file, as at the end.
  void closeChunk() {
    if (used == 0) {
      return;
    }
    MemorySegment[] changed = chunks.clone();
    changed[changed.length - 1] = stored();
    chunks = changed;
    open = new byte[0];
    used = 0;
  }

  private MemorySegment stored() {
    if (file != null && !fileFailed) {
      try {
        return file.append(open, used);
      } catch (IOException noSpace) {
        fileFailed = true;
      }
    }
    return MemorySegment.ofArray(Arrays.copyOf(open, used));
  }

  /// Whether all of it is in the file.
  boolean isInFile() {
    return file != null && !fileFailed && used == 0;
  }

  /// Whether there is a file that could not be written.
  boolean fileFailed() {
    return fileFailed;
  }

  LongList starts() {
    return starts;
  }

  MemorySegment[] chunks() {
    return chunks;
  }

  /// How much of a chunk holds text.
  int lengthOf(int chunk) {
    MemorySegment[] all = chunks;
    boolean isOpen = chunk == all.length - 1 && used > 0;
    return isOpen ? used : (int) all[chunk].byteSize();
  }

  /// The id, global key and external id of a row, in this order; empty where there is none.
  public List<String> keys(int row) {
    byte[] record = record(row);
    List<String> keys = new ArrayList<>(3);
    int start = 0;
    for (int i = 0; i < 3; i++) {
      int end = Words.indexOf(record, start, record.length, RowText.END_OF_TEXT);
      keys.add(new String(record, start, end - start, StandardCharsets.UTF_8));
      start = end + 1;
    }
    return keys;
  }

  /// A key as the column has it: with blanks in place of control characters.
  public static String plain(String key) {
    return CONTROLS.matcher(key).replaceAll(" ");
  }

  /// The text of a row as it is kept.
  public byte[] record(int row) {
    long start = starts.get(row);
    MemorySegment chunk = chunks[(int) (start >>> 32)];
    long offset = start & 0xffff_ffffL;
    long end = offset;
    while (chunk.get(ValueLayout.JAVA_BYTE, end) != RowText.END_OF_ROW) {
      end++;
    }
    return chunk.asSlice(offset, end - offset).toArray(ValueLayout.JAVA_BYTE);
  }

  /// Where the first of some keys is that a row has; [#NOWHERE] where it has none of them.
  public long keyStart(int row, Field... wanted) {
    long start = starts.get(row);
    MemorySegment chunk = chunks[(int) (start >>> 32)];
    int best = wanted.length;
    long found = NOWHERE;
    int offset = (int) start;
    for (Field key : RowText.KEYS) {
      int end = endOfText(chunk, offset);
      for (int i = 0; i < best && end > offset; i++) {
        if (wanted[i] == key) {
          best = i;
          found = start - (int) start + offset;
        }
      }
      offset = end + 1;
    }
    return found;
  }

  /// Where the first text is that a row has at a path; [#NOWHERE] where it has none.
  public long textStart(int row, int path) {
    long start = starts.get(row);
    MemorySegment chunk = chunks[(int) (start >>> 32)];
    byte[] spelled = new byte[RowText.PATH_BYTES];
    RowText.spell(path, spelled, 0);
    MemorySegment wanted = MemorySegment.ofArray(spelled);
    int offset = (int) start;
    while (chunk.get(ValueLayout.JAVA_BYTE, offset) != RowText.END_OF_ROW) {
      int end = endOfText(chunk, offset);
      int words = offset + spelled.length;
      if (end >= words
          && MemorySegment.mismatch(chunk, offset, words, wanted, 0, spelled.length) < 0) {
        return start - (int) start + words;
      }
      offset = end + 1;
    }
    return NOWHERE;
  }

  private static int endOfText(MemorySegment chunk, int offset) {
    int end = offset;
    while (chunk.get(ValueLayout.JAVA_BYTE, end) != RowText.END_OF_TEXT) {
      end++;
    }
    return end;
  }

  /// Eight bytes of a text in small letters, the first one highest, with zeros from its end on: in
  /// the order of texts as unsigned longs.
  ///
  /// @param start as [#keyStart] and [#textStart] say it
  /// @param skipped how many bytes of the text stand before them
  public long wordAt(long start, int skipped) {
    MemorySegment chunk = chunks[(int) (start >>> 32)];
    long offset = (start & 0xffff_ffffL) + skipped;
    if (offset + Long.BYTES <= chunk.byteSize()) {
      return Words.sortable(chunk.get(Words.LITTLE_ENDIAN, offset));
    }
    long word = 0;
    for (int i = 0; offset + i < chunk.byteSize(); i++) {
      word |= (chunk.get(ValueLayout.JAVA_BYTE, offset + i) & 0xffL) << (Byte.SIZE * i);
    }
    return Words.sortable(word);
  }

  /// The rows that a search finds, looked through on all cores.
  ///
  /// @param checkpoint called now and then by any of them; ends the search by throwing
  public RoaringBitmap rows(TextSearch search, Runnable checkpoint) {
    int count = chunks.length;
    int workers = Math.min(count, Runtime.getRuntime().availableProcessors());
    return IntStream.range(0, workers)
        .parallel()
        .mapToObj(worker ->
            rows(
                search,
                (int) ((long) count * worker / workers),
                (int) ((long) count * (worker + 1) / workers),
                checkpoint))
        .reduce(new RoaringBitmap(), (one, other) -> RoaringBitmap.or(one, other));
  }

  private RoaringBitmap rows(TextSearch search, int from, int to, Runnable checkpoint) {
    RoaringBitmapWriter<RoaringBitmap> found = RoaringBitmapWriter.writer().get();
    byte[] copy = {};
    for (int chunk = from; chunk < to; chunk++) {
      checkpoint.run();
      ChunkRows rows = ChunkRows.of(starts, chunk, lengthOf(chunk));
      if (chunks[chunk].heapBase().orElse(null) instanceof byte[] bytes) {
        search.search(bytes, rows, found);
      } else {
        copy = searchCopies(search, chunks[chunk], rows, copy, found);
      }
    }
    return found.get();
  }

  /// Searches a mapped chunk in parts that stay in the processor's cache.
  private static byte[] searchCopies(
      TextSearch search,
      MemorySegment chunk,
      ChunkRows rows,
      byte[] buffer,
      RoaringBitmapWriter<RoaringBitmap> found) {
    byte[] copy = buffer;
    for (int row = rows.first(); row < rows.end(); ) {
      ChunkRows part = rows.part(row, COPIED_BYTES);
      if (copy.length < part.length()) {
        copy = new byte[Math.max(COPIED_BYTES, part.length())];
      }
      MemorySegment.copy(chunk, ValueLayout.JAVA_BYTE, part.from(), copy, 0, part.length());
      search.search(copy, part, found);
      row = part.end();
    }
    return copy;
  }

  /// The first row whose id is the text, else whose global key is, else whose external id is.
  ///
  /// @param from the first row to look at
  public Optional<Integer> find(String text, int from) {
    byte[] wanted = plain(text).getBytes(StandardCharsets.UTF_8);
    int[] found = {-1, -1, -1};
    int rows = starts.size();
    for (int row = from; row < rows && found[0] < 0; row++) {
      int key = keyEqualTo(wanted, row);
      if (key >= 0 && found[key] < 0) {
        found[key] = row;
      }
    }
    return Arrays.stream(found).filter(row -> row >= 0).boxed().findFirst();
  }

  /// Which of a row's keys is the text wanted, from 0; -1 where none is.
  private int keyEqualTo(byte[] wanted, int row) {
    long start = starts.get(row);
    MemorySegment chunk = chunks[(int) (start >>> 32)];
    long at = start & 0xffff_ffffL;
    for (int key = 0; key < 3; key++) {
      int length = 0;
      boolean same = true;
      for (byte next = chunk.get(ValueLayout.JAVA_BYTE, at);
          next != RowText.END_OF_TEXT;
          next = chunk.get(ValueLayout.JAVA_BYTE, ++at)) {
        same &= length < wanted.length && next == wanted[length];
        length++;
      }
      if (same && length == wanted.length && length > 0) {
        return key;
      }
      at++;
    }
    return -1;
  }
}
