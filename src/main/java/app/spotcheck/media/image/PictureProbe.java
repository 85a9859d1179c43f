package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import java.nio.file.Path;

/// What a file says of its picture, with the picture itself in the size in which it is looked at.
///
/// @param stored the size of the pixels as they are stored
/// @param orientation how the file says that they have to be turned
public record PictureProbe(Size stored, Orientation orientation, DecodedPicture picture) {
  /// Looks at the first image of a file.
  ///
  /// @param wish of a reduced size, so that the picture stays in memory
  /// @throws MediaException of kind `UNDECODABLE` or `TOO_LARGE`
  public static PictureProbe of(EncodedImage file, PictureWish wish) throws MediaException {
    PictureDecoder decoder = new PictureDecoder(Path.of(""));
    return OpenImage.with(
        file,
        image ->
            new PictureProbe(
                image.size(), image.header().orientation(), decoder.decode(file, image, wish)));
  }
}
