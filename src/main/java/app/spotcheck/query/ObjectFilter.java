package app.spotcheck.query;

import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.Presence;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.Relationship;
import java.time.Instant;
import java.util.List;

/// Chooses objects of a label by the filter language: what is drawn and listed.
///
/// Classes, kinds, answers, confidence and texts are the object's own; who made it and when are its
/// label's.
public final class ObjectFilter {
  private static final String RELATIONSHIP = "relationship";

  private final Filter filter;
  private final ObjectTerms terms;

  private ObjectFilter(Filter filter, Instant now) {
    this.filter = filter;
    this.terms = new ObjectTerms(now);
  }

  /// Reads a filter of objects.
  ///
  /// @throws FilterException where it asks what only a row can answer, too
  public static ObjectFilter parse(String text) throws FilterException {
    Filter filter = Filter.parse(text);
    check(filter, text);
    return new ObjectFilter(filter, Instant.now());
  }

  /// A filter of objects.
  ///
  /// @throws FilterException where it asks what only a row can answer
  public static ObjectFilter of(Filter filter) throws FilterException {
    return of(filter, Instant.now());
  }

  /// A filter of objects, as it is at a time.
  ///
  /// @param now what `today` and `-7d` are counted from
  public static ObjectFilter of(Filter filter, Instant now) throws FilterException {
    check(filter, filter.toString());
    return new ObjectFilter(filter, now);
  }

  public Filter filter() {
    return filter;
  }

  public boolean matches(Annotation object, Label label) {
    return matches(filter, new ObjectFacts(object.feature(), object.kind().singular(), label));
  }

  public boolean matches(Relationship relationship, Label label) {
    return matches(filter, new ObjectFacts(relationship.feature(), RELATIONSHIP, label));
  }

  private boolean matches(Filter wanted, ObjectFacts object) {
    return switch (wanted) {
      case Filter.Everything ignored -> true;
      case Filter.And(List<Filter> parts) -> parts.stream().allMatch(part -> matches(part, object));
      case Filter.Or(List<Filter> parts) -> parts.stream().anyMatch(part -> matches(part, object));
      case Filter.Not(Filter part) -> !matches(part, object);
      case Filter.Text(String text) -> object.hasText(text);
      case Filter.HasKind has -> object.kind().equals(has.kind().singular());
      case Filter.HasPresence(Presence presence) ->
          presence == Presence.ANSWER
              ? object.isAnswered()
              : object.kind().equals(RELATIONSHIP) == (presence == Presence.RELATIONSHIP);
      case Filter.Has(Subject subject) -> terms.has(subject, object);
      case Filter.Comparison comparison ->
          terms.matches(comparison, object) != (comparison.operator() == Operator.NOT_EQUAL);
    };
  }

  /// @param text where the filter stands
  private static void check(Filter filter, String text) throws FilterException {
    switch (filter) {
      case Filter.And(List<Filter> parts) -> checkAll(parts, text);
      case Filter.Or(List<Filter> parts) -> checkAll(parts, text);
      case Filter.Not(Filter part) -> check(part, text);
      case Filter.Has(Subject subject) -> check(subject, text);
      case Filter.Comparison comparison -> check(comparison.subject(), text);
      case Filter.HasPresence(Presence presence) -> {
        if (!isOfObjects(presence)) {
          throw unknown(presence.word(), text);
        }
      }
      case Filter.Everything ignored -> {}
      case Filter.HasKind ignored -> {}
      case Filter.Text ignored -> {}
    }
  }

  private static void checkAll(List<Filter> parts, String text) throws FilterException {
    for (Filter part : parts) {
      check(part, text);
    }
  }

  private static void check(Subject subject, String text) throws FilterException {
    boolean known =
        switch (subject) {
          case Subject.OfField ofField -> isOfObjects(ofField.field());
          case Subject.Answer ignored -> true;
          case Subject.Metadata ignored -> false;
          case Subject.Count ignored -> false;
        };
    if (!known) {
      throw unknown(FilterText.of(subject), text);
    }
  }

  private static boolean isOfObjects(Presence presence) {
    return presence == Presence.ANSWER
        || presence == Presence.RELATIONSHIP
        || presence == Presence.OBJECT;
  }

  /// Whether an object, or its label, has values of a field.
  private static boolean isOfObjects(Field field) {
    return switch (field) {
      case CLASS, KIND, LABELLER, CREATED, UPDATED, SECONDS, CONSENSUS, BENCHMARK, CONFIDENCE, ID ->
          true;
      case PROJECT, RUN, STATUS, BATCH, TASK, MEDIA, HAS, METADATA, ANSWER -> false;
      case LABELS, OBJECTS, PROBLEMS, GLOBAL_KEY, EXTERNAL_ID -> false;
    };
  }

  private static FilterException unknown(String what, String text) {
    int at = Folding.fold(text).indexOf(Folding.fold(what));
    return new FilterException(
        what
            + " says something of a row, not of an object. Objects are chosen by class, kind,"
            + " confidence, answers, id and texts, or by their label's labeller, dates and scores.",
        Math.max(at, 0),
        at < 0 ? text.length() : at + what.length());
  }
}
