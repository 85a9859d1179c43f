package app.spotcheck.session;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which objects or which relationship of the scene are selected, and which object is under the
/// cursor.
public final class ObjectSelection {
  /// The index while nothing is selected or under the cursor.
  public static final int NONE = -1;

  private final ReadOnlyObjectWrapper<Set<Integer>> objects = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
  private final ReadOnlyIntegerWrapper relationship = new ReadOnlyIntegerWrapper(NONE);
  private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(NONE);

  ObjectSelection() {}

  /// The indexes of all selected objects in the scene, in the order in which they were selected; a
  /// new set after every change.
  public ReadOnlyObjectProperty<Set<Integer>> objectsProperty() {
    return objects.getReadOnlyProperty();
  }

  /// The index of the object of which the details are shown, one of those selected; [#NONE] for
  /// none.
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// The index of the object under the cursor; [#NONE] for none.
  public ReadOnlyIntegerProperty hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /// The index of the object that a command is meant for: the selected one, else that under the
  /// cursor; [#NONE] for none.
  public int current() {
    return selected.get() == NONE ? hovered.get() : selected.get();
  }

  /// The index of the selected relationship in the scene; [#NONE] for none. While a relationship is
  /// selected no object is.
  public ReadOnlyIntegerProperty relationshipProperty() {
    return relationship.getReadOnlyProperty();
  }

  /// Selects one object and no other; [#NONE] for none at all.
  public void select(int object) {
    select(object == NONE ? Set.of() : Set.of(object));
  }

  /// Selects these objects and no others.
  public void select(Collection<Integer> wanted) {
    relationship.set(NONE);
    Set<Integer> now = Collections.unmodifiableSet(new LinkedHashSet<>(wanted));
    if (!now.equals(objects.get())) {
      objects.set(now);
    }
    selected.set(now.stream().findFirst().orElse(NONE));
  }

  /// Adds an object to those selected, or takes it from them.
  public void toggle(int object) {
    Set<Integer> changed = new LinkedHashSet<>(objects.get());
    if (!changed.remove(object)) {
      // the newest comes first, since its details are wanted
      changed = new LinkedHashSet<>(Set.of(object));
      changed.addAll(objects.get());
    }
    select(changed);
  }

  public void selectRelationship(int index) {
    select(NONE);
    relationship.set(index);
  }

  public void hover(int object) {
    hovered.set(object);
  }

  void clear() {
    select(NONE);
    hover(NONE);
  }
}
