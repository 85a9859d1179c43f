package app.spotcheck.review.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.spotcheck.review.sample.DrawnUnit;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleTarget;
import app.spotcheck.review.sample.SampledUnit;
import app.spotcheck.review.sample.StratumField;
import app.spotcheck.review.statistics.ExactLimits;
import app.spotcheck.review.statistics.Interval;
import app.spotcheck.review.statistics.Tally;
import app.spotcheck.review.verdict.Decision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The expected limits were computed apart, from the formulas that the statistics name.
class FiguresTest {
  private static final Offset<Double> EXACT = within(1e-9);

  @TempDir private Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // set before each test
  private Judging judging;

  /// 100 rows with 5 objects each.
  @BeforeEach
  void export() throws Exception {
    Path file = Files.write(folder.resolve("street.ndjson"), List.of(Judging.rows(100, 5)));
    judging = Judging.of(file);
  }

  private Sample objects(int size) throws Exception {
    return judging.sample(SampledUnit.OBJECTS, new SampleTarget.Size(size));
  }

  private Outcome outcome(Sample sample, double limit) throws Exception {
    return judging.report(folder, sample, limit).outcome();
  }

  @Test
  void passesWhereTheUpperLimitIsNotAboveTheLimit() throws Exception {
    Sample sample = objects(200);
    judging.judge(sample, 200, 3);
    Report report = judging.report(folder, sample, 0.035);
    assertThat(report.outcome().sentence())
        .isEqualTo("PASS: at most 3.2 % wrong with 95 % confidence (3 of 200; limit 3.5 %)");
    assertThat(report.outcome().upperLimit()).isCloseTo(0.032, EXACT);
    assertThat(report.outcome().lowerLimit()).isCloseTo(0.006, EXACT);
    assertThat(report.outcome().more()).isZero();
    Interval interval = Objects.requireNonNull(report.figures().interval());
    assertThat(interval.lower()).isCloseTo(3.0 / 500, EXACT);
    assertThat(interval.upper()).isCloseTo(18.0 / 500, EXACT);
    assertThat(report.figures().counts()).isEqualTo(new Counts(200, 3, 0));
    assertThat(report.sample()).isInstanceOf(SampleStanding.Fair.class);
  }

  @Test
  void failsWhereTheLowerLimitIsAbove() throws Exception {
    Sample sample = objects(200);
    judging.judge(sample, 200, 30);
    assertThat(outcome(sample, 0.1).sentence())
        .isEqualTo("FAIL: at least 12 % wrong with 95 % confidence (30 of 200; limit 10 %)");
    assertThat(outcome(sample, 0.12).result()).isEqualTo(Outcome.Result.NOT_ENOUGH);
  }

  @Test
  void tellsHowManyMore() throws Exception {
    Sample sample = objects(300);
    judging.judge(sample, 100, 0);
    Outcome outcome = outcome(sample, 0.02);
    assertThat(outcome.result()).isEqualTo(Outcome.Result.NOT_ENOUGH);
    assertThat(outcome.sentence())
        .startsWith("NOT ENOUGH: at least 0 % and at most 2.2 % wrong, each with 95 % confidence")
        .endsWith("(0 of 100; limit 2 %); judge " + outcome.more() + " more");
    judging.judge(sample, 100, 100 + (int) outcome.more() - 1, 0);
    assertThat(outcome(sample, 0.02).result()).isEqualTo(Outcome.Result.NOT_ENOUGH);
    DrawnUnit last = sample.units().get(100 + (int) outcome.more() - 1);
    judging.judge(Decision.ACCEPT, last.dataRowId(), last.featureId());
    assertThat(outcome(sample, 0.02).result()).isEqualTo(Outcome.Result.PASS);
  }

  @Test
  void tellsThatTheSampleIsTooSmall() throws Exception {
    Sample sample = objects(20);
    judging.judge(sample, 15, 0);
    assertThat(outcome(sample, 0.02).sentence())
        .endsWith("more, but only 5 are left in the sample: draw a larger one with the same seed");
  }

  @Test
  void nothingJudgedIsSaid() throws Exception {
    Sample sample = objects(20);
    judging.judge(Decision.ACCEPT, "r0", null);
    assertThat(outcome(sample, 0.02).sentence())
        .startsWith("NOT ENOUGH: nothing of the sample is judged yet (limit 2 %); judge ");
  }

