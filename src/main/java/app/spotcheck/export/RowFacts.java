package app.spotcheck.export;

import app.spotcheck.export.columns.DateBytes;
import app.spotcheck.export.columns.Field;
import app.spotcheck.export.columns.Presence;
import app.spotcheck.export.columns.RowCollector;
import app.spotcheck.export.scan.MetadataValues;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import app.spotcheck.model.MetadataField;
import app.spotcheck.model.ModelRun;
import app.spotcheck.model.PerformanceDetails;
import app.spotcheck.model.Project;
import app.spotcheck.model.ProjectDetails;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.TextAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers for the columns what stands in a row that was read in full: what [ColumnScanner] finds
/// in the bytes of a plain one.
final class RowFacts {
  private static final byte[] RELATIONSHIP = utf8("relationship");

  private record Pending(List<Classification> classifications, int path) {}

  private final RowCollector collector;
  private final Deque<Pending> pending = new ArrayDeque<>();

  RowFacts(RowCollector collector) {
    this.collector = collector;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Gathers a row, between its start and its end.
  void gather(DataRow row) {
    key(Field.ID, row.id());
    key(Field.GLOBAL_KEY, row.globalKey());
    key(Field.EXTERNAL_ID, row.externalId());
    value(Field.MEDIA.path(), row.media().mediaKind());
    row.metadata().forEach(this::metadata);
    for (Project project : row.projects()) {
      value(Field.PROJECT.path(), project.name() == null ? project.id() : project.name());
      project(project.details());
    }
    for (ModelRun run : row.runs()) {
      value(Field.RUN.path(), run.name() == null ? run.id() : run.name());
    }
    row.labelChoices().forEach(this::label);
  }

  private void project(ProjectDetails details) {
    value(Field.STATUS.path(), details.workflowStatus());
    value(Field.BATCH.path(), details.batchName());
    value(Field.TASK.path(), details.taskName());
  }

  private void metadata(MetadataField field) {
    String text = field.value();
    if (text == null) {
      return;
    }
    byte[] name = utf8(field.schemaName() == null ? "" : field.schemaName());
    byte[] bytes = utf8(text);
    int path = collector.path(Field.METADATA.path(), name, 0, name.length);
    MetadataValues.gather(collector, path, bytes, 0, bytes.length);
  }

  private void label(LabelChoice choice) {
    Label label = choice.label();
    collector.startLabel(choice.role() == LabelRole.LABEL ? Presence.LABEL : Presence.PREDICTION);
    value(Field.LABELLER.path(), label.details().createdBy());
    date(Field.CREATED.path(), label.details().createdAt());
    date(Field.UPDATED.path(), label.details().updatedAt());
    performance(label.performance());
    for (Annotation object : label.objects()) {
      Feature feature = object.feature();
      byte[] name = utf8(feature.name());
      collector.object(name, 0, name.length, utf8(object.kind().singular()));
      if (feature.confidence() != null) {
        collector.confidence(feature.confidence());
      }
      answers(feature.classifications(), collector.path(Field.ANSWER.path(), name, 0, name.length));
    }
    for (Relationship relationship : label.relationships()) {
      byte[] name = utf8(relationship.feature().name());
      collector.has(Presence.RELATIONSHIP);
      collector.count(Field.CLASS, name, 0, name.length);
      collector.count(Field.KIND, RELATIONSHIP, 0, RELATIONSHIP.length);
      answers(
          relationship.feature().classifications(),
          collector.path(Field.ANSWER.path(), name, 0, name.length));
    }
    answers(label.classifications(), Field.ANSWER.path());
    collector.endLabel();
  }

  private void performance(PerformanceDetails performance) {
    number(Field.SECONDS.path(), performance.secondsToCreate());
    number(Field.CONSENSUS.path(), performance.consensusScore());
    number(Field.BENCHMARK.path(), performance.benchmarkScore());
    if (Boolean.TRUE.equals(performance.skipped())) {
      collector.has(Presence.SKIPPED);
    }
  }

  /// Gathers answers to any depth without recursion.
  private void answers(List<Classification> classifications, int path) {
    pending.add(new Pending(classifications, path));
    while (!pending.isEmpty()) {
      Pending next = pending.remove();
      for (Classification classification : next.classifications) {
        byte[] name = utf8(classification.name());
        answer(classification.answer(), collector.path(next.path, name, 0, name.length));
      }
    }
  }

  private void answer(@Nullable Answer answer, int path) {
    switch (answer) {
      case null -> {}
      case RadioAnswer radio -> option(radio.option(), path);
      case ChecklistAnswer checklist -> {
        collector.has(Presence.ANSWER);
        checklist.options().forEach(option -> option(option, path));
      }
      case TextAnswer text -> {
        collector.has(Presence.ANSWER);
        byte[] content = utf8(text.content());
        collector.text(path, content, 0, content.length);
        pending.add(new Pending(text.classifications(), path));
      }
    }
  }

  private void option(Answer.Option option, int path) {
    collector.has(Presence.ANSWER);
    value(path, option.name());
    pending.add(new Pending(option.classifications(), path));
  }

  private void key(Field field, @Nullable String text) {
    if (text != null) {
      byte[] bytes = utf8(text);
      collector.key(field, bytes, 0, bytes.length);
    }
  }

  private void value(int path, @Nullable String text) {
    if (text != null) {
      byte[] bytes = utf8(text);
      collector.value(path, bytes, 0, bytes.length);
    }
  }

  private void number(int path, @Nullable Double number) {
    if (number != null) {
      collector.number(path, number);
    }
  }

  private void date(int path, @Nullable String text) {
    if (text != null) {
      byte[] bytes = utf8(text);
      collector.number(path, DateBytes.epochSeconds(bytes, 0, bytes.length));
    }
  }
}
