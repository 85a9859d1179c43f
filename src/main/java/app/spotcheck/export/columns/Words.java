package app.spotcheck.export.columns;

import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at the bytes of an array eight at a time.
///
/// A mask has the high bit set of each byte that was looked for. Bytes above the lowest one found
/// may be marked by mistake, except by [#exactZeros(long)].
public final class Words {
  public static final long ONES = 0x0101_0101_0101_0101L;
  public static final long HIGHS = 0x8080_8080_8080_8080L;
  private static final long LOWS = ~HIGHS;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static final ValueLayout.OfLong LITTLE_ENDIAN =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  /// The eight bytes from `at` on, the first one lowest.
  public static long at(byte[] bytes, int at) {
    return (long) WORD.get(bytes, at);
  }

  /// Marks the bytes that are zero.
  public static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  /// Marks the bytes that are zero, and no others.
  public static long exactZeros(long word) {
    return ~(((word & LOWS) + LOWS) | word | LOWS);
  }

  /// Marks the bytes below a limit of at most 128.
  public static long below(long word, int limit) {
    return (word - ONES * limit) & ~word & HIGHS;
  }

  /// The bytes with the first one highest, ASCII letters as small ones, and zeros from the first
  /// zero on.
  static long sortable(long word) {
    long zeros = zeros(word);
    long kept = zeros == 0 ? word : word & ((zeros & -zeros) - 1);
    return Long.reverseBytes(inSmallLetters(kept));
  }

  private static long inSmallLetters(long word) {
    long low = word & LOWS;
    long fromA = low + ONES * (0x80 - 'A');
    long afterZ = low + ONES * (0x7f - 'Z');
    return word | (((fromA ^ afterZ) & ~word & HIGHS) >>> 2);
  }

  /// The position, from 0 to 7, of the lowest byte that a mask marks.
  public static int first(long mask) {
    return Long.numberOfTrailingZeros(mask) >>> 3;
  }

  /// Where a byte first stands in `[from, to)`; -1 where it does not.
  public static int indexOf(byte[] bytes, int from, int to, int wanted) {
    long pattern = ONES * wanted;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long found = zeros(at(bytes, at) ^ pattern);
      if (found != 0) {
        return at + first(found);
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  /// How often a byte stands in `[from, to)`.
  public static int count(byte[] bytes, int from, int to, int wanted) {
    long pattern = ONES * wanted;
    int count = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      count += Long.bitCount(exactZeros(at(bytes, at) ^ pattern));
    }
    for (; at < to; at++) {
      count += bytes[at] == wanted ? 1 : 0;
    }
    return count;
  }

  /// A number that equal bytes share.
  public static long hash(byte[] bytes, int from, int to) {
    long hash = (to - from) * 0x9e37_79b9_7f4a_7c15L;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = mixed(hash ^ at(bytes, at));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = (rest << 8) | (bytes[at] & 0xff);
    }
    return mixed(hash ^ rest);
  }

  private static long mixed(long value) {
    long product = value * 0xbf58_476d_1ce4_e5b9L;
    return product ^ (product >>> 29);
  }
}
