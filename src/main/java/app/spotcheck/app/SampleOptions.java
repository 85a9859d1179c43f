package app.spotcheck.app;

import app.spotcheck.review.sample.SampleDefinition;
import app.spotcheck.review.sample.SampleTarget;
import app.spotcheck.review.sample.SampledLabels;
import app.spotcheck.review.sample.SampledUnit;
import app.spotcheck.review.sample.StratumField;
import app.spotcheck.review.statistics.AcceptancePlan;
import app.spotcheck.review.statistics.SampleSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How a sample is to be drawn.
final class SampleOptions {
  static final double DEFAULT_CONFIDENCE = 0.95;

  private static final long SEEDS = 1_000_000_000;

  @Option(names = "--size", paramLabel = "N", description = "Draw so many.")
  private @Nullable Long size;

  @Option(
      names = "--margin",
      paramLabel = "P",
      converter = Percentages.class,
      description =
          "Draw as many as tell the share of wrong ones within this to both sides, such as 2%%.")
  private @Nullable Double margin;

  @Option(
      names = "--accept-limit",
      paramLabel = "P",
      converter = Percentages.class,
      description =
          "Draw as many as an acceptance plan needs to show that at most this share is wrong.")
  private @Nullable Double acceptLimit;

  @Option(
      names = "--accept-number",
      paramLabel = "C",
      description =
          "How many wrong ones the acceptance plan allows in the sample; 0 by default. More need a"
              + " larger sample, but let pass what is well below the limit.")
  private @Nullable Integer acceptNumber;

  @Option(
      names = "--expected-rate",
      paramLabel = "P",
      converter = Percentages.class,
      description =
          "The share of wrong ones that is expected. --margin then needs fewer; --accept-limit"
              + " allows as many as let this share pass with a probability of 95%%.")
  private @Nullable Double expectedRate;

  @Option(
      names = "--confidence",
      paramLabel = "C",
      converter = Percentages.class,
      description = "How sure --margin and --accept-limit shall be; 95%% by default.")
  private @Nullable Double confidence;

  @Option(
      names = "--strata",
      paramLabel = "FIELD",
      split = ",",
      converter = FieldConverter.class,
      description =
          "Give each stratum its share: class, kind, labeller, batch, status, date (by month) or"
              + " project, or several with commas between them.")
  private List<StratumField> strata = new ArrayList<>();

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      converter = UnitConverter.class,
      description = "What is drawn: objects, the default, or rows.")
  private SampledUnit unit = SampledUnit.OBJECTS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draw this one of all possible samples; by default a random one.")
  private @Nullable Long seed;

  @Option(
      names = "--filter",
      paramLabel = "FILTER",
      description = "Draw from these rows only, in the filter language.")
  private String filter = "";

  @Option(
      names = "--predictions",
      description = "Draw from the predictions of model runs instead of the labels.")
  private boolean predictions;

  /// A seed that people can write down.
  static long randomSeed() {
    return ThreadLocalRandom.current().nextLong(1, SEEDS);
  }

  /// The definition that is asked for.
  SampleDefinition definition() throws UsageException {
    SampleTarget target = target();
    RowOptions.parsedFilter(filter);
    try {
      return new SampleDefinition(
          seed == null ? randomSeed() : seed,
          unit,
          predictions ? SampledLabels.PREDICTIONS : SampledLabels.LABELS,
          strata,
          target,
          filter,
          filter.isBlank() ? null : Instant.now());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--strata: " + e.getMessage());
    }
  }

  private SampleTarget target() throws UsageException {
    if (Stream.of(size, margin, acceptLimit).filter(Objects::nonNull).count() != 1) {
      throw new UsageException("Give one of --size, --margin and --accept-limit.");
    }
    refuse("--accept-number", acceptNumber, acceptLimit == null, "goes with --accept-limit.");
    refuse("--accept-number", acceptNumber, expectedRate != null, "or --expected-rate, not both.");
    refuse("--expected-rate", expectedRate, size != null, "does not go with --size.");
    refuse("--confidence", confidence, size != null, "does not go with --size.");
    double sure = confidence == null ? DEFAULT_CONFIDENCE : confidence;
    try {
      if (size != null) {
        return new SampleTarget.Size(size);
      }
      return margin != null
          ? new SampleTarget.Margin(
              margin, sure, expectedRate == null ? SampleSize.WORST_RATE : expectedRate)
          : acceptance(Objects.requireNonNull(acceptLimit), sure);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static void refuse(String option, @Nullable Object value, boolean wrong, String why)
      throws UsageException {
    if (value != null && wrong) {
      throw new UsageException(option + " " + why);
    }
  }

  private SampleTarget acceptance(double limit, double sure) {
    int allowed = acceptNumber == null ? 0 : acceptNumber;
    return new SampleTarget.Acceptance(
        limit,
        sure,
        expectedRate == null
            ? allowed
            : AcceptancePlan.acceptanceNumberFor(limit, sure, expectedRate));
  }

  /// Reads the fields of strata.
  static final class FieldConverter implements ITypeConverter<StratumField> {
    @Override
    public StratumField convert(String text) {
      return named(text, StratumField.values(), StratumField::word);
    }
  }

  /// Reads the unit.
  static final class UnitConverter implements ITypeConverter<SampledUnit> {
    @Override
    public SampledUnit convert(String text) {
      return named(text, SampledUnit.values(), SampledUnit::word);
    }
  }

  private static <T> T named(String text, T[] values, Function<T, String> word) {
    return Arrays.stream(values)
        .filter(value -> word.apply(value).equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "there is no '"
                    + text
                    + "'; choose from "
                    + Arrays.stream(values).map(word).collect(Collectors.joining(", "))));
  }
}
