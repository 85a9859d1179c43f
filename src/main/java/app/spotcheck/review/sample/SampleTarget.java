package app.spotcheck.review.sample;

import app.spotcheck.review.statistics.AcceptancePlan;
import app.spotcheck.review.statistics.FinitePopulation;
import app.spotcheck.review.statistics.SampleSize;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// How large a sample is to be.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SampleTarget.Size.class, name = "size"),
  @JsonSubTypes.Type(value = SampleTarget.Margin.class, name = "margin"),
  @JsonSubTypes.Type(value = SampleTarget.Acceptance.class, name = "acceptance plan")
})
public sealed interface SampleTarget {
  /// The largest sample that is drawn: what is kept in memory for each stratum.
  long MOST = 1_000_000;

  /// How many are wanted of a population; never more than there are.
  ///
  /// @throws IllegalArgumentException where there is no such sample of this population
  long sizeFor(long population);

  /// So many.
  record Size(long size) implements SampleTarget {
    public Size {
      checkSize(size);
    }

    @Override
    public long sizeFor(long population) {
      return Math.min(size, population);
    }
  }

  /// As many as tell the rate of wrong ones within a margin to both sides.
  ///
  /// @param expectedRate the rate that is expected; 0.5 to be on the safe side
  record Margin(double margin, double confidence, double expectedRate) implements SampleTarget {
    public Margin {
      checkSize(SampleSize.forMargin(margin, confidence, FinitePopulation.UNBOUNDED, expectedRate));
    }

    @Override
    public long sizeFor(long population) {
      return SampleSize.forMargin(margin, confidence, population, expectedRate);
    }
  }

  /// As many as an acceptance plan needs.
  ///
  /// @param limit the largest share of wrong ones that shall be accepted
  /// @param acceptanceNumber how many wrong ones in the sample are accepted
  record Acceptance(double limit, double confidence, int acceptanceNumber) implements SampleTarget {
    public Acceptance {
      checkSize(
          AcceptancePlan.of(FinitePopulation.UNBOUNDED, limit, confidence, acceptanceNumber)
              .sampleSize());
    }

    /// The plan for a population.
    public AcceptancePlan planFor(long population) {
      return AcceptancePlan.of(population, limit, confidence, acceptanceNumber);
    }

    @Override
    public long sizeFor(long population) {
      return planFor(population).sampleSize();
    }
  }

  private static void checkSize(long size) {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException(
          String.format("A sample must be of 1 to %,d, not of %,d.", MOST, size));
    }
  }
}
