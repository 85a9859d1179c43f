package app.spotcheck.session;

import app.spotcheck.geometry.Box;
import app.spotcheck.geometry.Point;
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
import app.spotcheck.model.Annotation;
import app.spotcheck.model.DataRow;
import app.spotcheck.model.Label;
import app.spotcheck.model.LabelChoice;
import app.spotcheck.model.LabelRole;
import app.spotcheck.paint.ClassColors;
import app.spotcheck.paint.ColorScheme;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.ObjectColors;
import app.spotcheck.paint.ObjectStyle;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.PicturePyramid;
import app.spotcheck.paint.Scene;
import app.spotcheck.paint.SceneMedia;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is drawn of the row on show: its scene as the media come in, and what of it is hidden.
public final class RowDisplay {
  private final Executor uiThread;
  private final ReadOnlyObjectWrapper<@Nullable Scene> scene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<RowMediaView> media =
      new ReadOnlyObjectWrapper<>(RowMediaView.LOADING);
  private final ObjectProperty<PaintOptions> options =
      new SimpleObjectProperty<>(PaintOptions.DEFAULT.with(Layer.CAPTIONS, true));
  private final ShownOptions shownOptions = new ShownOptions(options);
  private final ObjectSearch search = new ObjectSearch();
  private final BooleanProperty wholeShapes = new SimpleBooleanProperty();
  private final BooleanProperty turnByExif = new SimpleBooleanProperty(true);
  private final ObjectSelection selection = new ObjectSelection();
  private final ObjectProperty<@Nullable Point> cursor = new SimpleObjectProperty<>();
  private final ObjectProperty<ColorScheme> colorScheme =
      new SimpleObjectProperty<>(ColorScheme.DEFAULT);
  private ClassColors colors = new ClassColors();
  private @Nullable Path folder;
  private @Nullable MediaLoader loader;
  private @Nullable MediaLoad load;
  private final LoadPace pace;
  private int loads;
  private @Nullable RowView row;

  RowDisplay(Executor uiThread) {
    this.uiThread = uiThread;
    this.pace = new LoadPace(uiThread);
    wholeShapes.addListener((property, before, now) -> reload(isPictureMissing()));
    turnByExif.addListener((property, before, now) -> reload(true));
    search.filterProperty().addListener((property, before, now) -> chooseObjects());
    colorScheme.addListener((property, before, now) -> colors.use(now));
  }

  /// The scene to paint; none while no image is on show.
  public ReadOnlyObjectProperty<@Nullable Scene> sceneProperty() {
    return scene.getReadOnlyProperty();
  }

  /// How far the row's media are.
  public ReadOnlyObjectProperty<RowMediaView> mediaProperty() {
    return media.getReadOnlyProperty();
  }

  /// What requests for media wait for at present, the longest wait first.
  public List<MediaWait> waits() {
    return loader == null ? List.of() : loader.waits();
  }

  /// What of a scene is to be painted, and how, as long as nothing is held or alone on show.
  public ObjectProperty<PaintOptions> optionsProperty() {
    return options;
  }

  /// What of a scene is painted at present, and how.
  public ReadOnlyObjectProperty<PaintOptions> shownOptionsProperty() {
    return shownOptions.shownProperty();
  }

  /// Shows only the class of the object that is selected, else of that under the cursor; all
  /// objects again where it is alone already or there is no such object.
  public void soloClass() {
    solo((index, object) -> new Solo.OfClass(object.feature().name()));
  }

  /// Shows only the object that is selected, else that under the cursor; all objects again where it
  /// is alone already or there is no such object.
  public void soloObject() {
    solo(Solo.OfObject::new);
  }

  private void solo(BiFunction<Integer, Annotation, Solo> kind) {
    Scene shown = scene.get();
    int object = selection.current();
    shownOptions.toggleSolo(
        shown == null || object == ObjectSelection.NONE
            ? null
            : kind.apply(object, shown.objects().get(object)));
  }

