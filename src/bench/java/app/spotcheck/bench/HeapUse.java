package app.spotcheck.bench;

import java.lang.management.ManagementFactory;

/// What is in use of the heap.
final class HeapUse {
  private static final int COLLECTIONS = 4;

  private HeapUse() {}

  /// The bytes that stay after garbage collection.
  static long bytes() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
