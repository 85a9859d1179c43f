package app.spotcheck.review.report;

import app.spotcheck.export.ExportFile;
import app.spotcheck.geometry.Box;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.load.MediaListener;
import app.spotcheck.media.load.MediaLoad;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.load.RowMedia;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import app.spotcheck.paint.ClassColors;
import app.spotcheck.paint.Frame;
import app.spotcheck.paint.ObjectStyle;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.PicturePyramid;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.SceneFrames;
import app.spotcheck.paint.SceneMedia;
import app.spotcheck.paint.SceneObjects;
import java.awt.image.BufferedImage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Paints what was judged, small: an object with what is around it, a whole row, or the place of an
/// object that is missing.
final class CropPainter {
  private static final int SIDE = 320;
  private static final double MOST_ENLARGED = 8;
  private static final long LONGEST_LOAD_SECONDS = 60;
  private static final RowMedia NO_MEDIA = new RowMedia(new MediaState.Loading<>(), MaskLayer.NONE);

  private final ExportFile export;
  private final @Nullable MediaLoader loader;
  private final SceneFrames frames;

  /// @param loader brings the images; absent for drawings without them
  CropPainter(ExportFile export, @Nullable MediaLoader loader) {
    this.export = export;
    this.loader = loader;
    ClassColors colors = new ClassColors();
    colors.add(export.index().classes());
    this.frames = new SceneFrames(colors);
  }

  /// Paints an object of a label, or the whole row with the label.
  ///
  /// @param object its position in the label; negative for the whole row
  /// @return none where there is nothing to draw of it
  @Nullable Crop crop(DataRow row, @Nullable LabelChoice choice, int object)
      throws InterruptedException {
    Scene scene = scene(row, choice);
    if (object >= 0 && SceneFrames.cropOf(scene, object) == null) {
      return null;
    }
    Frame painted =
        object < 0
            ? frames.fittedPart(scene, PaintOptions.DEFAULT, scene.frame(), scaleOf(scene.frame()))
            : frames.fittedCrop(scene, object, ObjectStyle.DEFAULT, SIDE, MOST_ENLARGED);
    return crop(scene, painted.asImage());
  }

  /// Paints the place of an object that was found missing, with what is around it.
  ///
  /// @param choice the label that lacks it
  /// @return none where the place lies beside the picture
  @Nullable Crop missed(DataRow row, @Nullable LabelChoice choice, Box place)
      throws InterruptedException {
    Scene scene = scene(row, choice);
    Box around = SceneFrames.cropAround(scene, place);
    if (around == null) {
      return null;
    }
    double scale = scaleOf(around);
    BufferedImage painted = frames.fittedPart(scene, PaintOptions.DEFAULT, around, scale).asImage();
    MissedOutline.draw(painted, place, around, scale);
    return crop(scene, painted);
  }

  private static double scaleOf(Box part) {
    return SceneFrames.fitting(part, SIDE, MOST_ENLARGED);
  }

  private static Crop crop(Scene scene, BufferedImage painted) {
    return scene.picture() == null ? Crop.ofDrawing(painted) : Crop.ofPicture(painted);
  }

  private Scene scene(DataRow row, @Nullable LabelChoice choice) throws InterruptedException {
    Label label = choice == null ? null : choice.label();
    RowMedia media = media(row, label);
    DecodedPicture picture =
        media.picture() instanceof MediaState.Ready<DecodedPicture>(DecodedPicture ready)
            ? ready
            : null;
    IdRaster masks = media.masks().raster();
    return new Scene(
        SceneMedia.frameOf(row, picture == null ? null : picture.size(), label, masks),
        picture == null ? null : new PicturePyramid(picture.pixels()),
        SceneObjects.of(label, choice == null ? LabelRole.LABEL : choice.role()),
        masks);
  }

  private RowMedia media(DataRow row, @Nullable Label label) throws InterruptedException {
    if (loader == null) {
      return NO_MEDIA;
    }
    MediaLoad load =
        loader.load(
            SceneMedia.request(row, label, export.folder(), false, true, null),
            MediaListener.NOBODY);
    try {
      return load.done().get(LONGEST_LOAD_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException tooLong) {
      load.cancel();
      return NO_MEDIA;
    } catch (InterruptedException stopped) {
      load.cancel();
      throw stopped;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