  @Test
  void allThereAreIsExact() throws Exception {
    Sample sample = objects(500);
    judging.judge(sample, 500, 6);
    assertThat(outcome(sample, 0.02).sentence())
        .isEqualTo("PASS: 1.2 % wrong (6 of 500, all there are; limit 2 %)");
    assertThat(outcome(sample, 0.01).sentence())
        .isEqualTo("FAIL: 1.2 % wrong (6 of 500, all there are; limit 1 %)");
  }

  @Test
  void unsureCountsAsWrong() throws Exception {
    Sample sample = objects(200);
    judging.judge(sample, 199, 2);
    DrawnUnit last = sample.units().get(199);
    judging.judge(Decision.UNSURE, last.dataRowId(), last.featureId());
    assertThat(judging.report(folder, sample, 0.035).figures().counts())
        .isEqualTo(new Counts(200, 3, 1));
  }

  /// Who judges what is easy and leaves out the rest has shown nothing.
  @Test
  void passedOverMayBeWrongForAPassAndRightForAFail() throws Exception {
    Sample sample = objects(200);
    judging.judge(sample, 5, 200, 0);
    Report passed = judging.report(folder, sample, 0.02);
    assertThat(passed.figures().passedOver()).isEqualTo(5);
    assertThat(passed.outcome().sentence())
        .startsWith("NOT ENOUGH: at least 0 % and at most 4.4 % wrong")
        .endsWith("; judge the 5 that were passed over");
    assertThat(passed.outcome().upperLimit()).isCloseTo(0.044, EXACT);
    assertThat(passed.outcome().more()).isEqualTo(5);
    assertThat(outcome(sample, 0.05).sentence())
        .isEqualTo(
            "PASS: at most 4.4 % wrong with 95 % confidence"
                + " (0 of 195, 5 passed over count as wrong; limit 5 %)");
    assertThat(Notices.of(passed))
        .anyMatch(notice ->
            notice.contains(
                "for a pass they count as wrong, for a fail as right. Rates and their"));
    judging.judge(sample, 0, 5, 0);
    assertThat(outcome(sample, 0.02).result()).isEqualTo(Outcome.Result.PASS);
  }

  @Test
  void tellsHowManyMoreBesideThosePassedOver() throws Exception {
    Sample sample = objects(300);
    judging.judge(sample, 3, 60, 0);
    Outcome outcome = outcome(sample, 0.02);
    assertThat(outcome.more()).isGreaterThan(3);
    assertThat(outcome.sentence())
        .endsWith("; judge the 3 that were passed over and " + (outcome.more() - 3) + " more");
    judging.judge(sample, 0, 3, 0);
    judging.judge(sample, 60, 57 + (int) outcome.more(), 0);
    assertThat(outcome(sample, 0.02).result()).isEqualTo(Outcome.Result.PASS);
  }

  @Test
  void rowsPassedOverAreToldInRowsAndCountedInObjects() throws Exception {
    Sample sample = judging.sample(SampledUnit.ROWS, new SampleTarget.Size(80));
    for (int i = 2; i < 40; i++) {
      judging.judgeObjects(
          i < 4 ? Decision.REJECT : Decision.ACCEPT, sample.units().get(i).dataRowId());
    }
    assertThat(outcome(sample, 0.1).sentence())
        .containsPattern("; judge the 2 rows that were passed over and some \\d+ more rows");
    Outcome soon = outcome(sample, 0.13);
    assertThat(soon.sentence()).endsWith("; judge the 2 rows that were passed over");
    assertThat(soon.more()).as("objects").isEqualTo(10);
  }

  @Test
  void failHoldsThoughThosePassedOverAreRight() throws Exception {
    Sample sample = objects(200);
    judging.judge(sample, 10, 200, 25);
    assertThat(outcome(sample, 0.1).result())
        .as("25 of 190 alone are above the limit, 25 of 200 may not be")
        .isEqualTo(Outcome.Result.NOT_ENOUGH);
    judging.judge(sample, 10, 200, 40);
    assertThat(outcome(sample, 0.1).sentence())
        .startsWith("FAIL: at least ")
        .endsWith("(40 of 190, 10 passed over count as right; limit 10 %)");
  }

