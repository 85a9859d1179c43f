package app.spotcheck.check.media;

import app.spotcheck.media.MediaItem;
import app.spotcheck.media.image.PictureWish;
import app.spotcheck.media.mask.MaskRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of a row that are looked at.
///
/// @param picture none where it is not wanted
/// @param wish what the export says of the picture
/// @param masks of all labels and predictions
public record RowFiles(@Nullable MediaItem picture, PictureWish wish, List<MaskRequest> masks) {
  public RowFiles {
    masks = List.copyOf(masks);
  }
}
