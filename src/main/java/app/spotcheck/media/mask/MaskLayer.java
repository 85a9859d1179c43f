package app.spotcheck.media.mask;

import app.spotcheck.media.MediaState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds what is there of a label's masks.
///
/// @param raster the masks that are ready; none when no mask is
/// @param states one for each mask asked for, in that order
/// @param notices what a reviewer should know about how the masks came about
public record MaskLayer(
    @Nullable IdRaster raster, List<MediaState<MaskSource>> states, List<String> notices) {
  /// Of a label without masks.
  public static final MaskLayer NONE = new MaskLayer(null, List.of(), List.of());

  public MaskLayer {
    states = List.copyOf(states);
    notices = List.copyOf(notices);
  }
}
