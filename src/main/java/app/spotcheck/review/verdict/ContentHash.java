package app.spotcheck.review.verdict;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Path;
import app.spotcheck.media.MediaKey;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Answer;
import app.spotcheck.model.BoxAnnotation;
import app.spotcheck.model.ChecklistAnswer;
import app.spotcheck.model.Classification;
import app.spotcheck.model.Feature;
import app.spotcheck.model.Label;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.PointAnnotation;
import app.spotcheck.model.PolygonAnnotation;
import app.spotcheck.model.PolylineAnnotation;
import app.spotcheck.model.RadioAnswer;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.TextAnswer;
import app.spotcheck.model.UnknownAnnotation;
import java.util.ArrayList;
import java.util.List;

/// Tells whether what was judged is still the same in another export: 32 hexadecimal digits, the
/// first 16 bytes of a SHA-256.
///
/// What counts of an object: its kind, the name and the value of its class, its geometry by value,
/// and its answers at any depth. What does not: ids, confidence and metrics, how numbers are
/// spelled, the order of fields, questions and options, whether a ring repeats its first vertex,
/// and questions without an answer.
///
/// A mask counts by what lasts of its addresses, the id of its composite and its colour there: its
/// pixels are not in the export. So redrawn pixels are noticed where the server gives the composite
/// a new id or colour, and then on every mask of that label. Of an object of an unknown kind only
/// kind, class and answers are known.
public final class ContentHash {
  private static final int BYTES = 16;

  private ContentHash() {}

  public static String of(Annotation object) {
    return object(object).hex(BYTES);
  }

  /// The hash of all that a row verdict is about: the label's objects with their identities, its
  /// own answers and its relationships, each in any order.
  public static String of(Label label) {
    List<byte[]> objects = new ArrayList<>();
    for (Annotation object : label.objects()) {
      objects.add(
          new ContentDigest()
              .text(object.feature().id())
              .unordered(List.of(object(object).finish()))
              .finish());
    }
    return new ContentDigest()
        .text("label")
        .unordered(objects)
        .unordered(questions(label.classifications()))
        .unordered(label.relationships().stream().map(ContentHash::relationship).toList())
        .hex(BYTES);
  }

  /// The hash of a data row without a label to judge: the same for any such row.
  public static String ofNoLabel() {
    return new ContentDigest().text("no label").hex(BYTES);
  }

  private static ContentDigest object(Annotation object) {
    ContentDigest digest = new ContentDigest().text(object.kind().name());
    feature(digest, object.feature());
    switch (object) {
      case BoxAnnotation box -> box(digest, box.box());
      case PolygonAnnotation polygon -> path(digest, polygon.ring(), ringSize(polygon.ring()));
      case PolylineAnnotation line -> path(digest, line.line(), line.line().size());
      case PointAnnotation point -> digest.number(point.point().x()).number(point.point().y());
      case MaskAnnotation mask -> mask(digest, mask);
      case UnknownAnnotation unknown -> digest.text(unknown.exportedKind());
    }
    return digest;
  }

  private static void feature(ContentDigest digest, Feature feature) {
    digest
        .text(feature.name())
        .text(feature.value())
        .unordered(questions(feature.classifications()));
  }

  private static void box(ContentDigest digest, Box box) {
    digest.number(box.left()).number(box.top()).number(box.width()).number(box.height());
  }

  private static void path(ContentDigest digest, Path path, int size) {
    digest.count(size);
    for (int i = 0; i < size; i++) {
      digest.number(path.x(i)).number(path.y(i));
    }
  }

  private static int ringSize(Path ring) {
    int last = ring.size() - 1;
    return last > 0 && ring.vertex(last).equals(ring.vertex(0)) ? last : ring.size();
  }

  private static void mask(ContentDigest digest, MaskAnnotation mask) {
    String url = mask.url();
    digest.text(url == null ? null : MediaKey.mask(mask.feature().id(), url).place());
    String compositeUrl = mask.compositeUrl();
    if (compositeUrl == null) {
      digest.text(null);
    } else {
      MediaKey key = MediaKey.composite(compositeUrl);
      digest.text(key.id().isEmpty() ? key.place() : key.id());
    }
    Integer color = mask.compositeColor();
    digest.count(color == null ? -1 : color);
  }

  private static byte[] relationship(Relationship relationship) {
    ContentDigest digest = new ContentDigest();
    feature(digest, relationship.feature());
    return digest
        .text(relationship.source())
        .text(relationship.target())
        .count(relationship.bidirectional() ? 1 : 0)
        .finish();
  }

  private static List<byte[]> questions(List<Classification> questions) {
    List<byte[]> digests = new ArrayList<>();
    questions.forEach(question -> addQuestion(question, digests));
    return digests;
  }

  private static void addQuestion(Classification question, List<byte[]> digests) {
    ContentDigest digest = new ContentDigest().text(question.name()).text(question.value());
    switch (question.answer()) {
      case null -> {}
      case TextAnswer text -> {
        List<byte[]> nested = questions(text.classifications());
        if (!text.content().isEmpty() || !nested.isEmpty()) {
          digests.add(digest.text("text").text(text.content()).unordered(nested).finish());
        }
      }
      case RadioAnswer radio ->
          digests.add(digest.text("radio").unordered(options(radio)).finish());
      case ChecklistAnswer list -> {
        if (!list.options().isEmpty()) {
          digests.add(digest.text("checklist").unordered(options(list)).finish());
        }
      }
    }
  }

  private static List<byte[]> options(Answer answer) {
    return answer.options().stream()
        .map(option ->
            new ContentDigest()
                .text(option.name())
                .text(option.value())
                .unordered(questions(option.classifications()))
                .finish())
        .toList();
  }
}
