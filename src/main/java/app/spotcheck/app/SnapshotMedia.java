package app.spotcheck.app;

import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.image.DecodedPicture;
import app.spotcheck.media.load.MediaListener;
import app.spotcheck.media.load.MediaLoad;
import app.spotcheck.media.mask.IdRaster;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.model.Annotation;
import app.spotcheck.model.Label;
import app.spotcheck.model.MaskAnnotation;
import app.spotcheck.model.UnknownAnnotation;
import app.spotcheck.paint.Layer;
import app.spotcheck.paint.PaintOptions;
import app.spotcheck.paint.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Collects a snapshot's media until all is there or time is up, and says what is missing.
final class SnapshotMedia implements MediaListener {
  private final @Nullable Label label;
  private final PaintOptions options;
  private volatile MediaState<DecodedPicture> picture = new MediaState.Loading<>();
  private volatile MaskLayer masks = MaskLayer.NONE;

  SnapshotMedia(@Nullable Label label, PaintOptions options) {
    this.label = label;
    this.options = options;
  }

  @Override
  public void picture(MediaState<DecodedPicture> state) {
    picture = state;
  }

  @Override
  public void masks(MaskLayer layer) {
    masks = layer;
  }

  /// Waits for a load to end, and ends it when the time is up.
  void await(MediaLoad load, double seconds) {
    try {
      load.done().get((long) (seconds * 1000), TimeUnit.MILLISECONDS);
    } catch (TimeoutException timeUp) {
      load.cancel();
    } catch (InterruptedException stopped) {
      load.cancel();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  MediaState<DecodedPicture> picture() {
    return picture;
  }

  MaskLayer masks() {
    return masks;
  }

  List<String> notices() {
    List<String> notices = new ArrayList<>();
    if (picture instanceof MediaState.Ready<DecodedPicture>(DecodedPicture ready)) {
      notices.addAll(ready.notices());
    }
    notices.addAll(options.shows(Layer.MASKS) ? masks.notices() : List.of());
    return notices;
  }

  /// A line for each thing that was to be drawn and is not there.
  List<String> missing() {
    List<String> lines = new ArrayList<>();
    if (options.shows(Layer.IMAGE)) {
      addMissing(lines, "The picture is missing", picture);
    }
    if (label == null) {
      return lines;
    }
    List<MaskAnnotation> maskObjects = Scene.maskObjects(label);
    for (int i = 0; i < maskObjects.size(); i++) {
      MaskAnnotation mask = maskObjects.get(i);
      if (options.shows(mask)) {
        MediaState<MaskSource> state =
            i < masks.states().size() ? masks.states().get(i) : new MediaState.Loading<>();
        addMissing(lines, "The mask " + named(mask) + " is missing", state);
        IdRaster raster = masks.raster();
        if (state instanceof MediaState.Ready && raster != null && raster.areaOf(i) == 0) {
          lines.add("The mask " + named(mask) + " is empty: not one pixel belongs to it.");
        }
      }
    }
    for (Annotation object : label.objects()) {
      boolean drawable = object instanceof MaskAnnotation || object.bounds() != null;
      boolean wanted =
          object instanceof UnknownAnnotation ? isWanted(object) : options.shows(object);
      if (!drawable && wanted) {
        lines.add("The object " + named(object) + " cannot be drawn: " + reason(object));
      }
    }
    return lines;
  }

  private static String reason(Annotation object) {
    return object instanceof UnknownAnnotation unknown
        ? "its kind is \"" + unknown.exportedKind() + "\", or its geometry cannot be read."
        : "it has no points, or coordinates beyond all numbers.";
  }

  private boolean isWanted(Annotation object) {
    return options.onlyFeatures().isEmpty()
        || options.onlyFeatures().contains(object.feature().id());
  }

  private static String named(Annotation object) {
    return object.feature().id() + " (" + object.feature().name() + ")";
  }

  private static <T> void addMissing(List<String> lines, String what, MediaState<T> state) {
    switch (state) {
      case MediaState.Ready<T> ready -> {}
      case MediaState.Loading<T> loading -> lines.add(what + ": it did not come in time.");
      case MediaState.Failed<T>(MediaFailure failure) -> {
        lines.add(what + ": " + failure.message());
        if (ApiKeys.isWantedBy(failure) && !lines.contains(CommonOptions.KEY_HINT)) {
          lines.add(CommonOptions.KEY_HINT);
        }
      }
    }
  }
}
