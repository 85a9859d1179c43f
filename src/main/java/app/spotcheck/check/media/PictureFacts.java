package app.spotcheck.check.media;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.EncodedImage;
import app.spotcheck.media.MediaException;
import app.spotcheck.media.image.Orientation;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.image.PictureProbe;
import app.spotcheck.media.image.PictureWish;
import java.util.OptionalLong;

/// What there is to tell of a picture.
///
/// @param stored the size of the pixels as they are stored
/// @param shown the size in which it is shown, turned or not
/// @param orientation how the file says that the pixels have to be turned
/// @param looks its [PerceptualHash]; none where it is too plain
/// @param digest of the file
public record PictureFacts(
    Size stored, Size shown, Orientation orientation, OptionalLong looks, long digest) {
  static PictureFacts of(EncodedImage file, PictureWish wish) throws MediaException {
    PictureProbe probe = PictureProbe.of(file, wish.reducedTo(PerceptualHash.SEEN));
    OptionalLong looks =
        probe.picture().pixels() instanceof Picture small
            ? PerceptualHash.of(small)
            : OptionalLong.empty();
    return new PictureFacts(
        probe.stored(), probe.picture().size(), probe.orientation(), looks, Digests.of(file));
  }
}
