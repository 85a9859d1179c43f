package app.spotcheck.review.report;

import app.spotcheck.check.Rule;
import app.spotcheck.geometry.Box;
import app.spotcheck.review.sample.Sample;
import app.spotcheck.review.statistics.CohensKappa;
import app.spotcheck.review.statistics.Interval;
import app.spotcheck.review.verdict.AgreementTable;
import app.spotcheck.review.verdict.Conflict;
import app.spotcheck.review.verdict.Decision;
import app.spotcheck.review.verdict.DecisionCounts;
import app.spotcheck.review.verdict.MissedObject;
import app.spotcheck.review.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/// Writes a report as one JSON object. Shares and intervals are from 0 to 1.
public final class JsonReport {
  private final Report report;
  private final People people;
  private final JsonGenerator json;

  private JsonReport(Report report, People people, JsonGenerator json) {
    this.report = report;
    this.people = people;
    this.json = json;
  }

  /// Writes the report, and closes the stream.
  ///
  /// @param hideEmails whether e-mail addresses are hidden
  /// @throws IOException where the stream cannot be written
  public static void write(Report report, boolean hideEmails, OutputStream out) throws IOException {
    try (JsonGenerator json =
        JsonMapper.shared().writerWithDefaultPrettyPrinter().createGenerator(out)) {
      new JsonReport(report, People.of(hideEmails, report.sources()), json).write();
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void write() {
    json.writeStartObject();
    text("spotcheck", "report");
    json.writeNumberProperty("version", 1);
    text("written", report.time().toString());
    json.writeObjectPropertyStart("export");
    text("name", report.export().name());
    json.writeNumberProperty("size", report.export().size());
    text("fingerprint", report.export().fingerprint());
    json.writeEndObject();
    outcome();
    figures();
    sample();
    reviewers();
    agreements();
    conflicts();
    seenAndStanding();
    findings();
    missed();
    units();
    json.writeArrayPropertyStart("notices");
    Notices.of(report).forEach(notice -> json.writeString(people.shown(notice)));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void text(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, people.shown(value));
    }
  }

  private void number(String name, @Nullable Double value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value.doubleValue());
    }
  }

  private void outcome() {
    Outcome outcome = report.outcome();
    json.writeObjectPropertyStart("outcome");
    text(
        "result",
        switch (outcome.result()) {
          case PASS -> "pass";
          case FAIL -> "fail";
          case NOT_ENOUGH -> "not enough";
        });
    text("sentence", outcome.sentence());
    json.writeNumberProperty("limit", report.terms().limit());
    json.writeNumberProperty("confidence", report.terms().confidence());
    number("lower_limit", outcome.lowerLimit());
    number("upper_limit", outcome.upperLimit());
    ExactOutcome exact = outcome.exact();
    number("exact_lower_limit", exact == null ? null : exact.limits().lower());
    number("exact_upper_limit", exact == null ? null : exact.limits().upper());
    text("exact_sentence", exact == null ? null : exact.sentence());
    json.writeNumberProperty("more_to_judge", outcome.more());
    json.writeEndObject();
  }

  private void figures() {
    Figures figures = report.figures();
    json.writeObjectPropertyStart("figures");
    text("counted", figures.basis().word());
    counts(figures.counts());
    json.writeNumberProperty("rate", figures.rate());
    interval(figures.interval());
    json.writeNumberProperty("design_effect", figures.designEffect());
    json.writeNumberProperty("drawn", figures.drawn());
    json.writeNumberProperty("drawn_and_judged", figures.judgedUnits());
    json.writeNumberProperty("passed_over", figures.passedOver());
    json.writeNumberProperty("judged_beside_the_sample", figures.beside());
    lines("strata", figures.strata());
    lines("classes", figures.classes());
    json.writeEndObject();
  }

  private void counts(Counts counts) {
    json.writeNumberProperty("judged", counts.judged());
    json.writeNumberProperty("wrong", counts.wrong());
    json.writeNumberProperty("unsure", counts.unsure());
  }

  private void interval(@Nullable Interval interval) {
    if (interval == null) {
      json.writeNullProperty("interval");
    } else {
      json.writeArrayPropertyStart("interval");
      json.writeNumber(interval.lower());
      json.writeNumber(interval.upper());
      json.writeEndArray();
    }
  }

  private void lines(String name, List<ShareLine> lines) {
    json.writeArrayPropertyStart(name);
    for (ShareLine line : lines) {
      json.writeStartObject();
      text("name", line.name());
      if (line.population() != ShareLine.UNKNOWN) {
        json.writeNumberProperty("population", line.population());
        json.writeNumberProperty("drawn", line.drawn());
      }
      counts(line.counts());
      json.writeNumberProperty("rate", line.counts().tally().rate());
      interval(line.interval());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void sample() {
    switch (report.sample()) {
      case SampleStanding.NoSample _ -> json.writeNullProperty("sample");
      case SampleStanding.Fair fair -> sample(fair.file(), fair.sample(), null);
      case SampleStanding.Unproven unproven ->
          sample(unproven.file(), unproven.sample(), unproven.reason());
    }
  }

  private void sample(String file, Sample sample, @Nullable String reason) {
    json.writeObjectPropertyStart("sample");
    text("file", file);
    json.writeBooleanProperty("drawn_again_the_same", reason == null);
    text("reason", reason);
    json.writeNumberProperty("seed", sample.definition().seed());
    text("unit", sample.definition().unit().word());
    text("labels", sample.definition().labels().word());
    text("filter", sample.definition().filter());
    json.writeNumberProperty("population", sample.population());
    json.writeNumberProperty("size", sample.units().size());
    json.writeEndObject();
  }

  private void reviewers() {
    json.writeArrayPropertyStart("reviewers");
    for (String reviewer : report.sources().reviewers()) {
      DecisionCounts counts = report.sources().review().verdicts().counts(reviewer);
      json.writeStartObject();
      text("name", reviewer);
      json.writeNumberProperty("accepted", counts.accepted());
      json.writeNumberProperty("rejected", counts.rejected());
      json.writeNumberProperty("unsure", counts.unsure());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void agreements() {
    json.writeArrayPropertyStart("agreement");
    for (AgreementTable table : report.agreements()) {
      OptionalDouble kappa = CohensKappa.of(table.counts());
      json.writeStartObject();
      text("first", table.first());
      text("second", table.second());
      json.writeNumberProperty("judged_by_both", table.total());
      number("kappa", kappa.isPresent() ? kappa.getAsDouble() : null);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void conflicts() {
    json.writeArrayPropertyStart("conflicts");
    for (Conflict conflict : report.conflicts()) {
      json.writeStartObject();
      text("data_row_id", conflict.unit().dataRowId());
      text("feature_id", conflict.unit().featureId());
      json.writeArrayPropertyStart("verdicts");
      for (Verdict verdict : conflict.verdicts()) {
        json.writeStartObject();
        text("reviewer", verdict.reviewer());
        text("decision", verdict.decision().word());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void seenAndStanding() {
    json.writeObjectPropertyStart("seen");
    json.writeNumberProperty("judged", report.seen().judged());
    json.writeNumberProperty("not_seen", report.seen().unseen());
    json.writeEndObject();
    json.writeObjectPropertyStart("verdicts");
    json.writeNumberProperty("counting", report.standings().counting());
    json.writeNumberProperty("changed_since", report.standings().changed());
    json.writeNumberProperty("gone", report.standings().gone());
    json.writeEndObject();
  }

  private void findings() {
    json.writeObjectPropertyStart("findings");
    json.writeNumberProperty("errors", report.checks().errors());
    json.writeNumberProperty("warnings", report.checks().warnings());
    json.writeObjectPropertyStart("by_rule");
    for (Map.Entry<Rule, Long> rule : new TreeMap<>(report.checks().byRule()).entrySet()) {
      json.writeNumberProperty(rule.getKey().id(), rule.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void missed() {
    json.writeArrayPropertyStart("missed_objects");
    for (MissedObject missed : report.missed()) {
      Box place = missed.place();
      json.writeStartObject();
      text("data_row_id", missed.dataRowId());
      text("global_key", missed.globalKey());
      text("class", missed.className());
      text("reviewer", missed.reviewer());
      json.writeNumberProperty("left", place.left());
      json.writeNumberProperty("top", place.top());
      json.writeNumberProperty("width", place.width());
      json.writeNumberProperty("height", place.height());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void units() {
    json.writeArrayPropertyStart("units");
    for (ReviewedUnit unit : report.units()) {
      UnitFacts facts = unit.facts();
      json.writeStartObject();
      text("data_row_id", unit.key().dataRowId());
      text("global_key", facts == null ? null : facts.globalKey());
      text("label_id", facts == null ? null : facts.labelId());
      text("feature_id", unit.key().featureId());
      text("class", facts == null || unit.key().isRow() ? null : facts.className());
      text("decision", unit.decision().map(Decision::word).orElse(null));
      text("counts", CsvReport.standing(unit));
      json.writeBooleanProperty("seen", unit.seen());
      if (unit.isDrawn()) {
        json.writeNumberProperty("drawn", unit.drawn() + 1);
      }
      json.writeArrayPropertyStart("reasons");
      unit.reasons().forEach(reason -> json.writeString(people.shown(reason)));
      json.writeEndArray();
      text("note", unit.notes());
      text(
          "reviewers",
          unit.verdicts().stream().map(Verdict::reviewer).collect(Collectors.joining("; ")));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
