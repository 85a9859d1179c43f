package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import java.util.List;

/// A picture as it came from its file.
///
/// @param size the size of the whole picture as it is drawn, which is larger than that of the
///   pixels where it was decoded reduced
/// @param pixels what there is to paint
/// @param notices what a reviewer should know about how it was read, as sentences
public record DecodedPicture(Size size, PixelSource pixels, List<String> notices) {
  public DecodedPicture {
    notices = List.copyOf(notices);
  }

  /// A picture of which there is nothing to tell.
  public static DecodedPicture of(Picture picture) {
    return new DecodedPicture(picture.size(), picture, List.of());
  }
}
