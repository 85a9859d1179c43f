package app.spotcheck.review.sample;

import app.spotcheck.query.Filter;
import app.spotcheck.query.FilterException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a sample depends on but the export: the same definition draws the same sample again.
///
/// Strata get shares of the sample that are proportional to their size, so that an acceptance plan
/// holds for them as well.
///
/// @param seed chooses one of the many samples that could be drawn
/// @param strata by what the population is divided; empty for a simple sample
/// @param filter of the rows that the sample is of, in the filter language; empty for all rows
/// @param filteredAt what `today` in the filter is counted from; absent without a filter
public record SampleDefinition(
    long seed,
    SampledUnit unit,
    SampledLabels labels,
    List<StratumField> strata,
    SampleTarget target,
    String filter,
    @Nullable Instant filteredAt) {
  public SampleDefinition {
    strata = List.copyOf(strata);
    if (strata.stream().distinct().count() < strata.size()) {
      throw new IllegalArgumentException("One field is named twice for the strata.");
    }
    if (unit == SampledUnit.ROWS) {
      strata.stream()
          .filter(StratumField::isOfObjects)
          .findFirst()
          .ifPresent(field -> {
            throw new IllegalArgumentException(
                "Rows have no one " + field.word() + ": only objects can be divided by it.");
          });
    }
    if (filter.isBlank() != (filteredAt == null)) {
      throw new IllegalArgumentException("A filter and its time go together.");
    }
  }

  /// The filter, read.
  ///
  /// @throws SampleException where it is not in the filter language
  Filter parsedFilter() throws SampleException {
    try {
      return Filter.parse(filter);
    } catch (FilterException e) {
      throw new SampleException("The sample's filter \"" + filter + "\": " + e.getMessage(), e);
    }
  }
}
