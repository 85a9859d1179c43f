package app.spotcheck.review.verdict;

/// Is told when verdicts cannot be saved, and when they could be at last.
public interface SavingListener {
  /// Called on the writer's thread after each attempt that failed, and after the first that worked
  /// again. It must return soon and must not throw.
  void changed(SavingState state);
}
