package app.spotcheck.paint;

import app.spotcheck.model.Label;
import app.spotcheck.model.LabelRole;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The colour of each class of an export: stable over its rows, projects and runs, and no two alike
/// unless a person chose them so.
///
/// A class gets the next free colour in the order in which the file names classes, so that colours
/// stay while the file is still being indexed. Values of other kinds, such as answers, get theirs
/// in the order in which they are seen.
public final class ClassColors {
  /// Two labels may be on show side by side.
  private static final int LABELS_AT_A_TIME = 2;

  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Map<String, Integer>> positionsOfValues = new HashMap<>();
  private ColorScheme scheme = ColorScheme.DEFAULT;
  private Palette palette = new Palette(scheme.set());

  /// Those of the labels painted last, the newest first.
  private final Deque<Computed> computed = new ArrayDeque<>();

  private record Computed(
      @Nullable Label label, LabelRole role, Coloring coloring, ObjectColors colors) {
    // a label is the same only if it is this one; comparing its contents takes long
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(@Nullable Label other, LabelRole otherRole, Coloring otherColoring) {
      return label == other && role == otherRole && coloring.equals(otherColoring);
    }
  }

  /// Gives colours to classes that have none yet, in the order of the list.
  public synchronized void add(List<String> classes) {
    for (String name : classes) {
      positions.putIfAbsent(name, positions.size());
    }
  }

  /// Takes other colours.
  public synchronized void use(ColorScheme changed) {
    if (changed.set() != scheme.set()) {
      palette = new Palette(changed.set());
    }
    scheme = changed;
    computed.clear();
  }

  /// The colour of a class as `0xRRGGBB`; a class not seen before gets the next colour.
  public synchronized int colorOf(String name) {
    Integer chosen = scheme.chosen().get(name);
    return chosen == null ? defaultOf(name) : chosen;
  }

  /// The colour that a class has unless a person chooses one.
  public synchronized int defaultOf(String name) {
    return palette.color(positions.computeIfAbsent(name, added -> positions.size()));
  }

  /// The colours of a label's objects.
  public synchronized ObjectColors ofObjects(
      @Nullable Label label, LabelRole role, Coloring coloring) {
    for (Computed known : computed) {
      if (known.isOf(label, role, coloring)) {
        return known.colors;
      }
    }
    ObjectColors colors = ObjectColors.of(label, role, coloring, this);
    computed.addFirst(new Computed(label, role, coloring, colors));
    if (computed.size() > LABELS_AT_A_TIME) {
      computed.removeLast();
    }
    return colors;
  }

  /// The colours in which the objects of a scene are painted.
  public ObjectColors ofObjects(Scene scene, PaintOptions options) {
    Marking marking = options.marking();
    return marking == null
        ? ofObjects(scene.label(), scene.role(), options.style().coloring())
        : marking.colors();
  }

  /// The colour of a relationship, which has a meaning of its own only among classes.
  public int ofRelationship(String name, Coloring coloring) {
    return coloring == Coloring.By.CLASS ? colorOf(name) : ObjectColors.NONE;
  }

  /// The colour at a position of the palette, as `0xRRGGBB`.
  synchronized int colorAt(int position) {
    return palette.color(position);
  }

  /// The colour of a value among others of its group; one not seen before gets the next colour.
  synchronized int colorOfValue(String group, String value) {
    Map<String, Integer> values = positionsOfValues.computeIfAbsent(group, g -> new HashMap<>());
    return palette.color(values.computeIfAbsent(value, added -> values.size()));
  }
}
