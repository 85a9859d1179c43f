package app.spotcheck.session;

import app.spotcheck.geometry.Box;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.http.MediaWait;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.load.MediaListener;
import app.spotcheck.media.load.MediaLoad;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.load.MediaRequest;
import app.spotcheck.media.load.RowMedia;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.paint.PicturePyramid;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.SceneMedia;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Loads the media of the row on show and composes its scene as they come in.
final class SceneLoading {
  private final Executor uiThread;
  private final ReadOnlyObjectWrapper<@Nullable Scene> scene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<RowMediaView> media =
      new ReadOnlyObjectWrapper<>(RowMediaView.LOADING);
  private final BooleanProperty wholeShapes = new SimpleBooleanProperty();
  private final BooleanProperty turnByExif = new SimpleBooleanProperty(true);
  private final LoadPace pace;
  private @Nullable Path folder;
  private @Nullable MediaLoader loader;
  private @Nullable MediaLoad load;
  private int loads;
  private @Nullable RowView row;

  SceneLoading(Executor uiThread) {
    this.uiThread = uiThread;
    this.pace = new LoadPace(uiThread);
    wholeShapes.addListener((property, before, now) -> reload(isPictureMissing()));
    turnByExif.addListener((property, before, now) -> reload(true));
  }

  /// The scene to paint; none while no image is on show.
  ReadOnlyObjectProperty<@Nullable Scene> sceneProperty() {
    return scene.getReadOnlyProperty();
  }

  /// How far the row's media are.
  ReadOnlyObjectProperty<RowMediaView> mediaProperty() {
    return media.getReadOnlyProperty();
  }

  /// Whether masks are drawn with what others cover of them, which takes a request for each.
  BooleanProperty wholeShapesProperty() {
    return wholeShapes;
  }

  /// Whether the picture is turned as its file says; else it is shown as it is stored.
  BooleanProperty turnByExifProperty() {
    return turnByExif;
  }

  /// What requests for media wait for at present, the longest wait first.
  List<MediaWait> waits() {
    return loader == null ? List.of() : loader.waits();
  }

  @Nullable MediaLoader loader() {
    return loader;
  }

  /// The row on show; none while none is.
  @Nullable RowView row() {
    return row;
  }

  /// Loads what is missing of the row's media again, as after a failure or with another key; all of
  /// them, from where they lie, where nothing is missing.
  void retry() {
    if (loader != null && row != null && media.get().failures().isEmpty()) {
      Label label = row.label();
      requests(any -> Optional.ofNullable(label)).of(row.row()).ifPresent(loader::forget);
      reload(true);
    } else {
      reload(isPictureMissing());
    }
  }

  private boolean isPictureMissing() {
    return !(media.get().picture() instanceof MediaState.Ready);
  }

  /// Tells, on any thread, what showing a row from the start loads.
  Prefetch.Requests requests(Function<DataRow, Optional<Label>> labels) {
    Path exportFolder = folder;
    boolean whole = wholeShapes.get();
    boolean turned = turnByExif.get();
    return dataRow ->
        exportFolder == null || !dataRow.media().isImage()
            ? Optional.empty()
            : Optional.of(
                SceneMedia.request(
                        dataRow,
                        labels.apply(dataRow).orElse(null),
                        exportFolder,
                        whole,
                        true,
                        null)
                    .turned(turned));
  }

  void open(Path exportFolder, MediaLoader newLoader) {
    close();
    folder = exportFolder;
    loader = newLoader;
  }

  void clear() {
    cancelLoad();
    row = null;
    closePicture();
    media.set(RowMediaView.LOADING);
    scene.set(null);
  }

  /// Shows another row.
  void show(RowView view) {
    row = view;
    reload(true);
  }

  /// Shows another label of the same row; the picture stays.
  void choose(RowView view) {
    row = view;
    reload(isPictureMissing());
  }

  private void reload(boolean withPicture) {
    cancelLoad();
    RowView view = row;
    if (view == null || folder == null || loader == null) {
      return;
    }
    Label label = view.label();
    RowMediaView kept = withPicture ? RowMediaView.LOADING : media.get();
    if (withPicture) {
      closePicture();
    }
    int masks = label == null ? 0 : Scene.maskObjects(label).size();
    if (!view.row().media().isImage()) {
      media.set(kept.awaitingMasks(masks));
      scene.set(null);
      return;
    }
    MediaRequest request =
        SceneMedia.request(
                view.row(), label, folder, wholeShapes.get(), withPicture, kept.pictureSize())
            .turned(turnByExif.get());
    loads++;
    Optional<RowMedia> ready = loader.ready(request);
    if (ready.isPresent()) {
      RowMediaView whole = withPicture ? kept.withPicture(ready.get().picture()) : kept;
      media.set(whole.withMasks(ready.get().masks()));
      composeScene();
    } else {
      media.set(kept.awaitingMasks(masks));
      composeScene();
      pace.start(() -> load(request));
    }
  }

  /// The masks of another label of the row on show; none while no export is open.
  Optional<MediaRequest> maskRequest(RowView other) {
    return Optional.ofNullable(folder)
        .map(exportFolder ->
            SceneMedia.request(
                    other.row(),
                    other.label(),
                    exportFolder,
                    wholeShapes.get(),
                    false,
                    media.get().pictureSize())
                .turned(turnByExif.get()));
  }

  private void load(MediaRequest request) {
    if (loader != null) {
      MediaLoad started = loader.load(request, new Arrivals(loads));
      load = started;
      LoadFaults.report(started, uiThread, () -> {});
    }
  }

  private void composeScene() {
    RowView view = row;
    if (view == null) {
      return;
    }
    RowMediaView loaded = media.get();
    Label label = view.label();
    IdRaster raster = loaded.masks().raster();
    Box frame = SceneMedia.frameOf(view.row(), loaded.pictureSize(), label, raster);
    scene.set(new Scene(frame, loaded.pyramid(), view.objects(), raster));
  }

  private void cancelLoad() {
    pace.forget();
    if (load != null) {
      load.cancel();
      load = null;
    }
  }

  /// Gives back what the picture takes on disk, away from this thread, since it may just be read.
  private void closePicture() {
    PicturePyramid pyramid = media.get().pyramid();
    if (pyramid != null) {
      Thread.startVirtualThread(pyramid::close);
    }
  }

  private void closeLoader() {
    if (loader != null) {
      loader.close();
      loader = null;
    }
  }

  void close() {
    clear();
    closeLoader();
  }

  /// Takes what a load brings over to the UI thread, and drops it there when the row has changed.
  private final class Arrivals implements MediaListener {
    private final int number;

    Arrivals(int number) {
      this.number = number;
    }

    @Override
    public void picture(MediaState<DecodedPicture> state) {
      uiThread.execute(() -> {
        if (load != null && loads == number) {
          media.set(media.get().withPicture(state));
          composeScene();
        } else if (state instanceof MediaState.Ready<DecodedPicture>(DecodedPicture late)) {
          late.pixels().close();
        }
      });
    }

    @Override
    public void masks(MaskLayer masks) {
      uiThread.execute(() -> {
        if (load != null && loads == number) {
          media.set(media.get().withMasks(masks));
          composeScene();
        }
      });
    }
  }
}
