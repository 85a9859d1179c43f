package app.spotcheck.media.load;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.image.PictureWish;
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
/// @param wish how the picture is wanted
public record MediaRequest(
    @Nullable MediaItem picture,
    @Nullable Size frame,
    List<MaskRequest> masks,
    boolean wholeShapes,
    PictureWish wish) {
  public MediaRequest {
    masks = List.copyOf(masks);
  }

  /// The picture in full, turned as its file says.
  public MediaRequest(
      @Nullable MediaItem picture,
      @Nullable Size frame,
      List<MaskRequest> masks,
      boolean wholeShapes) {
    this(picture, frame, masks, wholeShapes, PictureWish.WHOLE);
  }

  /// The masks alone.
  MediaRequest withoutPicture() {
    return new MediaRequest(null, frame, masks, wholeShapes);
  }

  /// The picture alone; none where it is not wanted.
  @Nullable PictureKey pictureKey() {
    return picture == null ? null : new PictureKey(picture, wish);
  }

  /// The same with the picture wanted in another way.
  public MediaRequest with(PictureWish other) {
    return new MediaRequest(picture, frame, masks, wholeShapes, other);
  }

  /// The same with the picture turned as its file says, or as it is stored.
  public MediaRequest turned(boolean turned) {
    return with(new PictureWish(wish.exported(), wish.exportedExif(), turned, wish.reducedTo()));
  }
}