  /// Shows all objects again where a class or an object was alone on show.
  ///
  /// @return whether one was
  public boolean leaveSolo() {
    return shownOptions.leaveSolo();
  }

  /// What changes the options for a while.
  public ShownOptions shownOptions() {
    return shownOptions;
  }

  /// Chooses the objects that are drawn and listed.
  public ObjectSearch search() {
    return search;
  }

  private void chooseObjects() {
    Label label = row == null ? null : row.label();
    options.set(options.get().withChosen(search.chosenOf(label)));
  }

  /// Whether masks are drawn with what others cover of them, which takes a request for each.
  public BooleanProperty wholeShapesProperty() {
    return wholeShapes;
  }

  /// Whether the picture is turned as its file says; else it is shown as it is stored.
  public BooleanProperty turnByExifProperty() {
    return turnByExif;
  }

  /// What of the scene is selected or under the cursor.
  public ObjectSelection selection() {
    return selection;
  }

  /// Where the cursor is, in image pixels; none while it is not over the picture.
  public ObjectProperty<@Nullable Point> cursorProperty() {
    return cursor;
  }

  @Nullable MediaLoader loader() {
    return loader;
  }

  ClassColors colors() {
    return colors;
  }

  /// Which colours there are for classes, and which of them a person chose.
  public ObjectProperty<ColorScheme> colorSchemeProperty() {
    return colorScheme;
  }

  /// The colours of the objects of a row's label.
  public ObjectColors objectColors(@Nullable RowView view) {
    return colors.ofObjects(
        view == null ? null : view.label(), roleOf(view), options.get().style().coloring());
  }

  private static LabelRole roleOf(@Nullable RowView view) {
    LabelChoice choice = view == null ? null : view.choice();
    return choice == null ? LabelRole.LABEL : choice.role();
  }

  /// Changes how objects are drawn.
  public void style(UnaryOperator<ObjectStyle> change) {
    PaintOptions before = options.get();
    options.set(before.withStyle(change.apply(before.style())));
  }

  public void show(Layer layer, boolean shown) {
    options.set(options.get().with(layer, shown));
  }

  public void toggle(Layer layer) {
    show(layer, !options.get().shows(layer));
  }

  public void showClass(String name, boolean shown) {
    Set<String> hidden = new HashSet<>(options.get().hiddenClasses());
    if (shown) {
      hidden.remove(name);
    } else {
      hidden.add(name);
    }
    options.set(options.get().withHiddenClasses(hidden));
  }

  /// Loads what is missing of the row's media again, as after a failure or with another key; all of
  /// them, from where they lie, where nothing is missing.
  public void retry() {
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
    clear();
    closeLoader();
    folder = exportFolder;
    loader = newLoader;
    options.set(options.get().withHiddenClasses(Set.of()));
    shownOptions.leaveSolo();
    colors = new ClassColors();
    colors.use(colorScheme.get());
  }

  void clear() {
    cancelLoad();
    row = null;
    selection.clear();
    closePicture();
    media.set(RowMediaView.LOADING);
    scene.set(null);
  }

  /// Shows another row.
  void show(RowView view) {
    row = view;
    shownOptions.leaveSoloOfObject();
    chooseObjects();
    selection.clear();
    reload(true);
  }

  /// Shows another label of the same row; the picture stays.
  void choose(RowView view) {
    row = view;
    shownOptions.leaveSoloOfObject();
    chooseObjects();
    selection.clear();
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
      var _ = started.done().whenComplete((media, fault) -> reportFault(fault));
    }
  }

  /// Hands a fault of the program, which no media state stands for, to the handler of uncaught
  /// errors.
  private void reportFault(@Nullable Throwable fault) {
    if (fault != null && !(fault instanceof CancellationException)) {
      uiThread.execute(() -> {
        throw new IllegalStateException("Loading the media failed", fault);
      });
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
