package app.spotcheck.session;

import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.load.MediaListener;
import app.spotcheck.media.load.MediaLoad;
import app.spotcheck.media.load.MediaLoader;
import app.spotcheck.media.load.MediaRequest;
import app.spotcheck.media.load.RowMedia;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.paint.Scene;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The label that the one on show is compared with, drawn on the same picture.
final class SecondLabel {
  private final RowDisplay display;
  private final Executor uiThread;
  private final BackgroundTask choosing;
  private final Consumer<String> failure;
  private final ReadOnlyObjectWrapper<@Nullable RowView> view = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Scene> scene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<MaskLayer> masks =
      new ReadOnlyObjectWrapper<>(MaskLayer.NONE);
  private final ObjectSelection selection = new ObjectSelection();
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private boolean awaitsMasks;
  private @Nullable MediaLoad load;
  private int loads;

  /// @param failure takes why the label cannot be shown
  SecondLabel(RowDisplay display, Executor uiThread, Consumer<String> failure) {
    this.display = display;
    this.uiThread = uiThread;
    this.choosing = new BackgroundTask("choose second label", uiThread);
    this.failure = failure;
    display.mediaProperty().addListener((property, before, now) -> loadMasks());
    display.wholeShapesProperty().addListener((property, before, now) -> retry());
    display.turnByExifProperty().addListener((property, before, now) -> retry());
    display.sceneProperty().addListener((property, before, now) -> compose());
    masks.addListener((property, before, now) -> {
      compose();
      tellLoading();
    });
    view.addListener((property, before, now) -> compose());
  }

  /// The row with this label chosen; none while no second label is on show.
  ReadOnlyObjectProperty<@Nullable RowView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /// What there is to paint of it.
  ReadOnlyObjectProperty<@Nullable Scene> sceneProperty() {
    return scene.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<MaskLayer> masksProperty() {
    return masks.getReadOnlyProperty();
  }

  ObjectSelection selection() {
    return selection;
  }

  /// Whether masks of the label are still on their way.
  ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  private void tellLoading() {
    loading.set(
        awaitsMasks
            || masks.get().states().stream().anyMatch(MediaState.Loading.class::isInstance));
  }

  /// Shows another label of the row on show by its position.
  void choose(RowView first, int choice) {
    clear();
    choosing.start(() -> first.choosing(choice), this::show, failure);
  }

  private void show(RowView chosen) {
    awaitsMasks = true;
    tellLoading();
    view.set(chosen);
    loadMasks();
  }

  /// Shows no second label.
  void clear() {
    choosing.cancel();
    cancelLoad();
    awaitsMasks = false;
    tellLoading();
    selection.clear();
    view.set(null);
    masks.set(MaskLayer.NONE);
  }

  private void cancelLoad() {
    loads++;
    if (load != null) {
      load.cancel();
      load = null;
    }
  }

  /// Loads the masks again, as after a failure, with another key, or in another form.
  void retry() {
    cancelLoad();
    awaitsMasks = view.get() != null;
    tellLoading();
    masks.set(MaskLayer.NONE);
    loadMasks();
  }

  /// Loads the masks as soon as the picture is there or will not come, since its size may be
  /// theirs.
  private void loadMasks() {
    RowView chosen = view.get();
    MediaLoader loader = display.loader();
    if (!awaitsMasks
        || chosen == null
        || loader == null
        || display.mediaProperty().get().picture() instanceof MediaState.Loading) {
      return;
    }
    awaitsMasks = false;
    Optional<MediaRequest> request = display.maskRequest(chosen);
    if (request.isEmpty() || request.get().masks().isEmpty()) {
      masks.set(MaskLayer.NONE);
      tellLoading();
      return;
    }
    Optional<RowMedia> ready = loader.ready(request.get());
    if (ready.isPresent()) {
      masks.set(ready.get().masks());
    } else {
      masks.set(RowMediaView.LOADING.awaitingMasks(request.get().masks().size()).masks());
      load(loader, request.get());
    }
    tellLoading();
  }

  private void load(MediaLoader loader, MediaRequest request) {
    cancelLoad();
    int number = loads;
    MediaLoad started = loader.load(request, new Arrivals(number));
    load = started;
    LoadFaults.report(started, uiThread, () -> arrived(number, failed(request.masks().size())));
  }

  private static MaskLayer failed(int count) {
    MediaState<MaskSource> state =
        new MediaState.Failed<>(
            new MediaFailure(
                MediaFailure.Kind.UNDECODABLE, "the program failed; the log says how"));
    return new MaskLayer(null, Collections.nCopies(count, state), List.of());
  }

  /// Takes masks, unless other ones are wanted by now.
  private void arrived(int number, MaskLayer layer) {
    if (loads == number) {
      masks.set(layer);
    }
  }

  private void compose() {
    Scene first = display.sceneProperty().get();
    RowView chosen = view.get();
    scene.set(
        first == null || chosen == null
            ? null
            : new Scene(first.frame(), first.picture(), chosen.objects(), masks.get().raster()));
  }

  /// Takes masks over to the UI thread.
  private final class Arrivals implements MediaListener {
    private final int number;

    Arrivals(int number) {
      this.number = number;
    }

    @Override
    public void picture(MediaState<DecodedPicture> state) {}

    @Override
    public void masks(MaskLayer layer) {
      uiThread.execute(() -> arrived(number, layer));
    }
  }
}
