package app.spotcheck.session.thumbnail;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.RowReading;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.image.Picture;
import app.spotcheck.media.image.PictureWish;
import app.spotcheck.media.load.MediaListener;
import app.spotcheck.media.load.MediaLoad;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.load.MediaRequest;
import app.spotcheck.media.load.RowMedia;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.paint.ClassColors;
import app.spotcheck.paint.SceneMedia;
import app.spotcheck.paint.ThumbnailPainter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Makes the thumbnails of one export, on any thread: from the disk, else by loading the row's
/// media and painting them.
final class ThumbnailLoader {
  private final ExportFile export;
  private final MediaLoader media;
  private final ClassColors colors;
  private final ThumbnailFiles files;

  ThumbnailLoader(ExportFile export, MediaLoader media, ClassColors colors, ThumbnailFiles files) {
    this.export = export;
    this.media = media;
    this.colors = colors;
    this.files = files;
  }

  /// Makes the thumbnail of a row that is an image; blocks.
  ///
  /// @param turned whether the picture is turned as its file says
  /// @throws InterruptedException when the thread was interrupted
  Thumbnail load(IndexedRow entry, int scale, boolean turned) throws InterruptedException {
    try {
      RowReading reading = export.read(entry);
      DataRow row = Objects.requireNonNull(reading.row(), "a row of the index is readable");
      Label label = LabelChoice.defaultOf(row.labelChoices()).map(LabelChoice::label).orElse(null);
      MediaRequest wanted =
          SceneMedia.request(row, label, export.folder(), false, true, null).turned(turned);
      String name =
          new ThumbnailKey(scale).add(export.rowBytes(entry)).add(wanted).add(label, colors).name();
      Optional<Picture> kept = files.find(name);
      if (kept.isPresent()) {
        return new Thumbnail.Painted(kept.get(), null);
      }
      PictureWish reduced = wanted.wish().reducedTo(ThumbnailPainter.sizeAt(scale));
      return painted(row, label, loaded(wanted.with(reduced)), scale, name);
    } catch (ExportException e) {
      return new Thumbnail.Unavailable(e.explanation());
    }
  }

  private Thumbnail painted(
      DataRow row, @Nullable Label label, RowMedia loaded, int scale, String name) {
    if (!(loaded.picture() instanceof MediaState.Ready<DecodedPicture>(DecodedPicture reduced))) {
      return new Thumbnail.Unavailable("The picture is missing: " + reasonOf(loaded.picture()));
    }
    Picture picture =
        new ThumbnailPainter(colors).paint(row, reduced, label, loaded.masks().raster(), scale);
    reduced.pixels().close();
    String missing = missingMasks(loaded.masks().states());
    if (missing == null) {
      files.keep(name, picture);
    }
    return new Thumbnail.Painted(picture, missing);
  }

  private RowMedia loaded(MediaRequest wanted) throws InterruptedException {
    MediaLoad load = media.load(wanted, MediaListener.NOBODY);
    try {
      return load.done().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Loading the media failed", e.getCause());
    } finally {
      load.cancel();
    }
  }

  private static @Nullable String missingMasks(List<MediaState<MaskSource>> states) {
    List<MediaState<MaskSource>> missing =
        states.stream().filter(state -> !(state instanceof MediaState.Ready)).toList();
    if (missing.isEmpty()) {
      return null;
    }
    return missing.size()
        + " of "
        + states.size()
        + (states.size() == 1 ? " mask is" : " masks are")
        + " missing: "
        + reasonOf(missing.getFirst());
  }

  private static String reasonOf(MediaState<?> state) {
    return state instanceof MediaState.Failed<?> failed ? failed.failure().message() + "." : "";
  }
}
