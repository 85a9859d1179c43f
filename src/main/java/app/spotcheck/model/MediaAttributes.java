package app.spotcheck.model;

import app.spotcheck.geometry.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the export says of a row's asset.
///
/// @param size width and height in pixels; absent where the export leaves one of them out
/// @param exifRotation the EXIF orientation, 1 to 8, as text
public record MediaAttributes(
    @Nullable Size size,
    @Nullable String mimeType,
    @Nullable String assetType,
    @Nullable String exifRotation) {
  public static final MediaAttributes NONE = new MediaAttributes(null, null, null, null);

  /// Whether the asset is an image; one of which the export says nothing is taken for an image.
  public boolean isImage() {
    return mediaKind().equals("image");
  }

  /// The kind of asset in one lower-case word: `image`, `video`, `text`, `pdf`, `tiles` and so on.
  public String mediaKind() {
    String mime = mimeType == null ? "" : mimeType.toLowerCase(Locale.ROOT);
    String asset = assetType == null ? "" : assetType.toLowerCase(Locale.ROOT);
    if (asset.contains("tile") || asset.contains("tms") || asset.contains("geo")) {
      return "tiles";
    }
    if (mime.equals("application/pdf") || asset.contains("pdf") || asset.equals("document")) {
      return "pdf";
    }
    if (asset.equals("image") || mime.endsWith("/octet-stream")) {
      return asset.isEmpty() ? "image" : asset;
    }
    if (!mime.isEmpty()) {
      int slash = mime.indexOf('/');
      return slash > 0 ? mime.substring(0, slash) : mime;
    }
    return asset.isEmpty() ? "image" : asset;
  }
}
