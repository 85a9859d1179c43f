package app.spotcheck.paint;

import app.spotcheck.model.Annotation;
import app.spotcheck.model.AnnotationKind;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The colours of a label's objects under one colouring, and what they mean. Immutable.
public final class ObjectColors {
  /// The colour of what has no value, as `0xRRGGBB`.
  public static final int NONE = 0xb0b0b0;

  /// Beyond this many objects colours come again: no one could tell more apart.
  private static final int OWN_COLORS = 1000;

  private final int[] rgbs;
  private final Legend legend;

  private ObjectColors(int[] rgbs, Legend legend) {
    this.rgbs = rgbs;
    this.legend = legend;
  }

  /// Colours that mean what only the one who gives them knows.
  static ObjectColors given(List<Integer> rgbs) {
    return unexplained(rgbs.stream().mapToInt(Integer::intValue).toArray());
  }

  static ObjectColors of(
      @Nullable Label label, LabelRole role, Coloring coloring, ClassColors colors) {
    if (label == null) {
      return new ObjectColors(new int[0], new Legend.Values(List.of()));
    }
    List<Annotation> objects = label.objects();
    return switch (coloring) {
      case Coloring.By.CLASS ->
          unexplained(objects.stream().mapToInt(o -> colors.colorOf(o.feature().name())).toArray());
      case Coloring.By.OBJECT -> {
        int[] own = new int[objects.size()];
        for (int i = 0; i < own.length; i++) {
          own[i] = colors.colorAt(i % OWN_COLORS);
        }
        yield unexplained(own);
      }
      case Coloring.By.KIND ->
          byValue(objects, o -> o.kind().singular(), "", o -> colors.colorAt(place(o.kind())));
      case Coloring.By.LABELLER -> {
        String labeller = label.details().createdBy();
        yield byValue(
            objects,
            o -> labeller == null ? "" : labeller,
            "unknown",
            o -> colors.colorOfValue(coloring.word(), String.valueOf(labeller)));
      }
      case Coloring.By.ROLE ->
          byValue(objects, o -> role.singular(), "", o -> colors.colorAt(place(role)));
      case Coloring.By.CONFIDENCE -> byConfidence(objects);
      case Coloring.ByAnswer(var path) -> {
        Function<Annotation, String> answer =
            o -> String.join(", ", path.answersIn(o.feature().classifications()));
        yield byValue(
            objects,
            answer,
            "no answer",
            o -> colors.colorOfValue(coloring.word(), answer.apply(o)));
      }
    };
  }

  /// The place of a kind's colour, the same in every row.
  private static int place(AnnotationKind kind) {
    return switch (kind) {
      case MASK -> 0;
      case BOX -> 1;
      case POLYGON -> 2;
      case POLYLINE -> 3;
      case POINT -> 4;
      case UNKNOWN -> 5;
    };
  }

  private static int place(LabelRole role) {
    return switch (role) {
      case LABEL -> 0;
      case PREDICTION -> 1;
    };
  }

  private static ObjectColors unexplained(int[] rgbs) {
    return new ObjectColors(rgbs, new Legend.Values(List.of()));
  }

  /// @param valueOf tells an object's value; empty for none
  /// @param lacking what it means to have no value
  /// @param colorOf tells the colour of an object that has a value
  private static ObjectColors byValue(
      List<Annotation> objects,
      Function<Annotation, String> valueOf,
      String lacking,
      ToIntFunction<Annotation> colorOf) {
    int[] rgbs = new int[objects.size()];
    Map<String, Legend.Entry> entries = new LinkedHashMap<>();
    for (int i = 0; i < rgbs.length; i++) {
      String value = valueOf.apply(objects.get(i));
      Legend.Entry known = entries.get(value);
      int rgb =
          known != null ? known.rgb() : value.isEmpty() ? NONE : colorOf.applyAsInt(objects.get(i));
      rgbs[i] = rgb;
      String meaning = value.isEmpty() ? lacking : value;
      entries.put(value, new Legend.Entry(meaning, rgb, known == null ? 1 : known.objects() + 1));
    }
    Legend.Entry without = entries.remove("");
    List<Legend.Entry> listed = new ArrayList<>(entries.values());
    if (without != null) {
      listed.add(without);
    }
    return new ObjectColors(rgbs, new Legend.Values(List.copyOf(listed)));
  }

  private static ObjectColors byConfidence(List<Annotation> objects) {
    int[] rgbs = new int[objects.size()];
    int lacking = 0;
    for (int i = 0; i < rgbs.length; i++) {
      Double confidence = objects.get(i).feature().confidence();
      lacking += confidence == null ? 1 : 0;
      rgbs[i] = confidence == null ? NONE : ConfidenceScale.colorOf(confidence);
    }
    return new ObjectColors(rgbs, new Legend.Scale(ConfidenceScale.stops(), lacking));
  }

  /// The colour of an object by its index in the label, as `0xRRGGBB`.
  public int of(int object) {
    return rgbs[object];
  }

  public Legend legend() {
    return legend;
  }
}
