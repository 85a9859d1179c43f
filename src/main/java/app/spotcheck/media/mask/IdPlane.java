package app.spotcheck.media.mask;

import java.util.Arrays;

/// Stores one id a pixel in as few bytes as the highest id needs.
sealed interface IdPlane {
  /// A plane of zeros that takes a byte a pixel.
  static IdPlane empty(int pixels) {
    return new Bytes(new byte[pixels]);
  }

  /// The highest id that fits.
  int highest();

  int at(int index);

  /// Copies the ids from index `from` on into the first `count` places of the array.
  void read(int from, int count, int[] into);

  /// Stores the first `count` ids of the array from index `from` on.
  void write(int from, int count, int[] ids);

  /// The same ids in a plane that has room for higher ones.
  IdPlane widened();

  IdPlane copy();

  /// Ids up to 255.
  final class Bytes implements IdPlane {
    private final byte[] ids;

    private Bytes(byte[] ids) {
      this.ids = ids;
    }

    @Override
    public int highest() {
      return 0xff;
    }

    @Override
    public int at(int index) {
      return ids[index] & 0xff;
    }

    @Override
    public void read(int from, int count, int[] into) {
      for (int i = 0; i < count; i++) {
        into[i] = ids[from + i] & 0xff;
      }
    }

    @Override
    public void write(int from, int count, int[] values) {
      for (int i = 0; i < count; i++) {
        ids[from + i] = (byte) values[i];
      }
    }

    @Override
    public IdPlane widened() {
      short[] wide = new short[ids.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = (short) (ids[i] & 0xff);
      }
      return new Shorts(wide);
    }

    @Override
    public IdPlane copy() {
      return new Bytes(ids.clone());
    }
  }

  /// Ids up to 65,535.
  final class Shorts implements IdPlane {
    private final short[] ids;

    private Shorts(short[] ids) {
      this.ids = ids;
    }

    @Override
    public int highest() {
      return 0xffff;
    }

    @Override
    public int at(int index) {
      return ids[index] & 0xffff;
    }

    @Override
    public void read(int from, int count, int[] into) {
      for (int i = 0; i < count; i++) {
        into[i] = ids[from + i] & 0xffff;
      }
    }

    @Override
    public void write(int from, int count, int[] values) {
      for (int i = 0; i < count; i++) {
        ids[from + i] = (short) values[i];
      }
    }

    @Override
    public IdPlane widened() {
      int[] wide = new int[ids.length];
      Arrays.setAll(wide, i -> ids[i] & 0xffff);
      return new Ints(wide);
    }

    @Override
    public IdPlane copy() {
      return new Shorts(ids.clone());
    }
  }

  /// Any number of ids.
  final class Ints implements IdPlane {
    private final int[] ids;

    private Ints(int[] ids) {
      this.ids = ids;
    }

    @Override
    public int highest() {
      return Integer.MAX_VALUE;
    }

    @Override
    public int at(int index) {
      return ids[index];
    }

    @Override
    public void read(int from, int count, int[] into) {
      System.arraycopy(ids, from, into, 0, count);
    }

    @Override
    public void write(int from, int count, int[] values) {
      System.arraycopy(values, 0, ids, from, count);
    }

    @Override
    public IdPlane widened() {
      return this;
    }

    @Override
    public IdPlane copy() {
      return new Ints(ids.clone());
    }
  }
}
