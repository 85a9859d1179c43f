package app.spotcheck.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Finds ids that may stand in more than one row, in bounded memory: of each id 64 bits are kept
/// with the row, on disk once there are many, in as many parts as make each of them small.
///
/// Two ids may share their bits; whoever asks compares the ids themselves.
final class RepeatedIds implements AutoCloseable {
  private static final int PARTS = 64;
  private static final int PART_BITS = 6;

  /// How many entries of a part are in memory before they are written.
  private static final int KEPT = 1 << 13;

  private static final int ENTRY_LONGS = 2;

  /// More repeated ids than anyone repairs one by one are not told apart.
  private static final int MOST = 1_000_000;

  private final List<Part> parts = new ArrayList<>();
  private final Set<Long> repeated = new HashSet<>();
  private final RoaringBitmap rows = new RoaringBitmap();

  RepeatedIds() {
    for (int i = 0; i < PARTS; i++) {
      parts.add(new Part());
    }
  }

  /// Notes an id of a row; on any thread.
  void add(String id, int row) {
    long bits = bits(id);
    Part part = parts.get((int) (bits >>> (Long.SIZE - PART_BITS)));
    synchronized (part) {
      part.add(bits, row);
    }
  }

  /// Finds what stands in two rows, once all ids are noted.
  void find() {
    for (Part part : parts) {
      part.find();
    }
  }

  /// The numbers of the rows in which one of those found may stand.
  RoaringBitmap rows() {
    return rows;
  }

  /// Whether an id may be one of those found.
  boolean mayRepeat(String id) {
    return !repeated.isEmpty() && repeated.contains(bits(id));
  }

  @Override
  public void close() {
    parts.forEach(Part::close);
  }

  /// 64 bits of a text, well spread (FNV-1a, then the finisher of SplitMix64).
  private static long bits(String id) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  /// The ids whose bits begin alike.
  private final class Part {
    private final LongBuffer kept = LongBuffer.allocate(KEPT * ENTRY_LONGS);
    private @Nullable Path file;
    private long written;

    void add(long bits, int row) {
      kept.put(bits).put(row);
      if (!kept.hasRemaining()) {
        write();
      }
    }

    private void write() {
      kept.flip();
      ByteBuffer bytes = ByteBuffer.allocate(kept.remaining() * Long.BYTES);
      bytes.asLongBuffer().put(kept);
      kept.clear();
      try {
        if (file == null) {
          file = Files.createTempFile("spotcheck-ids", ".tmp");
          file.toFile().deleteOnExit(); // where the program is stopped
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.position(written);
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          written = channel.position();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The folder for temporary files cannot be written", e);
      }
    }

    void find() {
      long[] entries = entries();
      int slots = 2 * Integer.highestOneBit(Math.max(1, entries.length));
      long[] rowByBits = new long[slots * ENTRY_LONGS];
      for (int i = 0; i < entries.length; i += ENTRY_LONGS) {
        int slot = (int) (entries[i] & (slots - 1));
        while (rowByBits[ENTRY_LONGS * slot + 1] != 0
            && rowByBits[ENTRY_LONGS * slot] != entries[i]) {
          slot = (slot + 1) & (slots - 1);
        }
        long before = rowByBits[ENTRY_LONGS * slot + 1];
        if (before == 0) {
          rowByBits[ENTRY_LONGS * slot] = entries[i];
          rowByBits[ENTRY_LONGS * slot + 1] = entries[i + 1];
        } else if (before != entries[i + 1]
            && (repeated.size() < MOST || repeated.contains(entries[i]))) {
          repeated.add(entries[i]);
          rows.add((int) before);
          rows.add((int) entries[i + 1]);
        }
      }
    }

    private long[] entries() {
      if (file != null) {
        write();
      }
      try {
        LongBuffer all =
            file == null ? kept.flip() : ByteBuffer.wrap(Files.readAllBytes(file)).asLongBuffer();
        long[] entries = new long[all.remaining()];
        all.get(entries);
        return entries;
      } catch (IOException e) {
        throw new UncheckedIOException("A temporary file cannot be read", e);
      }
    }

    void close() {
      try {
        if (file != null) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("A temporary file cannot be deleted", e);
      }
    }
  }
}
