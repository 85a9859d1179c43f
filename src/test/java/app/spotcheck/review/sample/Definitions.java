package app.spotcheck.review.sample;

import java.time.Instant;
import java.util.List;

/// Definitions of samples for the tests.
final class Definitions {
  private Definitions() {}

  static SampleDefinition objects(long seed, int size, StratumField... strata) {
    return of(seed, SampledUnit.OBJECTS, new SampleTarget.Size(size), strata);
  }

  static SampleDefinition rows(long seed, int size, StratumField... strata) {
    return of(seed, SampledUnit.ROWS, new SampleTarget.Size(size), strata);
  }

  static SampleDefinition of(
      long seed, SampledUnit unit, SampleTarget target, StratumField... strata) {
    return new SampleDefinition(
        seed, unit, SampledLabels.LABELS, List.of(strata), target, "", null);
  }

  static SampleDefinition filtered(String filter) {
    return new SampleDefinition(
        1,
        SampledUnit.OBJECTS,
        SampledLabels.LABELS,
        List.of(),
        new SampleTarget.Size(1000),
        filter,
        Instant.parse("2026-01-31T00:00:00Z"));
  }

  static SampleDefinition predictions(int size) {
    return new SampleDefinition(
        1,
        SampledUnit.OBJECTS,
        SampledLabels.PREDICTIONS,
        List.of(),
        new SampleTarget.Size(size),
        "",
        null);
  }
}
