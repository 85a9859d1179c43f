package app.spotcheck.export;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// An export file: builds its index and reads a chosen row. The file is never changed, and not kept
/// open between calls.
public final class ExportFile {
  /// A row longer than this is reported instead of read: its JSON takes many times the memory.
  private static final long LONGEST_ROW = 128L << 20;

  private final Path path;
  private final FileShape shape;
  private final ExportIndex index;

  private ExportFile(Path path, FileShape shape, long size) {
    this.path = path;
    this.shape = shape;
    this.index = new ExportIndex(size);
  }

  /// Opens a file and finds its shape; [#buildIndex()] then finds the rows.
  ///
  /// @throws ExportException where this cannot be an export, with what to do about it
  public static ExportFile open(Path path) throws ExportException {
    if (Files.isDirectory(path)) {
      throw new ExportException(path + " is a folder. Open the export file inside it.");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new ExportException(path + " is not a file. Save the export to a file first.");
    }
    try (SeekableByteChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return new ExportFile(path.toAbsolutePath(), FileShape.of(channel), channel.size());
    } catch (NoSuchFileException e) {
      throw new ExportException("There is no file " + path + ".", e);
    } catch (AccessDeniedException e) {
      throw new ExportException("No permission to read " + path + ".", e);
    } catch (IOException e) {
      throw new ExportException(path + " cannot be read. Check the disk, or copy it again.", e);
    }
  }

  public Path path() {
    return path;
  }

  /// The folder that relative paths in the export start from.
  public Path folder() {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  public ExportIndex index() {
    return index;
  }

  /// Looks through the whole file and fills the index; returns early when the thread is
  /// interrupted. To be called once.
  ///
  /// @throws ExportException where the file cannot be read on
  public void buildIndex() throws ExportException {
    try (SeekableByteChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        FileChannel rows = FileChannel.open(path, StandardOpenOption.READ)) {
      RowScanner scanner = new RowScanner(channel, shape);
      for (RowSpan span = scanner.next(); span != null; span = scanner.next()) {
        add(rows, span);
        index.advanceTo(scanner.offset());
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
      }
      index.completed();
    } catch (ClosedByInterruptException cancelled) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new ExportException(path + " cannot be read to its end. Open it again.", e);
    }
  }

  private void add(FileChannel rows, RowSpan span) throws IOException {
    if (span.length() > LONGEST_ROW) {
      String message = "the row is longer than " + (LONGEST_ROW >> 20) + " MB; it is not read";
      index.addUnreadable(new Problem(Problem.Severity.UNREADABLE, span.line(), "", message));
    } else {
      index.add(span, RowReader.read(bytes(rows, span.offset(), (int) span.length()), span.line()));
    }
  }

  /// Reads one row again, in full.
  ///
  /// @throws ExportException where the file is gone or no longer has this row in its place, or the
  ///   thread was interrupted
  public RowReading read(IndexedRow row) throws ExportException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      RowReading reading = RowReader.read(bytes(channel, row.offset(), row.length()), row.line());
      DataRow found = reading.row();
      if (found == null || !found.id().equals(row.id())) {
        throw new ExportException(path + " was changed. Open it again.");
      }
      return reading;
    } catch (ClosedByInterruptException e) {
      throw new ExportException("The reading of " + row.displayName() + " was stopped.", e);
    } catch (IOException e) {
      throw new ExportException(
          path + " cannot be read any more; it was moved or changed. Open it again.", e);
    }
  }

  private static byte[] bytes(FileChannel channel, long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new IOException("the file ends at " + channel.size() + " bytes");
      }
    }
    return buffer.array();
  }
}
