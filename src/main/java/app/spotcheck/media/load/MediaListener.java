package app.spotcheck.media.load;

import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.mask.MaskLayer;

/// Hears of a row's media as they come in, on threads of the loader, one call at a time.
///
/// Calls must return quickly and wait for no other thread. An application that paints hands the
/// values over to its own thread.
public interface MediaListener {
  /// Hears nothing, as when only the result of a load is wanted.
  MediaListener NOBODY =
      new MediaListener() {
        @Override
        public void picture(MediaState<DecodedPicture> picture) {}

        @Override
        public void masks(MaskLayer masks) {}
      };

  /// The picture is there, or will not come.
  void picture(MediaState<DecodedPicture> picture);

  /// Masks are there; called again when more of them are.
  void masks(MaskLayer masks);
}
