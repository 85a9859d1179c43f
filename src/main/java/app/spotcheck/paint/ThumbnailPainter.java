package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import org.jspecify.annotations.Nullable;

/// Paints a row small enough to be shown among many.
public final class ThumbnailPainter {
  /// How large a thumbnail is, in view pixels.
  public static final Size SIZE = new Size(208, 156);

  private final ScenePainter painter;

  public ThumbnailPainter(ClassColors colors) {
    this.painter = new ScenePainter(colors);
  }

  /// How large a thumbnail is, in pixels.
  ///
  /// @param scale pixels for each view pixel
  public static Size sizeAt(int scale) {
    return new Size(SIZE.width() * scale, SIZE.height() * scale);
  }

  /// Paints a row's picture with the objects of a label, whole and in the middle; what is beside
  /// the picture is transparent.
  ///
  /// @param scale pixels for each view pixel
  public Picture paint(
      DataRow row,
      DecodedPicture picture,
      @Nullable Label label,
      @Nullable IdRaster masks,
      int scale) {
    Box box = SceneMedia.frameOf(row, picture.size(), label, masks);
    Size size = sizeAt(scale);
    Frame frame = new Frame(size.width(), size.height());
    painter.paint(
        Scene.of(box, new PicturePyramid(picture.pixels()), label, masks),
        PaintOptions.DEFAULT,
        Viewport.fitting(box, size.width(), size.height(), 0),
        scale,
        frame);
    return new Picture(size, frame.argb());
  }
}
