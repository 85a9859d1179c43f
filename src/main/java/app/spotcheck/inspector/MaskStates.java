package app.spotcheck.inspector;

import app.spotcheck.media.MediaState;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.RowDisplay;
import org.jspecify.annotations.Nullable;

/// Finds how far the mask of an object of the scene is.
record MaskStates(RowDisplay display) {
  /// The state of an object's mask; none for an object that is no mask, or while nothing is known.
  @Nullable MediaState<MaskSource> of(int object) {
    Scene scene = display.sceneProperty().get();
    return scene == null || object >= scene.objects().size()
        ? null
        : of(scene, object, display.mediaProperty().get().masks());
  }

  /// The state of the mask of an object of any scene.
  static @Nullable MediaState<MaskSource> of(Scene scene, int object, MaskLayer masks) {
    int instance = scene.instanceOf(object);
    return instance >= 0 && instance < masks.states().size() ? masks.states().get(instance) : null;
  }
}
