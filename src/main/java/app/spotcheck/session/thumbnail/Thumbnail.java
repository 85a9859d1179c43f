package app.spotcheck.session.thumbnail;

import app.spotcheck.media.image.Picture;
import org.jspecify.annotations.Nullable;

/// What there is to show of a row in little.
public sealed interface Thumbnail {
  /// The row's picture with the objects of its default label, transparent beside the picture.
  ///
  /// @param missing why some of the masks are not in it; none where all are
  record Painted(Picture picture, @Nullable String missing) implements Thumbnail {}

  /// There is no picture.
  ///
  /// @param reason why not, as a sentence
  record Unavailable(String reason) implements Thumbnail {}

  /// The row is no image.
  record OtherMedia(String mediaKind) implements Thumbnail {}
}
