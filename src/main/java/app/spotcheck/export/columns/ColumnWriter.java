package app.spotcheck.export.columns;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Writes columns one after another; [ColumnReader] reads them in the same order.
final class ColumnWriter {
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataOutputStream out;
  private final byte[] block = new byte[BUFFER_BYTES];
  private final ByteBuffer buffer = ByteBuffer.wrap(block);

  ColumnWriter(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  void number(long value) throws IOException {
    out.writeLong(value);
  }

  void bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes a list, or that there is none.
  void ints(@Nullable IntList list) throws IOException {
    out.writeInt(list == null ? -1 : list.size());
    if (list == null) {
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      buffer.putInt(list.get(i));
      flush(i == list.size() - 1);
    }
  }

  void longs(LongList list) throws IOException {
    out.writeInt(list.size());
    for (int i = 0; i < list.size(); i++) {
      buffer.putLong(list.get(i));
      flush(i == list.size() - 1);
    }
  }

  private void flush(boolean last) throws IOException {
    if (last || !buffer.hasRemaining()) {
      out.write(block, 0, buffer.position());
      buffer.clear();
    }
  }

  void bitmap(RoaringBitmap bitmap) throws IOException {
    out.writeInt(bitmap.serializedSizeInBytes());
    bitmap.serialize(out);
  }

  void names(NameTable table) throws IOException {
    out.writeInt(table.size());
    for (int id = 0; id < table.size(); id++) {
      out.writeInt(table.parent(id));
      bytes(table.bytes(id));
    }
  }

  void flush() throws IOException {
    out.flush();
  }
}
