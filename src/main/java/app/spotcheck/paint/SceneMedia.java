package app.spotcheck.paint;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaItem;
import app.spotcheck.media.MediaLocation;
import app.spotcheck.media.image.PictureWish;
import app.spotcheck.media.load.MediaRequest;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.mask.MaskRequest;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.MaskAnnotation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a row's scene needs to have loaded, and the frame it gets.
public final class SceneMedia {
  private static final Box NOTHING_TO_SHOW = new Box(0, 0, 640, 480);

  /// No picture is as large as this; what lies farther out tells nothing of the picture's size.
  private static final Box PLAUSIBLE = Box.ofCorners(-1e6, -1e6, 1e6, 1e6);

  private SceneMedia() {}

  /// The media of one label of a row.
  ///
  /// @param exportFolder the folder that relative paths start from
  /// @param wholeShapes whether masks are wanted with what others cover of them
  /// @param withPicture whether the picture is wanted too
  /// @param picture the picture's size, where it is known already
  public static MediaRequest request(
      DataRow row,
      @Nullable Label label,
      Path exportFolder,
      boolean wholeShapes,
      boolean withPicture,
      @Nullable Size picture) {
    List<MaskRequest> masks = new ArrayList<>();
    if (label != null) {
      for (MaskAnnotation mask : Scene.maskObjects(label)) {
        Integer color = mask.compositeColor();
        masks.add(
            new MaskRequest(
                mask.url() == null
                    ? null
                    : MediaItem.mask(
                        mask.feature().id(), MediaLocation.of(mask.url(), exportFolder)),
                mask.compositeUrl() == null
                    ? null
                    : MediaItem.composite(MediaLocation.of(mask.compositeUrl(), exportFolder)),
                color == null ? MaskRequest.NO_COLOR : color));
      }
    }
    return new MediaRequest(
        withPicture ? pictureOf(row, exportFolder) : null,
        row.media().size() == null ? picture : row.media().size(),
        masks,
        wholeShapes,
        new PictureWish(row.media().size(), row.media().exifRotation(), true, null));
  }

  private static MediaItem pictureOf(DataRow row, Path exportFolder) {
    return MediaItem.image(row.id(), locationOf(row, exportFolder), namesOf(row));
  }

  /// What a file with the row's picture may be called, the best first.
  private static List<String> namesOf(DataRow row) {
    return Stream.of(fileName(row.rowData()), row.globalKey(), row.externalId(), row.id())
        .filter(name -> name != null && !name.isBlank())
        .toList();
  }

  /// The last part of an address.
  private static @Nullable String fileName(@Nullable String rowData) {
    if (rowData == null) {
      return null;
    }
    String path = rowData.replaceFirst("[?#].*", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }

  private static MediaLocation locationOf(DataRow row, Path exportFolder) {
    String kind = row.media().mediaKind();
    return row.media().isImage()
        ? MediaLocation.of(row.rowData(), exportFolder)
        : new MediaLocation.RefusedLocation(kind, "the row is no image but \"" + kind + "\"");
  }

  /// The part of the plane that the picture covers: the export's width and height, else the size of
  /// the picture itself, else the bounds of the annotations.
  ///
  /// @param picture the picture's own size, where it is there
  public static Box frameOf(
      DataRow row, @Nullable Size picture, @Nullable Label label, @Nullable IdRaster masks) {
    Size exported = row.media().size();
    if (exported != null) {
      return exported.toBox();
    }
    if (picture != null) {
      return picture.toBox();
    }
    Scene scene = Scene.of(NOTHING_TO_SHOW, null, label, masks);
    Box around = null;
    List<Annotation> objects = scene.objects();
    for (int i = 0; i < objects.size(); i++) {
      Box bounds = scene.boundsOf(i);
      if (bounds != null && isPlausible(bounds)) {
        around = bounds.union(around);
      }
    }
    return around == null ? NOTHING_TO_SHOW : wholePixels(around);
  }

  private static boolean isPlausible(Box bounds) {
    return PLAUSIBLE.contains(new Point(bounds.left(), bounds.top()))
        && PLAUSIBLE.contains(new Point(bounds.right(), bounds.bottom()));
  }

  private static Box wholePixels(Box box) {
    double left = Math.floor(box.left());
    double top = Math.floor(box.top());
    return new Box(
        left,
        top,
        Math.max(1, Math.ceil(box.right()) - left),
        Math.max(1, Math.ceil(box.bottom()) - top));
  }
}
