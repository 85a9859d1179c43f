package app.spotcheck.review.verdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A program that judges as fast as it can and prints the number of each verdict that is saved,
/// until somebody kills it.
final class KilledWriter {
  private static final int AT_ONCE = 5;

  private KilledWriter() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    int number = Integer.parseInt(arguments[1]);
    VerdictFile opened = VerdictFile.open(file, Entries.EXPORT);
    if (opened.readOnlyReason().isPresent()) {
      System.out.println(opened.readOnlyReason().get());
      return;
    }
    try (VerdictWriter writer = opened.writer(state -> System.out.println(state))) {
      while (true) {
        List<CompletableFuture<Void>> batch = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          batch.add(writer.append(verdict(number + i)));
        }
        for (int i = 0; i < AT_ONCE; i++) {
          batch.get(i).get();
          System.out.println(number + i);
        }
        number += AT_ONCE;
      }
    }
  }

  static Verdict verdict(int number) {
    return Entries.verdict("ann", number, Decision.REJECT, "f" + number);
  }
}
