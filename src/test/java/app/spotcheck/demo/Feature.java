package app.spotcheck.demo;

import java.awt.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One annotation of a label. The key is what the picture calls the thing it marks.
record Feature(
    String key,
    String name,
    Mark mark,
    List<Question> questions,
    @Nullable Double confidence,
    Map<String, Double> metrics) {
  static Feature of(String key, String name, Mark mark) {
    return new Feature(key, name, mark, List.of(), null, Map.of());
  }

  static Feature box(Picture picture, String key, String name) {
    return of(key, name, new Mark.Box(picture.area(key)));
  }

  static Feature polygon(Picture picture, String key, String name) {
    return of(key, name, new Mark.Polygon(picture.area(key), 0.5));
  }

  static Feature polyline(Picture picture, String key, String name) {
    return of(key, name, new Mark.Polyline(picture.line(key)));
  }

  static Feature point(Picture picture, String key, String name) {
    return of(key, name, new Mark.Point(picture.point(key)));
  }

  static Feature mask(Picture picture, String key, String name, int rgb) {
    return of(key, name, new Mark.Mask(picture.area(key), rgb));
  }

  Feature ask(Question... asked) {
    return new Feature(key, name, mark, List.of(asked), confidence, metrics);
  }

  /// What a model would have found here, this sure of it.
  Feature predicted(Shape frame, double sureness, double overlap) {
    Map<String, Double> measured = new LinkedHashMap<>();
    measured.put("iou", overlap);
    measured.put("uncertainty", Math.round((1 - sureness) * 1000) / 1000.0);
    return new Feature(
        key, name, mark.redrawn("model/" + key, frame), questions, sureness, measured);
  }

  Feature redrawn(String hand, Shape frame) {
    return new Feature(
        key, name, mark.redrawn(hand + "/" + key, frame), questions, confidence, metrics);
  }
}
