package app.spotcheck.app;

import app.spotcheck.export.ExportException;
import app.spotcheck.export.ExportFile;
import app.spotcheck.export.IndexedRow;
import app.spotcheck.export.RowReading;
import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Size;
import app.spotcheck.geometry.Viewport;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.http.KeyPolicy;
import app.spotcheck.media.http.MediaClient;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.load.MediaLoad;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import app.spotcheck.paint.ClassColors;
import app.spotcheck.paint.Frame;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.PicturePyramid;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.SceneFrames;
import app.spotcheck.paint.SceneMedia;
import app.spotcheck.paint.SceneObjects;
import app.spotcheck.query.Filter;
import app.spotcheck.query.RowMatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Draws one row into a PNG file without a window, and names on standard error what is missing in
/// it.
final class SnapshotCommand {
  private static final long MOST_PIXELS = 200_000_000;

  private final RowOptions row;
  private final SnapshotOptions options;
  private final CommonOptions common;
  private final Target target;

  SnapshotCommand(RowOptions row, SnapshotOptions options, CommonOptions common, Target target) {
    this.row = row;
    this.options = options;
    this.common = common;
    this.target = target;
  }

  /// Draws the row.
  ///
  /// @return the exit code
  int run(Path out) throws UsageException, ExportException {
    PaintOptions paintOptions = options.paintOptions();
    Size view = options.view();
    double timeout = options.timeoutSeconds();
    ExportFile file = CommandExport.indexed(target.export(), common);
    RowReading reading = file.read(wantedRow(file));
    DataRow dataRow = Objects.requireNonNull(reading.row(), "a row of the index is readable");
    LabelChoice choice = wantedLabel(dataRow);
    Label label = choice == null ? null : choice.label();
    checkObjects(label);

    SnapshotMedia media = load(file, dataRow, label, paintOptions, timeout);
    Frame frame = paint(file, dataRow, choice, media, paintOptions, view);
    write(frame, out);
    reading.problems().forEach(problem -> StandardError.say(problem.toString()));
    media.notices().forEach(StandardError::say);
    media.missing().forEach(StandardError::say);
    return media.missing().isEmpty() ? ExitCodes.OK : ExitCodes.INCOMPLETE;
  }

  private IndexedRow wantedRow(ExportFile file) throws UsageException {
    if (file.index().size() == 0) {
      String first =
          file.index().problems().stream().findFirst().map(p -> " First: " + p).orElse("");
      throw new UsageException(target.export() + " has no readable row." + first);
    }
    String key = row.row();
    if (key == null) {
      return firstFound(file);
    }
    return file.index()
        .find(key)
        .map(file.index()::row)
        .orElseThrow(() ->
            new UsageException(
                "--row "
                    + key
                    + ": no such row among the "
                    + file.index().size()
                    + " readable rows of "
                    + target.export()));
  }

  private IndexedRow firstFound(ExportFile file) throws UsageException {
    Filter filter = row.parsedFilter();
    RoaringBitmap found = file.index().read(columns -> RowMatcher.rows(filter, columns));
    if (found.isEmpty()) {
      throw new UsageException("--filter " + filter + ": no row of " + target.export() + " fits.");
    }
    return file.index().row(found.first());
  }

  private @Nullable LabelChoice wantedLabel(DataRow dataRow) throws UsageException {
    List<LabelChoice> choices = dataRow.labelChoices();
    Optional<LabelChoice> found = LabelChoice.find(choices, row.label(), row.predictions());
    if (found.isEmpty() && (row.label() != null || row.predictions())) {
      String wanted = row.predictions() ? "prediction" : "label";
      String id = row.label() == null ? "" : " " + row.label();
      throw new UsageException("Row " + dataRow.displayName() + " has no " + wanted + id + ".");
    }
    return found.orElse(null);
  }

  private void checkObjects(@Nullable Label label) throws UsageException {
    for (String id : options.objects()) {
      if (label == null
          || label.objects().stream().noneMatch(object -> object.feature().id().equals(id))) {
        throw new UsageException("--object " + id + ": no such object in the label shown.");
      }
    }
  }

  private SnapshotMedia load(
      ExportFile file,
      DataRow dataRow,
      @Nullable Label label,
      PaintOptions paintOptions,
      double timeout)
      throws UsageException {
    KeyPolicy policy = new KeyPolicy(target.origins());
    MediaClient client = new MediaClient(target.apiKey(), policy, common.offline());
    try (MediaLoader loader =
        MediaSetup.loader(
            target.export(),
            client,
            MediaSetup.cache(common.cacheFolder(), Folders.settingsFile()),
            common.mediaRoot(),
            StandardError::say)) {
      SnapshotMedia media = new SnapshotMedia(label, paintOptions);
      MediaLoad load =
          loader.load(
              SceneMedia.request(
                  dataRow,
                  paintOptions.shows(Layer.MASKS) ? label : null,
                  file.folder(),
                  false,
                  paintOptions.shows(Layer.IMAGE) || dataRow.media().size() == null,
                  null),
              media);
      media.await(load, timeout);
      return media;
    }
  }

  private Frame paint(
      ExportFile file,
      DataRow dataRow,
      @Nullable LabelChoice choice,
      SnapshotMedia media,
      PaintOptions paintOptions,
      @Nullable Size view)
      throws UsageException {
    Label label = choice == null ? null : choice.label();
    LabelRole role = choice == null ? LabelRole.LABEL : choice.role();
    DecodedPicture picture =
        media.picture() instanceof MediaState.Ready<DecodedPicture>(DecodedPicture p) ? p : null;
    IdRaster raster = media.masks().raster();
    Size pictureSize = picture == null ? null : picture.size();
    Box box = SceneMedia.frameOf(dataRow, pictureSize, label, raster);
    double width = view == null ? box.width() : view.width();
    double height = view == null ? box.height() : view.height();
    if (width * height > MOST_PIXELS) {
      throw new UsageException(
          "The row is too large for a snapshot in full; give a smaller size with --view.");
    }
    ClassColors colors = new ClassColors();
    colors.add(file.index().classes());
    PicturePyramid pyramid = picture == null ? null : new PicturePyramid(picture.pixels());
    Scene scene = new Scene(box, pyramid, SceneObjects.of(label, role), raster);
    SceneFrames frames = new SceneFrames(colors);
    if (view == null) {
      return frames.whole(scene, paintOptions);
    }
    Viewport viewport = Viewport.fitting(box, width, height, 0);
    return frames.view(
        scene, paintOptions, List.of(), -1, viewport, 1, view.width(), view.height());
  }

  private static void write(Frame frame, Path out) throws UsageException {
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(out)) {
      throw new UsageException("--snapshot " + out + ": a folder; the file cannot be written.");
    }
    try {
      PictureFile.write(frame, out, part -> {});
    } catch (IOException e) {
      throw new UsageException("--snapshot " + out + ": the file cannot be written.");
    }
  }
}
