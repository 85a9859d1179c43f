package app.spotcheck.export;

import app.spotcheck.cache.FileCache;
import app.spotcheck.cache.Fingerprint;
import app.spotcheck.export.columns.ColumnStore;
import app.spotcheck.export.columns.Columns;
import app.spotcheck.export.columns.TextColumn;
import app.spotcheck.export.columns.Words;
import app.spotcheck.model.DataRow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// An export file: builds its index and reads a chosen row. The file is never changed, and not kept
/// open between calls.
public final class ExportFile implements AutoCloseable {
  private final Path path;
  private final Path content;
  private final Fingerprint source;
  private final FileShape shape;
  private final ColumnStore store;
  private final ExportIndex index;

  private ExportFile(
      Path path, Path content, Fingerprint source, FileShape shape, long size, ColumnStore store) {
    this.path = path;
    this.content = content;
    this.source = source;
    this.shape = shape;
    this.store = store;
    Optional<Columns> kept = store.kept();
    this.index = new ExportIndex(kept.orElseGet(store::empty), size);
    if (kept.isPresent()) {
      index.complete(columns -> {});
    }
  }

  /// Opens a file that is not packed, with all of the index in memory.
  ///
  /// @throws ExportException where this cannot be an export, with what to do about it
  public static ExportFile open(Path path) throws ExportException {
    return open(path, path, null);
  }

  /// Opens a file and finds its shape; [#buildIndex()] then finds the rows. A packed file is
  /// unpacked first, unless that was done before.
  ///
  /// @throws ExportException where this cannot be an export, with what to do about it
  public static ExportFile open(Path path, ExportCaches caches, UnpackListener listener)
      throws ExportException {
    return open(path, PackedExport.unpacked(path, caches.unpacked(), listener), caches.indexes());
  }

  private static ExportFile open(Path path, Path content, @Nullable FileCache indexes)
      throws ExportException {
    if (Files.isDirectory(path)) {
      throw new ExportException(path + " is a folder. Open the export file inside it.");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new ExportException(path + " is not a file. Save the export to a file first.");
    }
    try (SeekableByteChannel channel = FileChannel.open(content, StandardOpenOption.READ)) {
      Fingerprint source = Fingerprint.of(path);
      FileShape shape = FileShape.of(channel);
      ColumnStore store = new ColumnStore(indexes, path, source);
      return new ExportFile(path.toAbsolutePath(), content, source, shape, channel.size(), store);
    } catch (IOException e) {
      throw ExportException.unreadable(path, e);
    }
  }

  /// What has become of the file since it was opened.
  public FileChange change() {
    return FileChange.of(path, source);
  }

  public Path path() {
    return path;
  }

  /// The folder that relative paths in the export start from.
  public Path folder() {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /// The file that rows are read from: the export itself, or what it was unpacked to.
  public Path content() {
    return content;
  }

  /// Whether each row has a line of its own (NDJSON).
  public boolean hasRowPerLine() {
    return shape.rows() == FileShape.Rows.PER_LINE;
  }

  public ExportIndex index() {
    return index;
  }

  /// Looks through the whole file and fills the index, unless it was kept; returns early when the
  /// thread is interrupted. To be called once.
  ///
  /// @throws ExportException where the file cannot be read on
  public void buildIndex() throws ExportException {
    buildIndex(new CountDownLatch(0));
  }

  /// The same, where the rest of a large file waits a little until its first row is shown, which
  /// needs the processors too.
  ///
  /// @param firstRowShown counted down then
  public void buildIndex(CountDownLatch firstRowShown) throws ExportException {
    if (index.isComplete()) {
      return;
    }
    try {
      new ExportIndexer(content, shape, index, firstRowShown).run();
      if (!Thread.currentThread().isInterrupted()) {
        index.complete(store::keep);
      }
    } catch (ClosedByInterruptException cancelled) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new ExportException(path + " cannot be read to its end. Open it again.", e);
    }
  }

  /// Whether the cache had no room to keep the index for the next time.
  public boolean indexNotKept() {
    return store.failed();
  }

  /// Reads one row again, in full.
  ///
  /// @throws ExportException where the file is gone or no longer has this row in its place, or the
  ///   thread was interrupted
  public RowReading read(IndexedRow row) throws ExportException {
    return read(row, rowBytes(row));
  }

  /// Reads a row from the bytes that stand in its place.
  RowReading read(IndexedRow row, byte[] bytes) throws ExportException {
    RowReading reading = RowReader.read(bytes, row.line(), row.offset());
    DataRow found = reading.row();
    if (found == null || !TextColumn.plain(found.id()).equals(row.id())) {
      throw new ExportException(path + " was changed. Index it again.");
    }
    return reading;
  }

  /// The text of one row as it stands in the file, UTF-8.
  ///
  /// @throws ExportException where the file is gone or changed, or the thread was interrupted
  public byte[] rowBytes(IndexedRow row) throws ExportException {
    refuseChanged();
    try (FileChannel channel = FileChannel.open(content, StandardOpenOption.READ)) {
      return bytes(channel, row.offset(), row.length());
    } catch (ClosedByInterruptException e) {
      throw new ExportException("The reading of " + row.displayName() + " was stopped.", e);
    } catch (IOException e) {
      throw new ExportException(
          path + " cannot be read any more; it was moved or changed. Open it again.", e);
    }
  }

  /// Makes sure that rows still stand where they were indexed, as in what has only grown.
  ///
  /// @throws ExportException where they need not
  public void refuseChanged() throws ExportException {
    if (change() == FileChange.CHANGED) {
      throw new ExportException(path + " was changed since it was indexed. Index it again.");
    }
  }

  /// The text of the file from an offset on, in a file of one row a line to the end of the line.
  ///
  /// @param most how many bytes at most
  /// @throws ExportException where the file cannot be read
  public String rawText(long offset, int most) throws ExportException {
    try (FileChannel channel = FileChannel.open(content, StandardOpenOption.READ)) {
      int length = Math.clamp(channel.size() - offset, 0, most);
      byte[] text = bytes(channel, offset, length);
      int lineBreak = hasRowPerLine() ? Words.indexOf(text, 0, length, '\n') : -1;
      return new String(text, 0, lineBreak < 0 ? length : lineBreak, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw ExportException.unreadable(path, e);
    }
  }

  static byte[] bytes(FileChannel channel, long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new IOException("the file ends at " + channel.size() + " bytes");
      }
    }
    return buffer.array();
  }

  /// Gives up what was written for an index that is not complete.
  @Override
  public void close() {
    if (!index.isComplete()) {
      store.discard();
    }
  }
}
