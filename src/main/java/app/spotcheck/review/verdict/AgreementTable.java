package app.spotcheck.review.verdict;

/// How often two reviewers decided the same and how differently, on the units that both judged as
/// they are now or as both saw them: what a coefficient of agreement is computed from.
public final class AgreementTable {
  private final String first;
  private final String second;
  private final long[][] counts = new long[Decision.JUDGING.size()][Decision.JUDGING.size()];

  AgreementTable(String first, String second) {
    this.first = first;
    this.second = second;
  }

  void add(Decision ofFirst, Decision ofSecond) {
    counts[Decision.JUDGING.indexOf(ofFirst)][Decision.JUDGING.indexOf(ofSecond)]++;
  }

  public String first() {
    return first;
  }

  public String second() {
    return second;
  }

  /// The table: a line for each decision of the first reviewer, in it a count for each of the
  /// second, both in the order of [Decision#JUDGING].
  public long[][] counts() {
    long[][] copy = new long[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      copy[i] = counts[i].clone();
    }
    return copy;
  }

  public long count(Decision ofFirst, Decision ofSecond) {
    return counts[Decision.JUDGING.indexOf(ofFirst)][Decision.JUDGING.indexOf(ofSecond)];
  }

  /// How many units both judged.
  public long total() {
    long total = 0;
    for (long[] line : counts) {
      for (long count : line) {
        total += count;
      }
    }
    return total;
  }
}