  /// 0 of 124 of 1,096 pass at 2 % by Wilson's limit, though 22 wrong ones, just more than 2 %,
  /// would leave none among them with 6.9 %: the exact limit is 24.
  @Test
  void exactLimitOfASimpleSampleIsTold() throws Exception {
    Path file = Files.write(folder.resolve("more.ndjson"), List.of(Judging.rows(137, 8)));
    judging = Judging.of(file);
    Sample sample = objects(124);
    judging.judge(sample, 124, 0);
    Outcome outcome = outcome(sample, 0.02);
    assertThat(outcome.told())
        .isEqualTo(
            "PASS: at most 2 % wrong with 95 % confidence (0 of 124; limit 2 %). By the exact"
                + " distribution: at most 2.2 %, which is above the limit.");
    assertThat(Objects.requireNonNull(outcome.exact()).limits().upper())
        .isCloseTo(24.0 / 1096, EXACT);
  }

  @Test
  void exactLimitsHoldForThosePassedOverToo() throws Exception {
    Sample sample = objects(200);
    judging.judge(sample, 5, 200, 2);
    ExactLimits limits = Objects.requireNonNull(outcome(sample, 0.02).exact()).limits();
    assertThat(limits.upper()).isEqualTo(ExactLimits.upper(new Tally(7, 200), 500, 0.95));
    assertThat(limits.lower()).isEqualTo(ExactLimits.lower(new Tally(2, 200), 500, 0.95));
    assertThat(outcome(sample, 0.02).told())
        .endsWith("By the exact distribution: at least 0.4 % and at most 5.8 %.");
  }

  @Test
  void thereIsNoOneExactLimitOfStrataClustersAndPlans() throws Exception {
    Sample strata =
        judging.sample(SampledUnit.OBJECTS, new SampleTarget.Size(50), StratumField.CLASS);
    judging.judge(strata, 50, 0);
    assertThat(outcome(strata, 0.2).exact()).isNull();
    Sample rows = judging.sample(SampledUnit.ROWS, new SampleTarget.Size(3));
    judging.judgeObjects(Decision.ACCEPT, rows.units().getFirst().dataRowId());
    assertThat(outcome(rows, 0.2).exact()).isNull();
    Sample plan = judging.sample(SampledUnit.OBJECTS, new SampleTarget.Acceptance(0.1, 0.95, 1));
    judging.judge(plan, plan.units().size(), 0);
    assertThat(judging.report(folder, plan, null).outcome().exact()).isNull();
  }

  @Test
  void limitsBesideAPlanHoldWhateverWasPassedOver() throws Exception {
    Sample sample = judging.sample(SampledUnit.OBJECTS, new SampleTarget.Acceptance(0.1, 0.95, 1));
    int size = sample.units().size();
    judging.judge(sample, 5, size, 0);
    Outcome skipped = judging.report(folder, sample, null).outcome();
    judging.judge(sample, 0, 5, 5);
    Outcome allWrong = judging.report(folder, sample, null).outcome();
    assertThat(skipped.upperLimit()).isEqualTo(allWrong.upperLimit());
  }

  @Test
  void withoutASampleNothingIsClaimed() throws Exception {
    judging.judge(objects(400), 400, 3);
    Report report = judging.report(folder, null, 0.02);
    assertThat(report.outcome().result()).isEqualTo(Outcome.Result.NOT_ENOUGH);
    assertThat(report.outcome().sentence())
        .contains("no random sample", "(3 of 400 judged objects are wrong)");
    assertThat(report.outcome().upperLimit()).isNull();
    assertThat(report.figures().classes()).allMatch(line -> line.interval() == null);
  }

  @Test
  void aSampleOfAnotherExportClaimsNothing() throws Exception {
    Sample sample = objects(100);
    judging.judge(sample, 100, 0);
    Path review = judging.write(folder.resolve("a.review.ndjson"));
    Path larger = Files.write(folder.resolve("larger.ndjson"), List.of(Judging.rows(120, 5)));
    Report report = Judging.of(larger).report(List.of(review), sample, 0.1, null);
    assertThat(report.sample()).isInstanceOf(SampleStanding.Unproven.class);
    assertThat(report.outcome().result()).isEqualTo(Outcome.Result.NOT_ENOUGH);
    assertThat(report.outcome().sentence()).contains("drawn from another export, street.ndjson");
  }

  /// Addresses expire, so that exports are made again; the sample is the same then.
  @Test
  void aSampleThatIsDrawnAgainFromANewExportCounts() throws Exception {
    Sample sample = objects(100);
    judging.judge(sample, 100, 0);
    Path review = judging.write(folder.resolve("a.review.ndjson"));
    String again =
        String.join("\n", Judging.rows(100, 5)).replace("near.png", "near.png?signed=again");
    Path file = Files.writeString(folder.resolve("again.ndjson"), again);
    Report report = Judging.of(file).report(List.of(review), sample, 0.1, null);
    assertThat(report.outcome().result()).isEqualTo(Outcome.Result.PASS);
    assertThat(report.standings()).isEqualTo(new StandingCounts(100, 0, 0));
  }

