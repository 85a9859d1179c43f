package app.spotcheck.session;

import app.spotcheck.geometry.Point;
import app.spotcheck.media.http.MediaWait;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.load.MediaRequest;
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
import app.spotcheck.paint.Scene;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is drawn of the row on show: its scene as the media come in, and what of it is hidden.
public final class RowDisplay {
  private final SceneLoading loading;
  private final ObjectProperty<PaintOptions> options =
      new SimpleObjectProperty<>(PaintOptions.DEFAULT.with(Layer.CAPTIONS, true));
  private final ShownOptions shownOptions = new ShownOptions(options);
  private final ObjectSearch search = new ObjectSearch();
  private final ObjectSelection selection = new ObjectSelection();
  private final ObjectProperty<@Nullable Point> cursor = new SimpleObjectProperty<>();
  private final ObjectProperty<ColorScheme> colorScheme =
      new SimpleObjectProperty<>(ColorScheme.DEFAULT);
  private ClassColors colors = new ClassColors();

  RowDisplay(Executor uiThread) {
    this.loading = new SceneLoading(uiThread);
    search.filterProperty().addListener((property, before, now) -> chooseObjects(label()));
    colorScheme.addListener((property, before, now) -> colors.use(now));
  }

  /// The scene to paint; none while no image is on show.
  public ReadOnlyObjectProperty<@Nullable Scene> sceneProperty() {
    return loading.sceneProperty();
  }

  /// How far the row's media are.
  public ReadOnlyObjectProperty<RowMediaView> mediaProperty() {
    return loading.mediaProperty();
  }

  /// What requests for media wait for at present, the longest wait first.
  public List<MediaWait> waits() {
    return loading.waits();
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
    Scene shown = loading.sceneProperty().get();
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

  private @Nullable Label label() {
    RowView row = loading.row();
    return row == null ? null : row.label();
  }

  private void chooseObjects(@Nullable Label label) {
    options.set(options.get().withChosen(search.chosenOf(label)));
  }

  /// Whether masks are drawn with what others cover of them, which takes a request for each.
  public BooleanProperty wholeShapesProperty() {
    return loading.wholeShapesProperty();
  }

  /// Whether the picture is turned as its file says; else it is shown as it is stored.
  public BooleanProperty turnByExifProperty() {
    return loading.turnByExifProperty();
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
    return loading.loader();
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
    loading.retry();
  }

  /// Tells, on any thread, what showing a row from the start loads.
  Prefetch.Requests requests(Function<DataRow, Optional<Label>> labels) {
    return loading.requests(labels);
  }

  /// The masks of another label of the row on show; none while no export is open.
  Optional<MediaRequest> maskRequest(RowView other) {
    return loading.maskRequest(other);
  }

  void open(Path exportFolder, MediaLoader newLoader) {
    selection.clear();
    loading.open(exportFolder, newLoader);
    options.set(options.get().withHiddenClasses(Set.of()));
    shownOptions.leaveSolo();
    colors = new ClassColors();
    colors.use(colorScheme.get());
  }

  void clear() {
    selection.clear();
    loading.clear();
  }

  /// Shows another row.
  void show(RowView view) {
    prepare(view);
    loading.show(view);
  }

  /// Shows another label of the same row; the picture stays.
  void choose(RowView view) {
    prepare(view);
    loading.choose(view);
  }

  private void prepare(RowView view) {
    shownOptions.leaveSoloOfObject();
    chooseObjects(view.label());
    selection.clear();
  }

  void close() {
    selection.clear();
    loading.close();
  }
}
