package app.spotcheck.review.report;

import app.spotcheck.review.sample.Sample;

/// What the verdicts are of.
public sealed interface SampleStanding {
  /// No random sample: what someone chose to judge.
  record NoSample() implements SampleStanding {}

  /// A sample that was drawn again from the export, with the same result.
  ///
  /// @param file the name of its file
  record Fair(String file, Sample sample) implements SampleStanding {}

  /// A sample that is none of this export, as it cannot be drawn from it again.
  ///
  /// @param file the name of its file
  /// @param reason a sentence
  record Unproven(String file, Sample sample, String reason) implements SampleStanding {}
}
