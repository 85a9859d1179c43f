package app.spotcheck.bench;

/// Writes one row as Labelbox's server does, a line of compact JSON.
final class RowWriter {
  /// The dimensions of the embedding that Labelbox computes itself.
  private static final int OWN_DIMENSIONS = 512;

  private static final String DATASET = "clf9spwgw04w207ymfwy826qv";

  private final JsonOutput out;
  private final ExportPlan plan;
  private final String picture;
  private final ProjectWriter project;

  /// @param picture the location of every row's picture
  RowWriter(JsonOutput out, ExportPlan plan, String picture) {
    this.out = out;
    this.plan = plan;
    this.picture = picture;
    this.project = new ProjectWriter(out, plan);
  }

  void write(int row) {
    RowRandom random = new RowRandom(plan.seed(), row);
    out.beginObject();
    dataRow(random, row);
    media();
    if (plan.kind() == ExportPlan.Kind.MIXED) {
      out.name("attachments").beginArray().endArray();
      metadata(random, row);
    }
    if (plan.embedding() > 0) {
      embeddings(random);
    }
    project.write(random, row);
    out.endObject();
  }

  private void dataRow(RowRandom random, int row) {
    out.name("data_row").beginObject();
    random.newId(out.name("id"));
    out.name("global_key").beginText().part("streets/").part(Vocabulary.day(row, 0));
    out.part("/frame_").part(row, 7).part(".jpg").endText();
    out.name("external_id").beginText().part("frame_").part(row, 7).part(".jpg").endText();
    out.member("row_data", picture);
    if (plan.kind() == ExportPlan.Kind.MIXED) {
      out.name("details").beginObject();
      out.member("dataset_id", DATASET).member("dataset_name", "street cameras");
      date(out.name("created_at"), random, row, 0);
      date(out.name("updated_at"), random, row, 1);
      date(out.name("last_activity_at"), random, row, 4);
      out.member("created_by", Vocabulary.LABELLERS[0]).endObject();
    }
    out.endObject();
  }

  private void media() {
    out.name("media_attributes").beginObject();
    out.member("height", BenchPicture.SIZE.height()).member("width", BenchPicture.SIZE.width());
    out.member("mime_type", "image/jpeg").endObject();
  }

  private void metadata(RowRandom random, int row) {
    out.name("metadata_fields").beginArray();
    field(1, "camera", "CustomMetadataString");
    out.name("value").beginText().part("cam-").part(random.below(40), 2).endText().endObject();
    field(2, "speed", "CustomMetadataNumber");
    out.name("value").thousandths(random.below(90_000)).endObject();
    field(3, "captured at", "CustomMetadataDateTime");
    date(out.name("value"), random, row, 0);
    out.endObject();
    field(4, "site", "CustomMetadataEnum");
    out.member("value", random.oneOf(Vocabulary.SITES)).endObject();
    out.endArray();
  }

  private void field(int number, String name, String kind) {
    out.beginObject().name("schema_id").beginText();
    out.part("cltmetadata").part(number, 14).endText();
    out.member("schema_name", name).member("schema_kind", kind);
  }

  private void embeddings(RowRandom random) {
    int own = Math.min(plan.embedding(), OWN_DIMENSIONS);
    int custom = plan.embedding() - own;
    out.name("embeddings").beginArray();
    if (custom > 0) {
      embedding(random, "cn1cywy1r077807zblvo0m884", "street features", custom, true);
    }
    String name = "Image Embedding V2 (CLIP ViT-B/32)";
    embedding(random, "c200000000000000000000000", name, own, false);
    out.endArray();
  }

  private void embedding(RowRandom random, String id, String name, int dimensions, boolean custom) {
    out.beginObject().member("id", id).member("name", name);
    out.member("dimensions", dimensions).name("is_custom").value(custom);
    out.name("values").beginArray().beginObject().name("value").beginArray();
    for (int i = 0; i < dimensions; i++) {
      out.fraction(random.bits());
    }
    out.endArray().endObject().endArray().endObject();
  }

  /// A time such as `2026-03-14T14:46:58.000+00:00`.
  ///
  /// @param later how many days after the row came in
  static void date(JsonOutput out, RowRandom random, int row, int later) {
    int second = random.below(24 * 60 * 60);
    out.beginText().part(Vocabulary.day(row, later)).part("T").part(second / 3600, 2);
    out.part(":").part(second / 60 % 60, 2).part(":").part(second % 60, 2);
    out.part(".").part(random.below(1000), 3).part("+00:00").endText();
  }
}
