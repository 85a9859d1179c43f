package app.spotcheck.check;

import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.SceneMedia;
import java.nio.file.Path;
import java.util.List;

/// The masks of a label.
///
/// @param requests the files of each object, at the same position
record LabelMasks(CheckedLabel label, List<MaskAnnotation> objects, List<MaskRequest> requests) {
  /// @param folder the folder that relative paths start from
  static LabelMasks of(DataRow row, CheckedLabel label, Path folder) {
    return new LabelMasks(
        label,
        Scene.maskObjects(label.label()),
        SceneMedia.request(row, label.label(), folder, false, false, null).masks());
  }
}
