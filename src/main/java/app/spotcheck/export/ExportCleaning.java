package app.spotcheck.export;

import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.roaringbitmap.RoaringBitmap;

/// Writes an export without some of its rows and objects, as one row a line. Whatever its size,
/// only one row is in memory.
///
/// Of a file of one row a line every other byte stays, also of what is no row. Of any other file
/// the rows that can be read are written, each with its own bytes but for line breaks and comments.
public final class ExportCleaning {
  private static final int BUFFER_BYTES = 1 << 16;

  /// What is taken out.
  public interface Choice {
    boolean hasRow(DataRow row);

    /// Whether an object is taken out of a row that is kept.
    ///
    /// @param object its position in the label, from 0
    boolean hasObject(DataRow row, Label label, int object);
  }

  /// What was taken out.
  ///
  /// @param objects of all labels and predictions, without those in the rows
  /// @param unreadableRows how many rows cannot be read and were left out with what is no row
  public record Result(long rows, long objects, long relationships, long unreadableRows) {}

  private final ExportFile export;
  private final RoaringBitmap concerned;
  private final Choice choice;
  private final AtomicLong bytesDone = new AtomicLong();
  private long rows;
  private long objects;
  private long relationships;

  /// @param export indexed to its end
  /// @param concerned the rows that something is taken out of, or that are taken out
  public ExportCleaning(ExportFile export, RoaringBitmap concerned, Choice choice) {
    this.export = export;
    this.concerned = concerned;
    this.choice = choice;
  }

  /// How much of the export is done, from 0 to 1; on any thread.
  public double progress() {
    return (double) bytesDone.get() / Math.max(1, export.index().totalBytes());
  }

  /// Writes what is left. To be called once.
  ///
  /// @throws ExportException where the export is gone or changed
  /// @throws IOException where `out` cannot be written
  /// @throws InterruptedException where this thread is interrupted
  public Result write(OutputStream out) throws ExportException, IOException, InterruptedException {
    export.refuseChanged();
    try (FileChannel channel = opened()) {
      if (export.hasRowPerLine()) {
        writeLines(channel, out);
      } else {
        writeRows(channel, out);
      }
    }
    return new Result(
        rows, objects, relationships, export.hasRowPerLine() ? 0 : export.index().unreadableRows());
  }

  private FileChannel opened() throws ExportException {
    try {
      return FileChannel.open(export.content(), StandardOpenOption.READ);
    } catch (IOException e) {
      throw ExportException.unreadable(export.path(), e);
    }
  }

  private void writeLines(FileChannel channel, OutputStream out)
      throws ExportException, IOException, InterruptedException {
    long at = 0;
    for (int position : concerned) {
      IndexedRow row = export.index().row(position);
      copy(channel, at, row.offset(), out);
      byte[] rest = cleaned(row, read(channel, row.offset(), row.length()));
      at = row.offset() + row.length();
      if (rest.length == 0) {
        at = afterLine(channel, at);
      } else {
        out.write(rest);
      }
    }
    copy(channel, at, export.index().totalBytes(), out);
  }

  private void writeRows(FileChannel channel, OutputStream out)
      throws ExportException, IOException, InterruptedException {
    for (int position = 0; position < export.index().size(); position++) {
      refuseInterrupted();
      IndexedRow row = export.index().row(position);
      byte[] bytes = read(channel, row.offset(), row.length());
      byte[] rest = concerned.contains(position) ? cleaned(row, bytes) : bytes;
      if (rest.length > 0) {
        out.write(SingleLine.of(rest));
        out.write('\n');
      }
      bytesDone.set(row.offset() + row.length());
    }
  }

  /// What is left of a row; nothing where it is taken out as a whole.
  private byte[] cleaned(IndexedRow row, byte[] bytes) throws ExportException {
    RowReading reading = export.read(row, bytes);
    DataRow dataRow = Objects.requireNonNull(reading.row(), "a row of the index can be read");
    if (choice.hasRow(dataRow)) {
      rows++;
      return new byte[0];
    }
    RowCut cut = RowCut.of(reading, (label, object) -> choice.hasObject(dataRow, label, object));
    objects += cut.objects();
    relationships += cut.relationships();
    return cut.applied(bytes);
  }

  /// Where the line ends that a row is on, after its line break.
  private long afterLine(FileChannel channel, long rowEnd) throws ExportException {
    for (long at = rowEnd; at < export.index().totalBytes(); at += BUFFER_BYTES) {
      byte[] bytes = read(channel, at, size(at, export.index().totalBytes()));
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          return at + i + 1;
        }
      }
    }
    return export.index().totalBytes();
  }

  private void copy(FileChannel channel, long from, long to, OutputStream out)
      throws ExportException, IOException, InterruptedException {
    for (long at = from; at < to; at += BUFFER_BYTES) {
      refuseInterrupted();
      out.write(read(channel, at, size(at, to)));
      bytesDone.set(at);
    }
  }

  private static int size(long from, long to) {
    return (int) Math.min(BUFFER_BYTES, to - from);
  }

  private static void refuseInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private byte[] read(FileChannel channel, long offset, int length) throws ExportException {
    try {
      return ExportFile.bytes(channel, offset, length);
    } catch (IOException e) {
      throw ExportException.unreadable(export.path(), e);
    }
  }
}
