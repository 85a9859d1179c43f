package app.spotcheck.export.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Reads what [ColumnWriter] wrote.
final class ColumnReader {
  private final ByteBuffer in;

  ColumnReader(ByteBuffer in) {
    this.in = in;
  }

  long number() {
    return in.getLong();
  }

  byte[] bytes() {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return bytes;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  IntList ints() {
    IntList list = intsOrNone();
    if (list == null) {
      throw new IllegalStateException("a column is missing");
    }
    return list;
  }

  @Nullable IntList intsOrNone() {
    int size = in.getInt();
    if (size < 0) {
      return null;
    }
    int[] values = new int[size];
    in.asIntBuffer().get(values);
    in.position(in.position() + size * Integer.BYTES);
    return IntList.of(values);
  }

  LongList longs() {
    long[] values = new long[in.getInt()];
    in.asLongBuffer().get(values);
    in.position(in.position() + values.length * Long.BYTES);
    return LongList.of(values);
  }

  RoaringBitmap bitmap() throws IOException {
    int length = in.getInt();
    RoaringBitmap bitmap = new RoaringBitmap();
    bitmap.deserialize(in.slice(in.position(), length));
    in.position(in.position() + length);
    return bitmap;
  }

  NameTable names() {
    NameTable table = new NameTable();
    int size = in.getInt();
    for (int i = 0; i < size; i++) {
      int parent = in.getInt();
      byte[] name = bytes();
      table.intern(parent, name, 0, name.length);
    }
    return table;
  }
}
