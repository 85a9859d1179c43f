package app.spotcheck.review.report;

import app.spotcheck.review.report.Outcome.Result;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.sample.SampleTarget;
import app.spotcheck.review.statistics.AcceptancePlan;
import app.spotcheck.review.statistics.Estimate;
import app.spotcheck.review.statistics.EstimateBounds;
import app.spotcheck.review.statistics.Judgement;
import java.util.Locale;

/// Decides whether an export passes, by a sample of it.
///
/// By the acceptance plan the sample was drawn for, if the terms are those of the plan; else by the
/// limits of the share of wrong ones. Either outcome holds whatever those are that were passed
/// over: for a pass they count as wrong, for a fail as right, so that choosing what is judged
/// decides nothing.
final class OutcomeRule {
  private final Terms terms;
  private final Sample sample;
  private final Draws draws;
  private final SampleEstimate estimate;
  private final Counts counts;
  private final Judgement ifRight;
  private final Judgement ifWrong;

  OutcomeRule(Terms terms, Sample sample, Draws draws, SampleEstimate estimate, Counts counts) {
    this.terms = terms;
    this.sample = sample;
    this.draws = draws;
    this.estimate = estimate;
    this.counts = counts;
    EstimateBounds bounds = estimate.boundsOfWhole();
    this.ifRight = judgement(bounds.lowest());
    this.ifWrong = judgement(bounds.highest());
  }

  /// Whether the acceptance plan decides.
  static boolean goesByPlan(Terms terms, Sample sample, Basis basis) {
    return sample.definition().target() instanceof SampleTarget.Acceptance plan
        && terms.areOf(plan)
        && basis != Basis.OBJECTS_IN_ROWS;
  }

  Outcome outcome() {
    if (goesByPlan(terms, sample, draws.basis())
        && sample.definition().target() instanceof SampleTarget.Acceptance target) {
      return byPlan(target.planFor(sample.population()));
    }
    Outcome outcome = byLimits();
    return outcome.with(ExactOutcome.of(terms, sample, draws, counts, outcome.result()));
  }

  private Outcome byPlan(AcceptancePlan plan) {
    AcceptancePlan.Standing standing = plan.standing(counts.tally());
    String of = "the plan accepts up to " + number(plan.acceptanceNumber());
    return switch (standing) {
      case ACCEPT ->
          new Outcome(
              Result.PASS,
              "PASS: at most %s wrong with %s confidence (%s, %s; limit %s)"
                  .formatted(
                      Shares.exact(plan.limit()),
                      sure(),
                      told() + passedOverAs("wrong"),
                      of,
                      Shares.exact(terms.limit())),
              plan.limit(),
              ifRight.lowerLimit(),
              0,
              null);
      case REJECT ->
          new Outcome(
              Result.FAIL,
              "FAIL: the acceptance plan is not met (%s, %s of %s; limit %s, %s confidence)"
                  .formatted(
                      told(), of, number(plan.sampleSize()), Shares.exact(terms.limit()), sure()),
              ifWrong.upperLimit(),
              ifRight.lowerLimit(),
              0,
              null);
      case GO_ON -> {
        long more = plan.sampleSize() - counts.judged();
        yield new Outcome(
            Result.NOT_ENOUGH,
            "NOT ENOUGH: the acceptance plan is not through (%s, %s of %s; limit %s); judge %s more"
                .formatted(
                    told(),
                    of,
                    number(plan.sampleSize()),
                    Shares.exact(terms.limit()),
                    number(more)),
            ifWrong.upperLimit(),
            ifRight.lowerLimit(),
            more,
            null);
      }
    };
  }

  private Outcome byLimits() {
    double lower = ifRight.lowerLimit();
    double upper = ifWrong.upperLimit();
    if (ifWrong instanceof Judgement.Pass) {
      return outcome(ifWrong, lower, upper);
    }
    if (ifRight instanceof Judgement.Fail || draws.passedOver() == 0) {
      return outcome(ifRight, lower, upper);
    }
    String advice = judgeThosePassedOver();
    long more = draws.sizePassedOver();
    if (judgement(estimate.ofWhole()) instanceof Judgement.NotEnough likeTheRest) {
      advice = more(likeTheRest);
      more = Math.max(more, likeTheRest.more());
    }
    return new Outcome(
        Result.NOT_ENOUGH, between(lower, upper) + "; " + advice, upper, lower, more, null);
  }

