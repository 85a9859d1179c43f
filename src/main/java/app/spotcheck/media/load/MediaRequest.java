package app.spotcheck.media.load;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.mask.MaskRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names everything to load for one row.
///
/// @param picture the image; none when it is not wanted
/// @param frame the size that coordinates refer to, if the export tells it; masks get this size
/// @param masks an instance's masks each; the index in this list is the instance's number
/// @param wholeShapes whether instance masks are preferred, in which nothing is clipped, though
///   each takes a request of its own
public record MediaRequest(
    @Nullable MediaItem picture,
    @Nullable Size frame,
    List<MaskRequest> masks,
    boolean wholeShapes) {
  public MediaRequest {
    masks = List.copyOf(masks);
  }

  /// The masks alone.
  MediaRequest withoutPicture() {
    return new MediaRequest(null, frame, masks, wholeShapes);
  }
}
