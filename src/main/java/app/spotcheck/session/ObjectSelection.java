package app.spotcheck.session;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Which object or relationship of the scene is selected, and which object is under the cursor.
public final class ObjectSelection {
  /// The index while nothing is selected or under the cursor.
  public static final int NONE = -1;

  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
  private final ReadOnlyIntegerWrapper relationship = new ReadOnlyIntegerWrapper(NONE);
  private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(NONE);

  ObjectSelection() {}

  /// The index of the selected object in the scene; [#NONE] for none.
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

  public void select(int object) {
    relationship.set(NONE);
    selected.set(object);
  }

  public void selectRelationship(int index) {
    selected.set(NONE);
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