  @Test
  void verdictsOnWhatChangedOrIsGoneDoNotCount() throws Exception {
    Sample sample = objects(500);
    judging.judge(sample, 500, 0);
    Path review = judging.write(folder.resolve("a.review.ndjson"));
    String changed =
        String.join("\n", Judging.rows(100, 5))
            .replaceFirst("\"left\":5,", "\"left\":6,")
            .replace("\"r99\"", "\"r100\"");
    Path file = Files.writeString(folder.resolve("changed.ndjson"), changed);
    Report report = Judging.of(file).report(List.of(review), null, 0.1, null);
    assertThat(report.standings()).isEqualTo(new StandingCounts(494, 1, 5));
    assertThat(report.figures().counts().judged()).isEqualTo(494);
    assertThat(Notices.of(report))
        .anyMatch(notice -> notice.startsWith("1 verdict does not count"))
        .anyMatch(notice -> notice.startsWith("5 verdicts do not count"));
  }

  @Test
  void rowsWithAMissedOrAWrongObjectAreWrong() throws Exception {
    Sample sample = judging.sample(SampledUnit.ROWS, new SampleTarget.Size(50));
    judging.judge(sample, 50, 1);
    List<DrawnUnit> units = sample.units();
    judging.miss(units.get(1).dataRowId(), "car").miss(units.get(1).dataRowId(), "bus");
    String row = units.get(2).dataRowId();
    judging.judge(Decision.REJECT, row, row + "-0");
    Report report = judging.report(folder, sample, 0.2);
    assertThat(report.figures().basis()).isEqualTo(Basis.ROWS);
    assertThat(report.figures().counts()).isEqualTo(new Counts(50, 3, 0));
    assertThat(report.missed()).hasSize(2);
  }

  @Test
  void objectsInDrawnRowsAreWorthLess() throws Exception {
    Sample sample = judging.sample(SampledUnit.ROWS, new SampleTarget.Size(60));
    for (int i = 0; i < 40; i++) {
      judging.judgeObjects(
          i < 2 ? Decision.REJECT : Decision.ACCEPT, sample.units().get(i).dataRowId());
    }
    String begun = sample.units().get(40).dataRowId();
    judging.judge(Decision.REJECT, begun, begun + "-0");
    Report report = judging.report(folder, sample, 0.12);
    assertThat(report.figures().basis()).isEqualTo(Basis.OBJECTS_IN_ROWS);
    assertThat(report.figures().designEffect()).isCloseTo(5.097560975609756, EXACT);
    assertThat(report.outcome().upperLimit()).isCloseTo(0.11529022351298834, EXACT);
    assertThat(report.outcome().lowerLimit()).isCloseTo(0.02081450630180664, EXACT);
    assertThat(report.outcome().sentence())
        .isEqualTo(
            "PASS: at most 11.6 % wrong with 95 % confidence (10 of 200 objects in 40 rows; limit"
                + " 12 %)");
    assertThat(outcome(sample, 0.08).sentence()).contains("; judge some ", " more rows");
    assertThat(outcome(sample, 0.05).sentence()).endsWith("would have to be judged to tell");
  }

