package app.spotcheck.bench;

import app.spotcheck.bench.Vocabulary.Term;
import app.spotcheck.geometry.Size;

/// Writes the objects of a label: boxes, polygons, points, polylines and masks, some with nested
/// answers.
final class ObjectWriter {
  private static final int ANSWERED_PERCENT = 25;
  private static final int MOST_VERTICES = 36;

  private final JsonOutput out;
  private final ExportPlan.Kind kinds;
  private final Size size = BenchPicture.SIZE;

  ObjectWriter(JsonOutput out, ExportPlan.Kind kinds) {
    this.out = out;
    this.kinds = kinds;
  }

  void write(RowRandom random, int id) {
    int choice = kinds == ExportPlan.Kind.BOXES ? 0 : random.below(100);
    if (choice < 40) {
      begin(random, id, Vocabulary.BOX_CLASSES, "ImageBoundingBox");
      box(random);
    } else if (choice < 70) {
      begin(random, id, Vocabulary.POLYGON_CLASSES, "ImagePolygon");
      points(random, "polygon", true);
    } else if (choice < 80) {
      begin(random, id, Vocabulary.POINT_CLASSES, "ImagePoint");
      point(out.name("point"), horizontal(random), vertical(random));
    } else if (choice < 90) {
      begin(random, id, Vocabulary.LINE_CLASSES, "ImagePolyline");
      points(random, "line", false);
    } else {
      begin(random, id, Vocabulary.MASK_CLASSES, "ImageSegmentationMask");
      mask(random, id);
    }
    out.endObject();
  }

  private void begin(RowRandom random, int id, Term[] classes, String kind) {
    out.beginObject().name("feature_id");
    random.id(out, id);
    Term term = random.oneOf(classes);
    if (kinds == ExportPlan.Kind.MIXED) {
      out.member("feature_schema_id", term.schema());
    }
    out.member("name", term.name());
    out.member("value", term.value());
    out.member("annotation_kind", kind);
    out.name("classifications").beginArray();
    if (kinds == ExportPlan.Kind.MIXED && random.percent(ANSWERED_PERCENT)) {
      new AnswerWriter(out).visibility(random);
    }
    out.endArray();
  }

  private void box(RowRandom random) {
    int left = random.below(size.width() - 40);
    int top = random.below(size.height() - 40);
    out.name("bounding_box").beginObject();
    out.name("top").thousandths(top * 1000);
    out.name("left").thousandths(left * 1000);
    out.name("height").thousandths((8 + random.below(size.height() - top - 8)) * 1000);
    out.name("width").thousandths((8 + random.below(size.width() - left - 8)) * 1000);
    out.endObject();
  }

  private void points(RowRandom random, String name, boolean closed) {
    int count = 4 + random.below(MOST_VERTICES - 4);
    int firstX = horizontal(random);
    int firstY = vertical(random);
    out.name(name).beginArray();
    point(out, firstX, firstY);
    for (int i = 1; i < count; i++) {
      point(out, near(random, firstX, size.width()), near(random, firstY, size.height()));
    }
    if (closed) {
      point(out, firstX, firstY);
    }
    out.endArray();
  }

  private int horizontal(RowRandom random) {
    return random.below(size.width() * 1000);
  }

  private int vertical(RowRandom random) {
    return random.below(size.height() * 1000);
  }

  private static int near(RowRandom random, int center, int limit) {
    return Math.clamp(center + random.below(400_000) - 200_000, 0, limit * 1000);
  }

  private static void point(JsonOutput out, int x, int y) {
    out.beginObject().name("x").thousandths(x).name("y").thousandths(y).endObject();
  }

  private void mask(RowRandom random, int id) {
    out.name("mask").beginObject();
    out.member(
        "url",
        "https://api.labelbox.com/api/v1/projects/"
            + ProjectWriter.PROJECT
            + "/annotations/clur5tlyr1n2q07dc5joc4k7u/index/1/mask");
    out.endObject().name("composite_mask").beginObject();
    out.member(
        "url",
        "https://api.labelbox.com/api/v1/tasks/clur6dp8r04ul07wrgp9q4pla/masks/"
            + "clur5tlyr1n2o07dc99lw3r8p/index/1");
    out.name("color_rgb").beginArray();
    out.value(1 + id % 255).value(random.below(256)).value(random.below(256)).endArray();
    out.endObject();
  }
}
