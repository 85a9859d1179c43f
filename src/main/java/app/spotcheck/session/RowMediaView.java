package app.spotcheck.session;

import app.spotcheck.geometry.Size;
import app.spotcheck.media.MediaFailure;
import app.spotcheck.media.MediaState;
import app.spotcheck.media.mask.MaskLayer;
import app.spotcheck.media.mask.MaskSource;
import app.spotcheck.model.DataRow;
import app.spotcheck.paint.PicturePyramid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the media of the row on show are.
public record RowMediaView(MediaState<PicturePyramid> picture, MaskLayer masks) {
  static final RowMediaView LOADING =
      new RowMediaView(new MediaState.Loading<>(), new MaskLayer(null, List.of(), List.of()));

  /// The same picture, with masks that are on their way.
  RowMediaView awaitingMasks(int count) {
    List<MediaState<MaskSource>> states =
        Collections.nCopies(count, new MediaState.Loading<MaskSource>());
    return withMasks(new MaskLayer(null, states, List.of()));
  }

  RowMediaView withPicture(MediaState<PicturePyramid> state) {
    return new RowMediaView(state, masks);
  }

  RowMediaView withMasks(MaskLayer layer) {
    return new RowMediaView(picture, layer);
  }

  /// The picture's own size, once it is there.
  public @Nullable Size pictureSize() {
    PicturePyramid pyramid = pyramid();
    return pyramid == null ? null : pyramid.size();
  }

  @Nullable PicturePyramid pyramid() {
    return picture instanceof MediaState.Ready<PicturePyramid>(PicturePyramid p) ? p : null;
  }

  /// Whether anything is still on its way.
  public boolean isLoading() {
    return picture instanceof MediaState.Loading
        || masks.states().stream().anyMatch(MediaState.Loading.class::isInstance);
  }

  /// What could not be had.
  public List<MediaFailure> failures() {
    List<MediaFailure> failures = new ArrayList<>();
    if (picture instanceof MediaState.Failed<PicturePyramid>(MediaFailure failure)) {
      failures.add(failure);
    }
    for (MediaState<MaskSource> state : masks.states()) {
      if (state instanceof MediaState.Failed<MaskSource>(MediaFailure failure)) {
        failures.add(failure);
      }
    }
    return failures;
  }

  /// What a reviewer should know about how the row is drawn.
  public List<String> notices(DataRow row) {
    List<String> notices = new ArrayList<>();
    Size own = pictureSize();
    Size exported = row.media().size();
    if (own != null && exported != null && !own.equals(exported)) {
      notices.add(
          "The picture is " + own + ", the export says " + exported + "; it is drawn scaled.");
    }
    notices.addAll(masks.notices());
    return notices;
  }
}