  @Test
  void stratifiedRowsCountTheirObjects() throws Exception {
    Sample sample =
        judging.sample(SampledUnit.ROWS, new SampleTarget.Size(40), StratumField.LABELLER);
    for (DrawnUnit unit : sample.units()) {
      judging.judgeObjects(Decision.ACCEPT, unit.dataRowId());
    }
    Report report = judging.report(folder, sample, 0.2);
    assertThat(report.outcome().result()).isEqualTo(Outcome.Result.PASS);
    assertThat(report.figures().strata())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.name()).isEqualTo("bob@example.com");
          assertThat(line.population()).isEqualTo(100);
          assertThat(line.counts().judged()).isEqualTo(200);
        });
  }

  @Test
  void strataAreWeighted() throws Exception {
    Sample sample =
        judging.sample(SampledUnit.OBJECTS, new SampleTarget.Size(100), StratumField.CLASS);
    for (DrawnUnit unit : sample.units()) {
      boolean tram = String.valueOf(unit.featureId()).matches(".*-[13]");
      judging.judge(tram ? Decision.REJECT : Decision.ACCEPT, unit.dataRowId(), unit.featureId());
    }
    Figures figures = judging.report(folder, sample, 0.2).figures();
    assertThat(figures.rate()).isCloseTo(0.4, EXACT);
    assertThat(figures.strata()).extracting(ShareLine::name).containsExactly("car", "tram");
    assertThat(figures.strata()).extracting(ShareLine::population).containsExactly(300L, 200L);
    assertThat(figures.strata()).extracting(ShareLine::drawn).containsExactly(60L, 40L);
    assertThat(figures.classes())
        .extracting(ShareLine::counts)
        .containsExactly(new Counts(60, 0, 0), new Counts(40, 40, 0));
  }

  @Test
  void anAcceptancePlanDecidesExactly() throws Exception {
    SampleTarget plan = new SampleTarget.Acceptance(0.1, 0.95, 1);
    Sample sample = judging.sample(SampledUnit.OBJECTS, plan);
    int size = sample.units().size();
    judging.judge(sample, size - 1, 0);
    assertThat(judging.report(folder, sample, null).outcome().sentence())
        .isEqualTo(
            "PASS: at most 10 % wrong with 95 % confidence (0 of "
                + (size - 1)
                + ", the plan accepts up to 1; limit 10 %)");
    judging = judging.judge(sample, 0, 2, 2);
    Outcome rejected = judging.report(folder, sample, null).outcome();
    assertThat(rejected.result()).isEqualTo(Outcome.Result.FAIL);
    assertThat(rejected.sentence())
        .isEqualTo(
            "FAIL: the acceptance plan is not met (2 of %d, the plan accepts up to 1 of %d;"
                    .formatted(size - 1, size)
                + " limit 10 %, 95 % confidence)");
    assertThat(judging.report(folder, sample, 0.2).outcome().sentence())
        .as("with other terms the plan says nothing")
        .startsWith("PASS: at most ")
        .doesNotContain("plan");
  }

  @Test
  void anAcceptancePlanTellsWhatIsLeft() throws Exception {
    SampleTarget plan = new SampleTarget.Acceptance(0.1, 0.95, 0);
    Sample sample = judging.sample(SampledUnit.OBJECTS, plan);
    judging.judge(sample, 10, 0);
    Outcome outcome = judging.report(folder, sample, null).outcome();
    assertThat(outcome.result()).isEqualTo(Outcome.Result.NOT_ENOUGH);
    assertThat(outcome.more()).isEqualTo(sample.units().size() - 10);
  }

  @Test
  void severalReviewersCountByTheWorst() throws Exception {
    Sample sample = objects(100);
    judging.judge(sample, 100, 2);
    Path ann = judging.write(folder.resolve("ann.review.ndjson"));
    Judging other = Judging.of(folder.resolve("street.ndjson")).by("carl");
    other.judge(sample, 50, 1);
    Path carl = other.write(folder.resolve("carl.review.ndjson"));
    Report both = judging.report(List.of(ann, carl, carl), sample, 0.1, null);
    assertThat(both.figures().counts()).isEqualTo(new Counts(100, 2, 0));
    assertThat(both.conflicts()).hasSize(1);
    assertThat(both.agreements())
        .singleElement()
        .satisfies(table -> {
          assertThat(table.total()).isEqualTo(50);
          // 49 of 50 agree; by chance (2 * 1 + 48 * 49) / 2500
          double chance = (2 + 48.0 * 49) / 2500;
          assertThat(Double.parseDouble(HtmlReviewers.kappa(table)))
              .isCloseTo((0.98 - chance) / (1 - chance), within(0.005));
        });
    Report one = judging.report(List.of(ann, carl), sample, 0.1, "carl");
    assertThat(one.figures().counts()).isEqualTo(new Counts(50, 1, 0));
    assertThat(one.conflicts()).isEmpty();
  }

  @Test
  void whatWasNotSeenAndWhatIsBesideTheSampleIsTold() throws Exception {
    Sample sample = objects(10);
    judging.judge(sample, 10, 0);
    List<String> drawn = sample.units().stream().map(DrawnUnit::featureId).toList();
    String beside = drawn.contains("r5-1") ? "r5-2" : "r5-1";
    judging.judgeUnseen(Decision.REJECT, "r5", beside, "");
    Report report = judging.report(folder, sample, 0.5);
    assertThat(report.figures().beside()).isEqualTo(1);
    assertThat(report.figures().counts()).isEqualTo(new Counts(10, 0, 0));
    assertThat(report.seen()).isEqualTo(new SeenCounts(11, 1));
    assertThat(report.wrongOnes()).hasSize(1);
  }
}
