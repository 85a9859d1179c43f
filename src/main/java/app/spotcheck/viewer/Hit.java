package app.spotcheck.viewer;

import app.spotcheck.session.ShownScene;

/// An object under the cursor.
///
/// @param scene whose object it is
/// @param object its index in the scene
record Hit(ShownScene scene, int object) {
  void select() {
    scene.selection().select(object);
  }

  /// Whether its details are shown.
  boolean isSelected() {
    return scene.selection().selectedProperty().get() == object;
  }
}
