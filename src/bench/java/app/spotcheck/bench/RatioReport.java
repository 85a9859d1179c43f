package app.spotcheck.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Runs all benchmarks and prints each figure beside its baseline.
public final class RatioReport {
  /// Limits the run to the parts with this in their name; several are separated by commas.
  private static final String ONLY = "bench.only";

  private static final String LINE = "%-58s %12s %12s %8s %8s%n";

  private RatioReport() {}

  private interface Benchmark {
    List<Comparison> run() throws Exception;
  }

  private record Part(String name, Benchmark benchmark) {
    boolean isWanted(String only) {
      for (String wanted : only.toLowerCase(Locale.ROOT).split(",")) {
        if (name.toLowerCase(Locale.ROOT).contains(wanted.strip())) {
          return true;
        }
      }
      return false;
    }
  }

  private static final List<Part> PARTS =
      List.of(
          new Part("Row", JmhPairs.ROW::run),
          new Part("Mask", JmhPairs.MASK::run),
          new Part("Paint", JmhPairs.PAINT::run),
          new Part("Hover", HoverBenchmark::run),
          new Part("Compare", JmhPairs.COMPARE::run),
          new Part("MaskHeap", MaskHeapBenchmark::run),
          new Part("Media", JmhPairs.MEDIA::run),
          new Part("Step", StepBenchmark::run),
          new Part("Zoom", ZoomBenchmark::run),
          new Part("Recolor", RecolorBenchmark::run),
          new Part("Open", OpenBenchmark::run),
          new Part("Fetch", FetchBenchmark::run),
          new Part("Index", JmhPairs.INDEX::run),
          new Part("Check", JmhPairs.CHECK::run),
          new Part("CheckMedia", JmhPairs.CHECK_MEDIA::run),
          new Part("Heap", HeapBenchmark::run),
          new Part("Filter", FilterBenchmark::run),
          new Part("Scroll", ScrollBenchmark::run),
          new Part("Launch", LaunchBenchmark::run));

  /// Prints the table; ends with an error where a ratio misses its target.
  public static void main(String[] arguments) throws Exception {
    String only = System.getProperty(ONLY, "");
    List<Part> wanted = PARTS.stream().filter(part -> part.isWanted(only)).toList();
    if (wanted.isEmpty()) {
      System.err.println("There is no part " + only + "; there are " + names());
      System.exit(2);
    }
    List<Comparison> all = new ArrayList<>();
    for (Part part : wanted) {
      System.out.printf("Measuring %s, at a load of %.1f ...%n", part.name, load());
      all.addAll(part.benchmark.run());
    }
    print(all);
    if (all.stream().anyMatch(Comparison::isMissed)) {
      System.exit(1);
    }
  }

  /// How many processes ran or waited in the last minute.
  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String names() {
    return String.join(", ", PARTS.stream().map(Part::name).toList());
  }

  private static void print(List<Comparison> all) {
    System.out.printf(LINE, "medians", "measured", "baseline", "ratio", "at most");
    for (Comparison line : all) {
      System.out.printf(
          LINE,
          line.title(),
          figure(line.measured(), line.unit()),
          figure(line.baseline(), line.unit()),
          "%.2f%s".formatted(line.ratio(), line.isMissed() ? "!" : " "),
          line.hasTarget() ? "%.2f".formatted(line.atMost()) : "");
    }
  }

  /// Three places where that tells something.
  private static String figure(double value, String unit) {
    return (value < 1000 ? "%.3f %s" : "%.0f %s").formatted(value, unit);
  }
}
