package app.spotcheck.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One label of a row: what an annotator, or a model, made of the picture.
final class LabelDraft {
  /// `mutual` relationships have no direction.
  record Relation(String key, String name, boolean mutual, String source, String target) {}

  final String key;
  final List<Feature> features = new ArrayList<>();
  final List<Question> questions = new ArrayList<>();
  final List<Relation> relations = new ArrayList<>();
  MaskStyle maskStyle = MaskStyle.COMPOSITE;
  int annotator = 1;
  boolean skipped;
  boolean reviewed;
  @Nullable Double consensus;
  @Nullable List<String> order;

  LabelDraft(String key) {
    this.key = key;
  }

  LabelDraft add(Feature... added) {
    features.addAll(List.of(added));
    return this;
  }

  LabelDraft ask(Question... asked) {
    questions.addAll(List.of(asked));
    return this;
  }

  LabelDraft relate(String name, String source, String target) {
    relations.add(new Relation(source + " " + target, name, false, source, target));
    return this;
  }

  LabelDraft join(String name, String one, String other) {
    relations.add(new Relation(one + " " + other, name, true, one, other));
    return this;
  }

  LabelDraft by(int number) {
    annotator = number;
    return this;
  }

  LabelDraft reviewed() {
    reviewed = true;
    return this;
  }

  LabelDraft agreeing(double score) {
    consensus = score;
    return this;
  }

  LabelDraft masks(MaskStyle style) {
    maskStyle = style;
    return this;
  }

  LabelDraft skipped() {
    skipped = true;
    return this;
  }

  /// Writes a `z_order` of all features, bottom first.
  LabelDraft ordered() {
    return ordered(features.stream().map(Feature::key).toList());
  }

  /// Writes a `z_order` of these keys, of features or relations.
  LabelDraft ordered(List<String> keys) {
    order = List.copyOf(keys);
    return this;
  }

  /// The features from bottom to top; those `z_order` leaves out are on top.
  List<Feature> stack() {
    if (order == null) {
      return features;
    }
    List<Feature> stack = new ArrayList<>();
    for (String listed : order) {
      features.stream().filter(f -> f.key().equals(listed)).forEach(stack::add);
    }
    features.stream().filter(f -> !stack.contains(f)).toList().forEach(stack::add);
    return stack;
  }
}
