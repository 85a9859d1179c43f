package app.spotcheck.review.verdict;

import java.time.Instant;

/// An entry that a reviewer made on purpose: it must never be lost, and can be taken back.
public sealed interface Judgement extends ReviewEntry permits Verdict, MissedObject {
  /// The entry that takes this one back.
  Judgement withdrawn(Instant when);
}
