package app.spotcheck.bench;

/// Writes what a project says of a row: one label with its objects, and where the row is in the
/// workflow.
final class ProjectWriter {
  static final String PROJECT = "cltd3vkju021907u63w2odj69";

  private static final int REVIEW = 1;

  private final JsonOutput out;
  private final ExportPlan plan;
  private final ObjectWriter objects;

  ProjectWriter(JsonOutput out, ExportPlan plan) {
    this.out = out;
    this.plan = plan;
    this.objects = new ObjectWriter(out, plan.kind());
  }

  void write(RowRandom random, int row) {
    out.name("projects").beginObject().name(PROJECT).beginObject();
    out.member("name", "Street scenes");
    out.name("labels").beginArray().beginObject();
    label(random, row);
    out.endObject().endArray();
    details(random, row);
    out.endObject().endObject();
  }

  private void label(RowRandom random, int row) {
    out.member("label_kind", "Default").member("version", "1.0.0");
    random.newId(out.name("id"));
    labelDetails(random, row);
    performance(random);
    int count = objectCount(random);
    int firstId = random.newId();
    for (int i = 1; i < count; i++) {
      random.newId();
    }
    out.name("annotations").beginObject().name("objects").beginArray();
    for (int i = 0; i < count; i++) {
      objects.write(random, firstId + i);
    }
    out.endArray();
    classifications(random);
    out.name("relationships").beginArray().endArray().endObject();
    if (plan.kind() == ExportPlan.Kind.MIXED && random.percent(50)) {
      out.name("z_order").beginArray();
      for (int i = 0; i < count; i++) {
        random.id(out, firstId + i);
      }
      out.endArray();
    }
  }

  /// Half as many to one and a half times as many objects as were asked for.
  private int objectCount(RowRandom random) {
    return plan.objects() - plan.objects() / 2 + random.below(plan.objects() / 2 * 2 + 1);
  }

  private void classifications(RowRandom random) {
    out.name("classifications").beginArray();
    if (plan.kind() == ExportPlan.Kind.MIXED) {
      AnswerWriter answers = new AnswerWriter(out);
      answers.weather(random);
      if (random.percent(20)) {
        answers.note(random);
      }
    }
    out.endArray();
  }

  private void labelDetails(RowRandom random, int row) {
    out.name("label_details").beginObject();
    date(random, "created_at", row, 1);
    date(random, "updated_at", row, 2);
    out.member("created_by", random.oneOf(Vocabulary.LABELLERS));
    if (plan.kind() == ExportPlan.Kind.MIXED) {
      date(random, "content_last_updated_at", row, 2);
      out.name("reviews").beginArray().endArray();
    }
    out.endObject();
  }

  private void performance(RowRandom random) {
    out.name("performance_details").beginObject();
    out.member("seconds_to_create", 5 + random.below(600));
    out.member("seconds_to_review", random.below(90));
    out.name("skipped").value(random.percent(2));
    if (random.percent(30)) {
      out.name("consensus_score").thousandths(random.below(1001));
    }
    out.endObject();
  }

  private void details(RowRandom random, int row) {
    int step = random.below(Vocabulary.STATUSES.length);
    out.name("project_details").beginObject();
    if (plan.kind() == ExportPlan.Kind.MIXED) {
      out.member("ontology_id", "cltd3vkbb019q07ts23eedy4o");
      out.member("task_id", "a384279a-45c0-4200-b85a-3c18469b3809");
    }
    out.member("task_name", Vocabulary.TASKS[step]);
    out.name("batch_name").beginText().part("batch ").part(row / 5000 + 1).endText();
    out.member("workflow_status", Vocabulary.STATUSES[step]);
    if (plan.kind() == ExportPlan.Kind.MIXED) {
      out.member("priority", 1 + random.below(5)).member("consensus_expected_label_count", 1);
      history(random, row, step);
    }
    out.endObject();
  }

  /// The steps that led here, newest first.
  private void history(RowRandom random, int row, int last) {
    out.name("workflow_history").beginArray();
    for (int step = last; step >= 0; step--) {
      out.beginObject().member("action", step > REVIEW ? "Approve" : "Move");
      date(random, "created_at", row, 1 + step);
      out.member("created_by", random.oneOf(Vocabulary.LABELLERS));
      if (step > 0) {
        out.member("previous_task_name", Vocabulary.TASKS[step - 1]);
        out.member("previous_task_id", "22ee463b-fbe3-0791-8159-94083be9dee3");
      }
      out.member("next_task_name", Vocabulary.TASKS[step]);
      out.member("next_task_id", "a384279a-45c0-4200-b85a-3c18469b3809").endObject();
    }
    out.endArray();
  }

  private void date(RowRandom random, String name, int row, int later) {
    RowWriter.date(out.name(name), random, row, later);
  }
}
