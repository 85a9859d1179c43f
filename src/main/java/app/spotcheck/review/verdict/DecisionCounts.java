package app.spotcheck.review.verdict;

/// How many units stand with each decision; taken back ones count nowhere.
public record DecisionCounts(int accepted, int rejected, int unsure) {
  static final DecisionCounts NONE = new DecisionCounts(0, 0, 0);

  public int judged() {
    return accepted + rejected + unsure;
  }

  DecisionCounts plus(Decision decision, int count) {
    return switch (decision) {
      case ACCEPT -> new DecisionCounts(accepted + count, rejected, unsure);
      case REJECT -> new DecisionCounts(accepted, rejected + count, unsure);
      case UNSURE -> new DecisionCounts(accepted, rejected, unsure + count);
      case WITHDRAWN -> this;
    };
  }
}
