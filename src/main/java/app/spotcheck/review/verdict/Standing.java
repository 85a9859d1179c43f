package app.spotcheck.review.verdict;

/// How an object or a row of the open export stands with a reviewer.
public sealed interface Standing {
  /// What people read.
  String text();

  /// Not judged yet, or all verdicts taken back.
  record Unjudged() implements Standing {
    @Override
    public String text() {
      return "not judged";
    }
  }

  /// Judged as it is.
  record Judged(Verdict verdict) implements Standing {
    @Override
    public String text() {
      return verdict.decision().participle();
    }
  }

  /// Judged in another export, and changed since then.
  record Changed(Verdict verdict) implements Standing {
    @Override
    public String text() {
      return "was " + verdict.decision().participle() + ", since changed";
    }
  }
}