  private Judgement judgement(Estimate estimate) {
    return Judgement.of(estimate, terms.limit(), terms.confidence());
  }

  private Outcome outcome(Judgement judgement, double lower, double upper) {
    String limit = "; limit " + Shares.exact(terms.limit()) + ")";
    boolean exact = lower == upper;
    String wrong = exact ? " wrong" : " wrong with " + sure() + " confidence";
    String all = exact ? ", all there are" : "";
    return switch (judgement) {
      case Judgement.Pass _ ->
          new Outcome(
              Result.PASS,
              (exact ? "PASS: " : "PASS: at most ")
                  + Shares.atMost(upper, terms.limit())
                  + wrong
                  + (" (" + told() + passedOverAs("wrong") + all + limit),
              upper,
              lower,
              0,
              null);
      case Judgement.Fail _ ->
          new Outcome(
              Result.FAIL,
              (exact ? "FAIL: " : "FAIL: at least ")
                  + Shares.atLeast(lower, terms.limit())
                  + wrong
                  + (" (" + told() + passedOverAs("right") + all + limit),
              upper,
              lower,
              0,
              null);
      case Judgement.NotEnough notEnough ->
          new Outcome(
              Result.NOT_ENOUGH,
              between(lower, upper) + "; " + more(notEnough),
              upper,
              lower,
              notEnough.more(),
              null);
    };
  }

  private String between(double lower, double upper) {
    return counts.judged() == 0
        ? "NOT ENOUGH: nothing of the sample is judged yet (limit "
            + Shares.exact(terms.limit())
            + ")"
        : "NOT ENOUGH: at least %s and at most %s wrong, each with %s confidence (%s; limit %s)"
            .formatted(
                Shares.atLeast(lower, terms.limit()),
                Shares.atMost(upper, terms.limit()),
                sure(),
                told(),
                Shares.exact(terms.limit()));
  }

  /// What to judge, those that were passed over first.
  private String more(Judgement.NotEnough notEnough) {
    long passedOver = draws.passedOver();
    if (notEnough.all()) {
      return "all that are left in the export would have to be judged to tell"
          + (passedOver == 0 ? "" : ", with those that were passed over");
    }
    long more = toDraw(notEnough.more()) - passedOver;
    if (more <= 0) {
      return judgeThosePassedOver();
    }
    String judge =
        (passedOver == 0 ? "judge " : judgeThosePassedOver() + " and ")
            + (draws.basis() == Basis.OBJECTS_IN_ROWS
                ? "some %s more rows".formatted(number(more))
                : number(more) + " more");
    long left = draws.size() - draws.judged() - passedOver;
    return more <= left
        ? judge
        : judge
            + ", but only %s %s left in the sample: draw a larger one with the same seed"
                .formatted(number(left), left == 1 ? "is" : "are");
  }

  private String judgeThosePassedOver() {
    return "judge the %s%s that %s passed over"
        .formatted(
            number(draws.passedOver()),
            draws.basis() == Basis.OBJECTS_IN_ROWS
                ? draws.passedOver() == 1 ? " row" : " rows"
                : "",
            draws.passedOver() == 1 ? "was" : "were");
  }

  /// How many draws so many objects or rows are, as they are judged.
  private long toDraw(long units) {
    return draws.basis() == Basis.OBJECTS_IN_ROWS
        ? Math.max(
            1, (long) Math.ceil((double) units * draws.judged() / Math.max(1, counts.judged())))
        : units;
  }

  private String sure() {
    return Shares.exact(terms.confidence());
  }

  /// How many are wrong of how many.
  private String told() {
    String told = number(counts.wrong()) + " of " + number(counts.judged());
    return draws.basis() == Basis.OBJECTS_IN_ROWS
        ? told + " objects in " + number(draws.judged()) + " rows"
        : told;
  }

  /// What those count as that were passed over.
  private String passedOverAs(String counted) {
    return draws.passedOver() == 0
        ? ""
        : ", " + number(draws.passedOver()) + " passed over count as " + counted;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
