package app.spotcheck.query;

import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.columns.DateBytes;
import app.spotcheck.export.columns.Field;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import app.spotcheck.model.MetadataField;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.TextAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a row that was read in full has, gathered plainly.
final class NaiveRow {
  final Map<Field, List<String>> values = new HashMap<>();
  final Map<Field, List<Double>> numbers = new HashMap<>();
  final Map<List<String>, List<String>> options = new HashMap<>();
  final Map<List<String>, List<String>> textAnswers = new HashMap<>();
  final Map<String, List<String>> metadata = new HashMap<>();
  final Map<String, Integer> counts = new HashMap<>();
  final List<String> presences = new ArrayList<>();

  NaiveRow(DataRow row, IndexedRow indexed) {
    add(Field.ID, row.id());
    add(Field.GLOBAL_KEY, row.globalKey());
    add(Field.EXTERNAL_ID, row.externalId());
    add(Field.MEDIA, row.media().mediaKind());
    row.metadata().forEach(this::addMetadata);
    row.projects()
        .forEach(project -> {
          add(Field.PROJECT, project.displayName());
          add(Field.STATUS, project.details().workflowStatus());
          add(Field.BATCH, project.details().batchName());
        });
    row.runs().forEach(run -> add(Field.RUN, run.name()));
    int objects = 0;
    List<Double> confidences = new ArrayList<>();
    for (LabelChoice choice : row.labelChoices()) {
      addLabel(choice, confidences);
      objects += choice.label().objects().size();
    }
    confidences.stream().min(Double::compare).ifPresent(c -> add(Field.CONFIDENCE, c));
    confidences.stream().max(Double::compare).ifPresent(c -> add(Field.CONFIDENCE, c));
    add(Field.LABELS, (double) row.labelChoices().size());
    add(Field.OBJECTS, (double) objects);
    add(Field.PROBLEMS, (double) indexed.problemCount());
    has("object", objects > 0);
    has("problem", indexed.problemCount() > 0);
  }

  private void has(String what, boolean there) {
    if (there) {
      presences.add(what);
    }
  }

  private void add(Field field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.computeIfAbsent(field, f -> new ArrayList<>()).add(value);
    }
  }

  private void add(Field field, @Nullable Double number) {
    if (number != null) {
      numbers.computeIfAbsent(field, f -> new ArrayList<>()).add(number);
    }
  }

  private void addMetadata(MetadataField field) {
    metadata
        .computeIfAbsent(Objects.requireNonNull(field.schemaName()), n -> new ArrayList<>())
        .add(Objects.requireNonNull(field.value()));
  }

  private void addLabel(LabelChoice choice, List<Double> confidences) {
    Label label = choice.label();
    has(choice.role() == LabelRole.LABEL ? "label" : "prediction", true);
    has("skipped", Boolean.TRUE.equals(label.performance().skipped()));
    has("relationship", !label.relationships().isEmpty());
    add(Field.LABELLER, label.details().createdBy());
    add(Field.SECONDS, label.performance().secondsToCreate());
    add(Field.CREATED, seconds(Objects.requireNonNull(label.details().createdAt())));
    Map<String, Integer> inLabel = new HashMap<>();
    for (Annotation object : label.objects()) {
      inLabel.merge(object.feature().name(), 1, Integer::sum);
      add(Field.KIND, object.kind().singular());
      Double confidence = object.feature().confidence();
      if (confidence != null) {
        confidences.add(confidence);
      }
      addAnswers(object.feature().classifications(), List.of(object.feature().name()));
    }
    for (Relationship relationship : label.relationships()) {
      inLabel.merge(relationship.feature().name(), 1, Integer::sum);
      add(Field.KIND, "relationship");
    }
    inLabel.forEach((name, count) -> counts.merge(name, count, Math::max));
    inLabel.keySet().forEach(name -> add(Field.CLASS, name));
    addAnswers(label.classifications(), List.of());
  }

  private static double seconds(String date) {
    byte[] bytes = date.getBytes(StandardCharsets.UTF_8);
    return DateBytes.epochSeconds(bytes, 0, bytes.length);
  }

  private void addAnswers(List<Classification> classifications, List<String> above) {
    for (Classification classification : classifications) {
      List<String> path = new ArrayList<>(above);
      path.add(classification.name());
      Answer answer = classification.answer();
      has("answer", answer != null);
      if (answer instanceof TextAnswer text) {
        textAnswers.computeIfAbsent(path, p -> new ArrayList<>()).add(text.content());
      } else if (answer != null) {
        for (Answer.Option option : answer.options()) {
          options.computeIfAbsent(path, p -> new ArrayList<>()).add(option.name());
          addAnswers(option.classifications(), path);
        }
      }
    }
  }
}
