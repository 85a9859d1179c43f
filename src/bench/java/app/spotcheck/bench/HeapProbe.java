package app.spotcheck.bench;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;

/// Indexes the file it is given, as the app does with an empty cache folder, and prints how many
/// bytes of memory a row has taken.
public final class HeapProbe {
  static final String RESULT = "bytes a row: ";

  private static final int WARM_UP_ROWS = 2000;

  private HeapProbe() {}

  public static void main(String[] arguments) throws IOException, ExportException {
    // what every export shares is loaded before, as it is in the idle app
    Indexing.indexed(BenchData.boxes(WARM_UP_ROWS, 0));
    long before = used();
    ExportFile file = Indexing.indexedAndKept(Path.of(arguments[0]), Path.of(arguments[1]));
    long after = used();
    int rows = Indexing.rowsOf(file);
    Reference.reachabilityFence(file);
    System.out.println(RESULT + (double) (after - before) / rows);
  }

  /// The bytes in use: the heap, and the buffers outside of it.
  private static long used() {
    long heap = HeapUse.bytes();
    long buffers =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return heap + buffers;
  }
}
