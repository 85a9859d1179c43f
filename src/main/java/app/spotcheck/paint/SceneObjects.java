package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelRole;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.Relationship;
import app.spotcheck.model.StackOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A label's objects prepared for painting and picking: their order in the stack, where they are,
/// and which of them are masks. Made once a label, on any thread. Immutable.
public final class SceneObjects {
  static final int NO_INSTANCE = -1;

  private final @Nullable Label label;
  private final LabelRole role;
  private final List<Annotation> objects;
  private final List<Relationship> relationships;
  private final List<Integer> bottomToTop;
  private final int[] instanceOfObject;

  // the boxes around the objects; no number compares with those of what has none
  private final double[] lefts;
  private final double[] tops;
  private final double[] rights;
  private final double[] bottoms;

  private SceneObjects(@Nullable Label label, LabelRole role) {
    this.label = label;
    this.role = role;
    this.objects = label == null ? List.of() : label.objects();
    this.relationships = label == null ? List.of() : label.relationships();
    this.bottomToTop = label == null ? List.of() : StackOrder.of(label).bottomToTop();
    int count = objects.size();
    this.instanceOfObject = new int[count];
    this.lefts = new double[count];
    this.tops = new double[count];
    this.rights = new double[count];
    this.bottoms = new double[count];
    int instances = 0;
    for (int i = 0; i < count; i++) {
      instanceOfObject[i] = objects.get(i) instanceof MaskAnnotation ? instances++ : NO_INSTANCE;
      place(i, objects.get(i).bounds());
    }
  }

  /// Prepares a label's objects; there are none without a label.
  ///
  /// @param role whether they are labelled or predicted
  public static SceneObjects of(@Nullable Label label, LabelRole role) {
    return new SceneObjects(label, role);
  }

  private void place(int object, @Nullable Box bounds) {
    lefts[object] = bounds == null ? Double.NaN : bounds.left();
    tops[object] = bounds == null ? Double.NaN : bounds.top();
    rights[object] = bounds == null ? Double.NaN : bounds.right();
    bottoms[object] = bounds == null ? Double.NaN : bounds.bottom();
  }

  @Nullable Label label() {
    return label;
  }

  LabelRole role() {
    return role;
  }

  List<Annotation> objects() {
    return objects;
  }

  List<Relationship> relationships() {
    return relationships;
  }

  /// Indexes into the label's objects, the lowest first.
  public List<Integer> bottomToTop() {
    return bottomToTop;
  }

  /// The number of a mask's instance in the label's masks; [#NO_INSTANCE] for what is no mask.
  int instanceOf(int object) {
    return instanceOfObject[object];
  }

  /// Whether the box around an object that is no mask touches an area.
  boolean touches(int object, Box area) {
    return lefts[object] <= area.right()
        && rights[object] >= area.left()
        && tops[object] <= area.bottom()
        && bottoms[object] >= area.top();
  }
}
