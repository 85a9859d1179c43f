package app.spotcheck.inspector;

import app.spotcheck.media.MediaState;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.paint.Scene;
import app.spotcheck.session.RowDisplay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds how far the mask of an object of the scene is.
record MaskStates(RowDisplay display) {
  /// The state of an object's mask; none for an object that is no mask, or while nothing is known.
  @Nullable MediaState<MaskSource> of(int object) {
    Scene scene = display.sceneProperty().get();
    List<MediaState<MaskSource>> states = display.mediaProperty().get().masks().states();
    if (scene == null || object >= scene.objects().size()) {
      return null;
    }
    int instance = scene.instanceOf(object);
    return instance >= 0 && instance < states.size() ? states.get(instance) : null;
  }
}
