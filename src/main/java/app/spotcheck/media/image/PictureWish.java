package app.spotcheck.media.image;

import app.spotcheck.geometry.Size;
import org.jspecify.annotations.Nullable;

/// How a picture is wanted, and what the export says of it.
///
/// @param exported the size that the export tells
/// @param exportedExif the EXIF orientation that the export tells, as text
/// @param turned whether the picture is turned as the file says; else it is shown as it is stored
/// @param reducedTo the size in which it will be seen, for which it need not be decoded in full;
///   none where it is wanted in full
public record PictureWish(
    @Nullable Size exported,
    @Nullable String exportedExif,
    boolean turned,
    @Nullable Size reducedTo) {
  /// In full, turned as the file says; nothing is known from an export.
  public static final PictureWish WHOLE = new PictureWish(null, null, true, null);

  /// The same in a reduced size.
  public PictureWish reducedTo(Size size) {
    return new PictureWish(exported, exportedExif, turned, size);
  }
}
